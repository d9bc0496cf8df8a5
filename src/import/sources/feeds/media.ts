/** Pictures, sound and video of Media RSS and of enclosures. */
import type { ArchivePhoto } from "../../archive.ts";
import { childOf, childrenOf, elementsIn, resolved, textIn, type XmlElement } from "../xml.ts";
import type { Attachment } from "./item.ts";
import { ITUNES, MEDIA, rss } from "./names.ts";
import { plainOf } from "./plain.ts";

export interface Media {
  photos: readonly ArchivePhoto[];
  attachments: readonly Attachment[];
}

const PICTURE = /\.(?:jpe?g|png|gif|webp|avif|bmp|tiff?)(?:$|[?#])/i;

/** What WordPress.com puts before the pictures of a text. */
const AUTHOR_PICTURE = /^https?:\/\/(?:\w+\.)*gravatar\.com\/avatar\//;

/** Whether it is a picture, by its media type or, without one, by its address. */
export function isPicture(url: string, type: string | undefined): boolean {
  return type === undefined || type === "" || type === "application/octet-stream"
    ? PICTURE.test(url)
    : /^image(?:\/|$)/i.test(type);
}

/** What an item brings along, the same file once. */
export function mediaOf(item: XmlElement): Media {
  const contents = [...contentsOf(item), ...childrenOf(item, ...rss("enclosure")).map((file) => [file])];
  const photos: ArchivePhoto[] = [];
  const attachments: Attachment[] = [];
  for (const forms of contents) {
    const best = widest(forms);
    const url = addressOf(best);
    if (url === undefined || AUTHOR_PICTURE.test(url)) continue;
    if (isPicture(url, typeOf(best))) photos.push(photoOf(url, best, item));
    else attachments.push({ url, type: typeOf(best), title: titleOf(best, item) });
  }
  if (photos.length === 0) photos.push(...thumbnailOf(item));
  return { photos: onceEach(photos, ({ src }) => src), attachments: onceEach(attachments, ({ url }) => url) };
}

/** Lists of forms of the same file: a group has several, a lone element is its only one. Pictures of a group of video are its stills. */
function contentsOf(item: XmlElement): XmlElement[][] {
  const groups = childrenOf(item, `${MEDIA}group`).map((group) =>
    childrenOf(group, `${MEDIA}content`).map((content) => inherited(content, group)),
  );
  const alone = childrenOf(item, `${MEDIA}content`).map((content) => [content]);
  return [...groups, ...alone].filter((forms) => forms.length > 0);
}

/** An element of a group with what is said of the whole group, as Media RSS asks. */
function inherited(content: XmlElement, group: XmlElement): XmlElement {
  const own = new Set(elementsIn(content).map(({ name }) => name));
  const shared = elementsIn(group).filter(({ name }) => name !== `${MEDIA}content` && !own.has(name));
  return { ...content, children: [...content.children, ...shared] };
}

/** The one that is meant to be shown first, else the widest. */
function widest(forms: readonly XmlElement[]): XmlElement {
  const rank = ({ attributes }: XmlElement) =>
    (attributes.isDefault === "true" ? 1e9 : 0) + Number(attributes.width ?? 0);
  return [...forms].sort((a, b) => rank(b) - rank(a))[0] as XmlElement;
}

function addressOf(element: XmlElement): string | undefined {
  const player = childOf(element, `${MEDIA}player`)?.attributes.url;
  const url = (element.attributes.url ?? player)?.trim();
  return url === undefined || url === "" ? undefined : resolved(url, element.base);
}

function typeOf({ attributes }: XmlElement): string | undefined {
  return attributes.type ?? attributes.medium;
}

function titleOf(element: XmlElement, item: XmlElement): string | undefined {
  return spoken(childOf(element, `${MEDIA}title`)) ?? spoken(childOf(item, `${MEDIA}title`));
}

function photoOf(url: string, element: XmlElement, item: XmlElement): ArchivePhoto {
  const of = (local: string) =>
    spoken(childOf(element, MEDIA + local)) ?? spoken(childOf(item, MEDIA + local));
  return {
    src: url,
    caption: of("description") ?? of("text") ?? of("title"),
    credit: of("credit") ?? of("copyright"),
  };
}

function spoken(element: XmlElement | undefined): string | undefined {
  const text = plainOf(textIn(element));
  return text === "" ? undefined : text;
}

/** What is said of the media of an item that says nothing else, such as a film. */
export function describedMedia(item: XmlElement): XmlElement | undefined {
  const group = childOf(item, `${MEDIA}group`);
  return childOf(item, `${MEDIA}description`) ?? (group && childOf(group, `${MEDIA}description`));
}

/** The picture that feeds of their own kind name: as an address, or as that of a channel. */
function imageOf(item: XmlElement): string | undefined {
  const image = childOf(item, ...rss("image"), ...rss("photo"), ...rss("thumbnail"));
  if (image === undefined) return undefined;
  const address =
    textIn(childOf(image, ...rss("url"))) || image.attributes.href || image.attributes.url || textIn(image);
  return address === "" || /\s/.test(address) ? undefined : resolved(address, image.base);
}

function thumbnailOf(item: XmlElement): ArchivePhoto[] {
  const group = childOf(item, `${MEDIA}group`) ?? item;
  const [thumbnail] = [...childrenOf(item, `${MEDIA}thumbnail`), ...childrenOf(group, `${MEDIA}thumbnail`)];
  const sign = childOf(item, `${ITUNES}image`);
  const url = thumbnail === undefined ? (imageOf(item) ?? sign?.attributes.href) : addressOf(thumbnail);
  return url === undefined ? [] : [photoOf(url, thumbnail ?? item, item)];
}

export function onceEach<T>(things: readonly T[], keyOf: (thing: T) => string): T[] {
  return [...new Map(things.toReversed().map((thing) => [keyOf(thing), thing])).values()].toReversed();
}
