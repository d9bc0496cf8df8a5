/** WordPress' own shortcodes for pictures, sounds and videos. */
import { escapeHtml } from "../../../../kit/html.ts";
import { plainOf } from "../../feeds/plain.ts";
import type { Attachment } from "../site/site.ts";
import type { BodyDraft } from "./draft.ts";
import { embed, isAddress } from "./embeds.ts";
import { figure, figureOf, gallery, isImage, player } from "./pictures.ts";
import type { Call } from "./shortcode.ts";

/** A picture, with or without a link around it, at the beginning of what a shortcode encloses. */
const PICTURE = /^\s*((?:<a\b[^>]*>\s*)?<img\b[^>]*>(?:\s*<\/a>)?)/i;
/** A picture with its credit, as `mediaCredit` writes it. */
const CREDITED = /^\s*<figure>(.*?)<figcaption>(<span class="credit">.*?<\/span>)<\/figcaption><\/figure>/;

/** `[caption]<img …> The words[/caption]`; before WordPress 3.4 they were an attribute. */
export function caption({ attributes, content }: Call): string | undefined {
  if (content === undefined) return undefined;
  const [credited = "", image, credit = ""] = CREDITED.exec(content) ?? [];
  const picture = image ?? PICTURE.exec(content)?.[1];
  if (picture === undefined) return figure(content, attributes.caption);
  const end = image === undefined ? content.indexOf(picture) + picture.length : credited.length;
  const rest = content
    .slice(end)
    .replace(/^\s*<br\s*\/?>/i, "")
    .trim();
  return figure(picture, `${rest || (attributes.caption ?? "")} ${credit}`);
}

/** `[media-credit name="…"]<img …>[/media-credit]` of the plugin Media Credit. */
export function mediaCredit({ attributes, content }: Call, { site }: BodyDraft): string | undefined {
  if (content === undefined) return undefined;
  const user = [...site.authors.values()].find(({ id }) => id === attributes.id);
  const credit = plainOf(attributes.name ?? user?.name ?? "");
  const picture = PICTURE.exec(content)?.[1];
  if (credit === "") return content;
  if (picture === undefined) return `${content} ${escapeHtml(credit)}`;
  return figure(picture, undefined, credit) + content.slice(content.indexOf(picture) + picture.length);
}

/** `[gallery ids="1,2"]`; without ids, the pictures that were uploaded to the post. */
export function galleryOf(call: Call, draft: BodyDraft): string {
  const found = chosen(call, draft).filter(({ src }) => isImage(src));
  if (found.length === 0)
    draft.say("missing", "the pictures of a gallery", call.offset, call.original, call.original);
  return gallery(found.map(figureOf));
}

/** The files that a gallery or a list of recordings has, in its order. */
function chosen({ attributes, offset }: Call, draft: BodyDraft): Attachment[] {
  const ids = idsIn(attributes.ids ?? attributes.include);
  if (ids.length > 0) return ordered(draft.attachments(ids, offset), attributes);
  const excluded = new Set(idsIn(attributes.exclude));
  const uploads = draft.site.uploadsTo(attributes.id ?? draft.id).filter(({ id }) => !excluded.has(id));
  return ordered(uploads, attributes);
}

function ordered(found: Attachment[], { order, orderby = "" }: Call["attributes"]): Attachment[] {
  const sorted =
    orderby === "title"
      ? found.toSorted((a, b) => a.title.localeCompare(b.title))
      : orderby.toLowerCase() === "id"
        ? found.toSorted((a, b) => Number(a.id) - Number(b.id))
        : found;
  return order?.toUpperCase() === "DESC" ? sorted.toReversed() : sorted;
}

export function idsIn(list: string | undefined): string[] {
  return list?.match(/\d+/g) ?? [];
}

const SOUND = /\.(?:mp3|m4a|ogg|oga|wav|flac|aac|wma|opus)$/i;
const FILM = /\.(?:mp4|m4v|webm|ogv|mov|avi|wmv|flv|mpe?g|3gp)$/i;

/** `[playlist ids="…" type="video"]` */
export function playlist(call: Call, draft: BodyDraft): string {
  const isFilm = call.attributes.type === "video";
  const found = chosen(call, draft).filter(({ src }) => (isFilm ? FILM : SOUND).test(src));
  if (found.length === 0)
    draft.say("missing", "the recordings of a list", call.offset, call.original, call.original);
  return found
    .map(({ src, title, caption }) => player(isFilm ? "video" : "audio", src, caption ?? title))
    .join("");
}

export function audio(call: Call, draft: BodyDraft): string | undefined {
  return recording("audio", SOUND, call, draft);
}

export function video(call: Call, draft: BodyDraft): string | undefined {
  return recording("video", FILM, call, draft);
}

/** A sound or a video by its address; one that a service has is shown as such. Without any, it is a word in brackets. */
function recording(name: "audio" | "video", type: RegExp, call: Call, draft: BodyDraft): string | undefined {
  const { attributes, values, content } = call;
  const sources = [
    ...Object.entries(attributes).flatMap(([key, value]) => (key === "poster" ? [] : value)),
    ...values,
  ];
  const inner = /https?:\/\/[^\s<>"']+/.exec(content ?? "")?.[0];
  // Before WordPress 3.6 titles and artists followed the address: `[audio a.mp3|titles=…]`.
  const addresses = [...sources, inner ?? ""]
    .map((source) => source.split("|")[0] as string)
    .filter(isSource);
  const src = addresses.find((address) => type.test(address.replace(/[?#].*$/, ""))) ?? addresses[0];
  const [upload] =
    src === undefined ? draft.site.uploadsTo(draft.id).filter((file) => type.test(file.src)) : [];
  const found = src ?? upload?.src;
  if (found !== undefined)
    return type.test(found.replace(/[?#].*$/, "")) ? player(name, found) : embed(found);
  if (sources.length === 0 && content === undefined) return undefined;
  draft.say("missing", name === "audio" ? "a sound" : "a video", call.offset, undefined, call.original);
  return "";
}

function isSource(text: string): boolean {
  return isAddress(text) || /^\/[^\s]+\.\w{2,5}$/.test(text);
}

/** `[embed width="…"]https://…[/embed]` */
export function wrappedEmbed({ attributes, values, content }: Call): string | undefined {
  const inner = content?.replace(/<[^>]*>/g, "").trim();
  const address = [inner, attributes.src, attributes.url, ...values].find(isAddress);
  return address === undefined ? content : embed(address);
}
