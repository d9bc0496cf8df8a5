import type { Element, ElementContent } from "hast";
import type { State } from "hast-util-to-mdast";
import type { List, ListItem, PhrasingContent, RootContent } from "mdast";
import type { Conversion, ElementRule } from "../conversion-state.ts";
import { type Block, paragraph, phrasesOf, text, withoutEdges, wordsOf } from "../nodes.ts";
import { element, findElement, isElement, isEmpty, property } from "../tree.ts";

/** Lists: the numbers that items were given, tasks with signs, definitions with the word in strong letters. */
export const list: ElementRule = (conversion) => {
  const rule = (state: State, node: Element) =>
    node.children.some((child) => isElement(child, "li"))
      ? listOf(conversion, state, node)
      : itemless(state, node);
  return {
    ul: rule,
    ol: rule,
    menu: rule,
    dir: rule,
    li: (state, node) => itemOf(state, node),
    dl: (state, node) => {
      conversion.remark("changed", "a list of definitions", node);
      return definitions(state, node);
    },
  };
};

function listOf(conversion: Conversion, state: State, node: Element): List {
  const items = node.children.flatMap((child) =>
    isElement(child, "li") ? itemOf(state, child) : isEmpty(child) ? [] : loose(state, child),
  );
  const ordered = node.tagName === "ol";
  const made: List = {
    type: "list",
    ordered,
    spread: items.some(({ spread }) => spread),
    children: merged(items),
  };
  if (ordered) made.start = startOf(node);
  if (/^[aAiI]$/.test(property(node, "type")) || node.properties.reversed)
    conversion.remark("changed", "how a list is numbered", node);
  state.patch(node, made);
  return made;
}

/** A list without items is what stands in it: people indented so. */
function itemless(state: State, node: Element): RootContent[] {
  return state.toFlow(state.all(node));
}

function startOf(node: Element): number {
  const start = Number.parseInt(property(node, "start"), 10);
  const first = findElement(node, ({ tagName }) => tagName === "li");
  const value = first === undefined ? Number.NaN : Number.parseInt(property(first, "value"), 10);
  return [value, start].find((number) => number >= 0) ?? 1;
}

function itemOf(state: State, node: Element): ListItem {
  const children = state.toFlow(state.all(node)) as Block[];
  signTask(children);
  const made: ListItem = { type: "listItem", spread: isSpread(children), children };
  state.patch(node, made);
  return made;
}

/** The checkbox of a task, as markdown of other systems has it, becomes a sign. */
function signTask([first]: readonly Block[]): void {
  const words = first?.type === "paragraph" ? first.children[0] : undefined;
  if (words?.type !== "text") return;
  words.value = words.value.replace(/^\[([ xX])\](?=\s)/, (_, mark) => (mark === " " ? "☐" : "☑"));
}

/** A list or a paragraph that stands in a list without an item of its own belongs to the item before it. */
function loose(state: State, node: ElementContent): ListItem[] {
  const children = state.toFlow(state.all(element("div", [node]))) as Block[];
  return children.length === 0 ? [] : [{ type: "listItem", spread: false, checked: false, children }];
}

function merged(items: readonly ListItem[]): ListItem[] {
  const out: ListItem[] = [];
  for (const { checked, ...item } of items) {
    const last = out.at(-1);
    if (checked === false && last !== undefined) last.children.push(...item.children);
    else if (item.children.length > 0) out.push(item);
  }
  return out;
}

/** Items of one paragraph, perhaps with a list below it, stand close together. */
function isSpread(children: readonly Block[]): boolean {
  return (
    children.length > 1 &&
    !(children[0]?.type === "paragraph" && children.slice(1).every(({ type }) => type === "list"))
  );
}

interface Definition {
  terms: RootContent[][];
  meanings: Block[];
}

function definitions(state: State, node: Element): List {
  const groups: Definition[] = [];
  for (const child of node.children.flatMap((one) => (isElement(one, "div") ? one.children : [one]))) {
    if (!isElement(child)) continue;
    const last = groups.at(-1);
    if (child.tagName === "dt") {
      const term = state.all(child);
      if (last === undefined || last.meanings.length > 0) groups.push({ terms: [term], meanings: [] });
      else last.terms.push(term);
      continue;
    }
    const meaning = state.toFlow(state.all(child)) as Block[];
    if (last === undefined) groups.push({ terms: [], meanings: meaning });
    else last.meanings.push(...meaning);
  }
  const children = groups.map(definition);
  return { type: "list", ordered: false, spread: children.some(({ spread }) => spread), children };
}

/** A term in one line. */
function termOf(nodes: readonly RootContent[]): PhrasingContent[] {
  return withoutEdges(phrasesOf(nodes, " ")).map((phrase) => (phrase.type === "break" ? text(" ") : phrase));
}

function definition({ terms, meanings }: Definition): ListItem {
  const named = terms.map(termOf).filter((term) => wordsOf(term).trim() !== "");
  const words = named.flatMap((term, i) => [...(i > 0 ? [text(", ")] : []), ...term]);
  const [first, ...rest] = meanings;
  const mark = /[.:!?…]\s*$/.test(wordsOf(words)) || first === undefined ? "" : ":";
  const head =
    words.length === 0 ? [] : [{ type: "strong" as const, children: mark ? [...words, text(mark)] : words }];
  const children =
    first?.type === "paragraph" && wordsOf(first.children).trim() !== ""
      ? [paragraph([...head, ...(head.length > 0 ? [text(" ")] : []), ...first.children]), ...rest]
      : [...(head.length > 0 ? [paragraph(head)] : []), ...meanings];
  return { type: "listItem", spread: isSpread(children), children };
}
