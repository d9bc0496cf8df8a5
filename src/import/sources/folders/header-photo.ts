import type { ArchivePhoto } from "../../archive.ts";
import { plainText } from "./inline-text.ts";
import { isValues, Keys, listOf, textOf } from "./values.ts";

/** Where systems and their themes keep the picture of a text, the likeliest first. */
const PICTURES = [
  "cover",
  "cover_image",
  "featured_image",
  "feature_image",
  "featuredImage",
  "hero",
  "hero_image",
  "lead_image",
  "image",
  "images",
  "img",
  "photo",
  "picture",
  "banner",
  "header_image",
  "header_img",
  "main_image",
  "featured",
  "thumbnail",
  "thumb",
  "thumbnail_image",
  "teaser_image",
  "preview_image",
  "og_image",
  "social_image",
  "share_image",
  "page_image",
  "background",
];

const SOURCES = [
  "src",
  "url",
  "path",
  "file",
  "filename",
  "image",
  "source",
  "relative",
  "feature",
  "teaser",
  "overlay_image",
];
const IS_PICTURE = /\.(?:jpe?g|png|gif|webp|avif|svg|tiff?|bmp|heic)(?:[?#].*)?$|^https?:\/\//i;

/** The picture that a text's front matter names, with what stands beside it. */
export function photoOf(...places: readonly Keys[]): ArchivePhoto | undefined {
  for (const keys of places) {
    for (const key of [...PICTURES, "header"]) {
      for (const value of listOf(keys.get(key))) {
        const photo = isValues(value) ? fromValues(new Keys(value)) : fromText(textOf(value));
        if (photo !== undefined) return withWords(photo, keys, key);
      }
    }
  }
  return undefined;
}

function fromText(text: string | undefined): ArchivePhoto | undefined {
  return text !== undefined && IS_PICTURE.test(text) ? { src: text } : undefined;
}

function fromValues(keys: Keys): ArchivePhoto | undefined {
  const src = SOURCES.map((key) => keys.text(key)).find(
    (text) => text !== undefined && IS_PICTURE.test(text),
  );
  if (src === undefined) return undefined;
  return {
    src,
    alt: wordsOf(keys.text("alt", "alternative", "image_alt", "alt_text", "image_description")),
    caption: captionOf(keys.text("caption", "description", "title", "legend", "image_caption")),
    credit: wordsOf(
      keys.text("credit", "credits", "photographer", "author", "copyright", "attribution", "source_name"),
    ),
  };
}

/** Keys beside the picture's own, such as `heroImageAlt`. */
function withWords(photo: ArchivePhoto, keys: Keys, key: string): ArchivePhoto {
  const bases = [key, key.replace(/_?image$|Image$/, ""), "image", "cover"];
  const beside = (...ends: readonly string[]) =>
    keys.text(...bases.filter((base) => base !== "").flatMap((base) => ends.map((end) => `${base}_${end}`)));
  return {
    src: photo.src,
    alt: photo.alt ?? wordsOf(beside("alt", "alt_text", "alternative")),
    caption: photo.caption ?? captionOf(beside("caption", "description", "title", "legend")),
    credit:
      photo.credit ??
      wordsOf(beside("credit", "credits", "photographer", "author", "copyright", "attribution")),
  };
}

function wordsOf(text: string | undefined): string | undefined {
  return text === undefined ? undefined : plainText(text) || undefined;
}

function captionOf(text: string | undefined): string | undefined {
  return text?.replace(/\s+/g, " ").trim() || undefined;
}
