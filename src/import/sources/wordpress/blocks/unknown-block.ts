import { escapeHtml } from "../../../../kit/html.ts";
import type { BodyDraft } from "../body/draft.ts";
import { cleanAddress, embed, isAddress } from "../body/embeds.ts";
import { figureOf, isImage } from "../body/pictures.ts";
import { type Block, textAttribute } from "./parse.ts";

/** Attributes in which blocks keep words that readers see. */
const WORDS = ["title", "heading", "text", "content", "subtitle", "description", "label", "quote", "author"];
const ADDRESSES = ["url", "src", "href", "link", "permalink"];
/** Attributes in which blocks keep pictures of the library. */
const PICTURES = ["id", "mediaId", "imageId", "imageID", "mediaID"];

/**
 * A block that nothing is known of has its words in its HTML. Without any, a plugin made it when the page was shown, of what
 * its attributes say.
 */
export function unknownBlock(block: Block, inner: string, draft: BodyDraft): string {
  const isSeen = /[^\s<>](?![^<>]*>)|<(?:img|iframe|video|audio|hr|embed|object)\b/i.test(inner);
  if (isSeen || block.inner.some((part) => typeof part !== "string")) return inner;
  const kept = fieldsOf(block, draft) || attributesOf(block, draft);
  const { name, offset } = block;
  const original = draft.text.slice(offset, draft.text.indexOf("-->", offset) + "-->".length);
  if (kept === "") draft.say("left out", "a block", offset, name, original);
  else draft.say("changed", "a block, of which the words stay", offset, name, original);
  return kept + inner;
}

function attributesOf(block: Block, { site }: BodyDraft): string {
  const words = WORDS.map((name) => textAttribute(block, name)).filter(isWords);
  const address = ADDRESSES.map((name) => textAttribute(block, name)).find(isAddress);
  const picture = PICTURES.map((name) => site.attachments.get(textAttribute(block, name))).find(Boolean);
  const figure = picture !== undefined && isImage(picture.src) ? figureOf(picture) : "";
  const [first] = words;
  if (address === undefined || first === undefined)
    return figure + words.map(paragraph).join("") + (address === undefined ? "" : embed(address));
  const link = `<p><a href="${escapeHtml(cleanAddress(address))}">${phrase(first)}</a></p>`;
  return figure + link + words.slice(1).map(paragraph).join("");
}

/** The fields of a block of Advanced Custom Fields: the names of their definitions begin with a line. */
function fieldsOf({ attributes }: Block, { site }: BodyDraft): string {
  const data = attributes.data;
  if (typeof data !== "object" || data === null) return "";
  return Object.entries(data)
    .filter(([name]) => !name.startsWith("_"))
    .map(([, value]) => {
      const picture = site.attachments.get(String(value));
      if (picture !== undefined && isImage(picture.src)) return figureOf(picture);
      if (typeof value !== "string" || !isWords(value)) return "";
      return isAddress(value) ? embed(value) : paragraph(value);
    })
    .join("");
}

/** Whether a value is words, and not a name that only programs read. */
function isWords(value: string): boolean {
  return /\p{L}{2}/u.test(value) && !/^(?:field_\w+|#\w+|[a-z\d]+(?:[-_][a-z\d]+)+|true|false)$/.test(value);
}

function paragraph(value: string): string {
  return /<(?:p|ul|ol|h\d|div|blockquote)\b/i.test(value) ? value : `<p>${phrase(value)}</p>`;
}

/** HTML as it is; text with its signs escaped. */
function phrase(value: string): string {
  return /<\/?[a-z][^<>]*>/i.test(value) ? value : value.replace(/[<>]|&(?!#?\w+;)/g, escapeHtml);
}
