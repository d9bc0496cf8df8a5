/** Lexical, the form of texts in Ghost 5 and later, as HTML. */
import { escapeHtml } from "../../../kit/html.ts";
import type { Cards } from "./cards.ts";
import { isRecord, type Json, textIn } from "./values.ts";

/** What each bit of a text's format means. */
const FORMATS: readonly (readonly [bit: number, tag: string])[] = [
  [1, "strong"],
  [2, "em"],
  [4, "s"],
  [8, "u"],
  [16, "code"],
  [32, "sub"],
  [64, "sup"],
  [128, "mark"],
];

const TEXTS = new Set(["text", "extended-text", "tk", "emoji", "hashtag"]);
const LINKS = new Set(["link", "autolink"]);

/** What stands in a text without being part of it: Ghost's search for links, and what keeps its cursor in place. */
const NOTHING = new Set(["at-link", "at-link-search", "zwnj"]);

/** @param document parsed JSON */
export function lexicalHtml(document: unknown, cards: Cards): string {
  const root = isRecord(document) && isRecord(document.root) ? document.root : {};
  return childrenOf(root)
    .map((node) => blockHtml(node, cards))
    .join("\n");
}

function childrenOf(node: Json): Json[] {
  return Array.isArray(node.children) ? node.children.filter(isRecord) : [];
}

function blockHtml(node: Json, cards: Cards): string {
  const type = String(node.type);
  switch (type) {
    case "paragraph":
      return inlineElement("p", node, cards);
    case "heading":
    case "extended-heading":
      return inlineElement(/^h[1-6]$/.test(String(node.tag)) ? String(node.tag) : "h2", node, cards);
    case "quote":
    case "extended-quote":
    case "aside":
      return inlineElement("blockquote", node, cards);
    case "list":
      return listHtml(node, cards);
    case "horizontalrule":
      return "<hr>";
  }
  if (TEXTS.has(type) || LINKS.has(type)) return `<p>${inlineHtml([node], cards)}</p>`;
  return Array.isArray(node.children) ? containerHtml(node, cards) : cards.html(type, node);
}

/** An element that Ghost did not have when this was written: what is in it is taken. */
function containerHtml(node: Json, cards: Cards): string {
  const inner = childrenOf(node);
  const isInline = inner.some(({ type }) => TEXTS.has(String(type)) || LINKS.has(String(type)));
  return isInline
    ? `<p>${inlineHtml(inner, cards)}</p>`
    : inner.map((child) => blockHtml(child, cards)).join("\n");
}

function inlineElement(tag: string, node: Json, cards: Cards): string {
  const inner = inlineHtml(childrenOf(node), cards);
  return inner === "" ? "" : `<${tag}>${inner}</${tag}>`;
}

/** A list within another is an item of it in Lexical, and in HTML a part of the item before. */
function listHtml(node: Json, cards: Cards): string {
  const tag = node.listType === "number" || node.tag === "ol" ? "ol" : "ul";
  const start = tag === "ol" && Number(node.start) > 1 ? ` start="${Number(node.start)}"` : "";
  const items: string[] = [];
  for (const item of childrenOf(node)) {
    const children = childrenOf(item);
    const lists = children.filter(({ type }) => type === "list").map((list) => listHtml(list, cards));
    const own = inlineHtml(
      children.filter(({ type }) => type !== "list"),
      cards,
    );
    if (own === "" && items.length > 0) items.push(items.pop() + lists.join(""));
    else items.push(checkBox(node, item) + own + lists.join(""));
  }
  return `<${tag}${start}>${items.map((item) => `<li>${item}</li>`).join("")}</${tag}>`;
}

function checkBox({ listType }: Json, { checked }: Json): string {
  if (listType !== "check") return "";
  return `<input type="checkbox" disabled${checked === true ? " checked" : ""}> `;
}

/** Formats stay open as long as the texts that follow have them: marks of markdown may not meet. */
function inlineHtml(nodes: readonly Json[], cards: Cards): string {
  const open: string[] = [];
  let html = "";
  for (const [i, node] of nodes.entries()) {
    const formats = formatsOf(node);
    while (open.some((tag) => !formats.includes(tag))) html += `</${open.pop()}>`;
    const opening = formats.filter((tag) => !open.includes(tag));
    for (const tag of longestFirst(opening, nodes.slice(i + 1))) {
      html += `<${tag}>`;
      open.push(tag);
    }
    html += inlineNode(node, cards);
  }
  return (
    html +
    open
      .toReversed()
      .map((tag) => `</${tag}>`)
      .join("")
  );
}

function formatsOf(node: Json): string[] {
  const format = TEXTS.has(String(node.type)) ? Number(node.format) : 0;
  return FORMATS.flatMap(([bit, tag]) => ((format & bit) > 0 ? [tag] : []));
}

/** What lasts longest is opened first, so that it need not be closed and opened again. */
function longestFirst(tags: readonly string[], following: readonly Json[]): string[] {
  const lasting = (tag: string) => {
    const end = following.findIndex((node) => !formatsOf(node).includes(tag));
    return end < 0 ? following.length : end;
  };
  return tags.length < 2 ? [...tags] : tags.toSorted((a, b) => lasting(b) - lasting(a));
}

function inlineNode(node: Json, cards: Cards): string {
  const type = String(node.type);
  if (TEXTS.has(type)) return escapeHtml(String(node.text ?? ""));
  if (type === "linebreak") return "<br>";
  if (type === "tab") return " ";
  if (LINKS.has(type)) return linkHtml(node, cards);
  if (NOTHING.has(type)) return "";
  if (Array.isArray(node.children)) return inlineHtml(childrenOf(node), cards);
  return cards.html(type, node);
}

function linkHtml(node: Json, cards: Cards): string {
  const inner = inlineHtml(childrenOf(node), cards);
  const url = textIn(node.url);
  if (url === undefined) return inner;
  const title = textIn(node.title);
  return `<a href="${escapeHtml(url)}"${title === undefined ? "" : ` title="${escapeHtml(title)}"`}>${inner}</a>`;
}
