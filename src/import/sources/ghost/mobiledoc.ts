/** Mobiledoc 0.3, the form of texts in Ghost 1 to 4, as HTML. */
import { escapeHtml } from "../../../kit/html.ts";
import type { Cards } from "./cards.ts";
import { isRecord } from "./values.ts";

const MARKUP = 1;
const IMAGE = 2;
const LIST = 3;
const CARD = 10;
const ATOM = 1;

/** A mobiledoc, as far as it is one: whatever is not of its form is an empty list. */
interface Document {
  atoms: readonly unknown[];
  cards: readonly unknown[];
  markups: readonly unknown[];
  sections: readonly unknown[];
}

/** @param document parsed JSON */
export function mobiledocHtml(document: unknown, cards: Cards): string {
  const read = documentIn(document);
  return read.sections.map((section) => sectionHtml(listIn(section), read, cards)).join("\n");
}

/** The markdown of a text that is one card of markdown and nothing else, as all of Ghost 1 are. */
export function onlyMarkdown(document: unknown): string | undefined {
  const { sections, cards } = documentIn(document);
  const filled = sections
    .map(listIn)
    .filter(([type, , markers]) => type !== MARKUP || listIn(markers).length > 0);
  const [card] = filled;
  if (filled.length !== 1 || card?.[0] !== CARD) return undefined;
  const [name, payload] = listIn(cards[Number(card[1])]);
  const isMarkdown = /^(?:card-)?markdown(?:-card)?$/.test(String(name));
  return isMarkdown && isRecord(payload) && typeof payload.markdown === "string"
    ? payload.markdown
    : undefined;
}

function documentIn(document: unknown): Document {
  const { atoms, cards, markups, sections } = isRecord(document) ? document : {};
  return { atoms: listIn(atoms), cards: listIn(cards), markups: listIn(markups), sections: listIn(sections) };
}

function listIn(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

function sectionHtml([type, what, content]: readonly unknown[], document: Document, cards: Cards): string {
  switch (type) {
    case MARKUP: {
      const inner = markersHtml(listIn(content), document);
      return inner === "" ? "" : `<${tagOf(what)}>${inner}</${tagOf(what)}>`;
    }
    case IMAGE:
      return cards.html("image", { src: what });
    case LIST: {
      const items = listIn(content).map((item) => `<li>${markersHtml(listIn(item), document)}</li>`);
      return `<${tagOf(what)}>${items.join("")}</${tagOf(what)}>`;
    }
    case CARD: {
      const [name, payload] = listIn(document.cards[Number(what)]);
      return cards.html(String(name), isRecord(payload) ? payload : {});
    }
    default:
      return cards.unknown("a section of an unknown kind", [type, what, content]);
  }
}

/** The tag of a section; a `pull-quote` is an aside of Ghost's older themes. */
function tagOf(name: unknown): string {
  const tag = String(name).toLowerCase();
  if (tag === "pull-quote" || tag === "aside") return "blockquote";
  return /^(?:h[1-6]|blockquote|ul|ol)$/.test(tag) ? tag : "p";
}

/** Markups stay open from marker to marker until one says how many end. */
function markersHtml(markers: readonly unknown[], document: Document): string {
  const open: string[] = [];
  let html = "";
  for (const marker of markers) {
    const [type, opened, closed, value] = listIn(marker);
    for (const index of listIn(opened)) {
      const [tag, attributes] = listIn(document.markups[Number(index)]);
      html += `<${String(tag)}${attributesHtml(listIn(attributes))}>`;
      open.push(String(tag));
    }
    html += type === ATOM ? atomHtml(listIn(document.atoms[Number(value)])) : escapeHtml(String(value ?? ""));
    for (let i = 0; i < Number(closed); i++) html += endTag(open.pop());
  }
  return html + open.toReversed().map(endTag).join("");
}

function endTag(tag: string | undefined): string {
  return tag === undefined ? "" : `</${tag}>`;
}

function attributesHtml(attributes: readonly unknown[]): string {
  let html = "";
  for (let i = 0; i + 1 < attributes.length; i += 2) {
    html += ` ${String(attributes[i])}="${escapeHtml(String(attributes[i + 1]))}"`;
  }
  return html;
}

function atomHtml([name, text]: readonly unknown[]): string {
  return name === "soft-return" ? "<br>" : escapeHtml(String(text ?? ""));
}
