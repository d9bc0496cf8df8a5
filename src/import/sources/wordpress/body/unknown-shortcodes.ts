import { escapeHtml } from "../../../../kit/html.ts";
import type { BodyDraft } from "./draft.ts";
import { cleanAddress, embed, isAddress } from "./embeds.ts";
import { idsIn } from "./media-shortcodes.ts";
import { figure, figureOf, gallery, isImage } from "./pictures.ts";
import type { Call } from "./shortcode.ts";

/** Attributes in which shortcodes keep words that readers see. */
const WORDS = ["title", "heading", "headline", "name", "label", "text", "subtitle", "caption", "description"];
/** Those in which they keep ids or addresses of pictures. */
const PICTURES = ["image", "images", "ids", "image_id", "img", "photo", "photos", "src"];
const ADDRESSES = ["url", "href", "link", "src", "video", "link_url", "button_url"];

/** What is in a shortcode that no reader ever saw as words. */
const MACHINERY =
  /(?:^|[_-])(?:form|forms|form7|captcha|raw_html|raw_js|rev_slider|slider|widget|login|mailpoet|newsletter|ad|ads|adsense|adrotate|toc|related|share|social|search)(?:$|[_-])|^(?:contact|mc4wp|gravity|ninja|wpforms|layerslider)/;

/** Shortcodes whose words stand apart from those around them. */
const APART =
  /(?:^|[_-])(?:col|cols|column|columns|half|third|thirds|fourth|fourths|fifth|quarter|row|section|tab|tabs|panel|box|block|item|slide|text|wrap|wrapper|container|content|div|inner|content)(?:$|[_-])/;

/** How an unknown shortcode stands in its text. */
export interface Standing {
  /** What stands between it and its end, where it has one. */
  content: string | undefined;
  /** Nothing else is on its line. */
  isAlone: boolean;
}

/**
 * What is left of a shortcode that nothing is known of, at its beginning and at its end: the words, pictures and addresses
 * in its attributes. Nothing where it is words in brackets, such as `[sic]`.
 */
export function unknownShortcode(
  call: Call,
  { content, isAlone }: Standing,
  draft: BodyDraft,
): { start: string; end: string } | undefined {
  const { name, attributes, offset, original } = call;
  const isNamed = /_/.test(name) || MACHINERY.test(name) || (isAlone && /[a-z\d]-[a-z\d]/.test(name));
  if (content === undefined && Object.keys(attributes).length === 0 && !isNamed) {
    if (isAlone && /^\[[a-z\d]+\s*\/?\]$/.test(original))
      draft.say("told", "words in brackets that may be a shortcode", offset, original);
    return undefined;
  }
  const isMachinery = MACHINERY.test(name);
  const kept = isMachinery ? "" : wordsOf(attributes) + picturesOf(call, draft);
  const address = isMachinery ? undefined : addressOf(attributes);
  const isKept = content !== undefined || kept !== "" || address !== undefined;
  const what = isKept ? "a shortcode, of which the words stay" : "a shortcode";
  draft.say(isKept ? "changed" : "left out", what, offset, name, original);
  if (content === undefined) return { start: kept + (address === undefined ? "" : embed(address)), end: "" };
  const [start, end] = APART.test(name) || content.includes("\n") ? ["<div>", "</div>"] : ["", ""];
  if (address === undefined) return { start: kept + start, end };
  return { start: `${kept}${start}<a href="${escapeHtml(address)}">`, end: `</a>${end}` };
}

function wordsOf(attributes: Call["attributes"]): string {
  const words = WORDS.flatMap((key) => attributes[key]?.trim() || []);
  return words.map((text) => `<p><strong>${escapeHtml(text)}</strong></p>`).join("");
}

function picturesOf({ attributes, offset }: Call, draft: BodyDraft): string {
  const pictures = PICTURES.flatMap((key) => picturesIn(attributes[key], draft, offset));
  return pictures.length > 1 ? gallery(pictures) : (pictures[0] ?? "");
}

function addressOf(attributes: Call["attributes"]): string | undefined {
  const written = ADDRESSES.map((key) => attributes[key] ?? "");
  const address = written.find((value) => isAddress(value) && !isImage(value));
  return address === undefined ? undefined : cleanAddress(address);
}

/** The pictures that an attribute names, by id or by address. */
function picturesIn(value: string | undefined, draft: BodyDraft, offset: number): string[] {
  if (value === undefined) return [];
  if (isAddress(value)) {
    return isImage(value) ? [figure(`<img src="${escapeHtml(cleanAddress(value))}" alt="">`, undefined)] : [];
  }
  if (!/^\d+(?:\s*,\s*\d+)*$/.test(value.trim())) return [];
  return draft.attachments(idsIn(value), offset).flatMap((file) => (isImage(file.src) ? figureOf(file) : []));
}
