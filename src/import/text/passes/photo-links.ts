/** Photos that are links: to themselves in full, which they are here anyway, or to somewhere else. */
import type { Image, Link, Root, RootContent } from "mdast";
import type { Conversion } from "../conversion-state.ts";
import { isPhrase, wordsOf } from "../nodes.ts";
import { isPhoto } from "./paragraphs.ts";

/** Takes links off photos where a figure has no place for them. */
export function unlinkPhotos(root: Root, conversion: Conversion): void {
  within(root as unknown as { children: RootContent[] }, conversion);
}

function within(parent: { children: RootContent[] }, conversion: Conversion): void {
  const photos = parent.children.filter(isPhrase).filter(isPhoto);
  const isGallery = photos.length > 1 && wordsOf(parent.children).trim() === "";
  parent.children = parent.children.map((child) => {
    if (child.type === "link") return unlinked(child, isGallery, conversion);
    if ("children" in child) within(child as { children: RootContent[] }, conversion);
    return child;
  });
}

function unlinked(link: Link, isOfGallery: boolean, conversion: Conversion): RootContent {
  const [image] = link.children;
  if (link.children.length !== 1 || image?.type !== "image") return link;
  if (isSame(link.url, image)) return { ...image, url: link.url };
  if (isOwnPage(link.url)) return image;
  if (!isOfGallery && image.data?.caption === undefined) return link;
  conversion.remark("left out", "the link of a photo", link, link.url);
  return image;
}

const PICTURE = /\.(?:jpe?g|png|gif|webp|avif|tiff?|bmp|heic)(?:[?#].*)?$/i;
const SIZE = /(?:-\d+x\d+|-scaled|-rotated|-e\d{10,}|[-_](?:thumb\d*|small|medium|large|[smlbt]))+$/i;

/** Whether the link leads to the picture itself, perhaps in another size. */
function isSame(url: string, { url: src }: Image): boolean {
  return PICTURE.test(url) && stemOf(url) === stemOf(src);
}

function stemOf(url: string): string {
  const name =
    url
      .replace(/[?#].*$/, "")
      .split("/")
      .at(-1) ?? "";
  return name
    .replace(/\.\w+$/, "")
    .replace(SIZE, "")
    .toLowerCase();
}

/** WordPress has a page for each file. */
function isOwnPage(url: string): boolean {
  return /[?&]attachment_id=\d+/.test(url);
}
