import { createHash } from "node:crypto";
import { sitePathOf } from "../../model/address.ts";
import { PHOTOS_FOLDER } from "../../model/own-paths.ts";
import type { ShareImage, ShareImageWords } from "../../model/share-image.ts";

/** How share images look. */
export const SHARE_IMAGE_RECIPE = {
  /** Raise it when the code that draws images, or its typeface, changes what is drawn, which a test notices. */
  edition: 4,
  /** Pixels. */
  width: 1200,
  height: 630,
  /** The colours of the light theme in `tokens.css`, held equal by a test: the ground, ink, soft ink, and the accent as text. */
  wash: "#f7f1e1",
  ink: "#131b2e",
  inkSoft: "#535b6b",
  accent: "#7c5300",
  /** The ground of the icon, which a test holds equal to `icon.svg`, as it does the icon's shapes and their box. */
  brass: "#d9a441",
  mark: {
    box: 512,
    shapes:
      '<path fill="#d9a441" d="M32 0H384L512 128V480Q512 512 480 512H32Q0 512 0 480V32Q0 0 32 0Z"/><path fill="#14213d" d="M384 0V96Q384 128 416 128H512Z"/><path fill="#14213d" fill-rule="evenodd" d="M96 448V384H128V160H96V96H252C320 96 360 130 360 180 360 214 344 238 318 252 362 264 388 298 388 342 388 408 338 448 262 448ZM224 160V224H248C268 224 280 213 280 192 280 171 268 160 248 160ZM224 288V384H256C282 384 300 366 300 336 300 306 282 288 256 288Z"/>',
  },
} as const;

/** The key of an image: equal keys mean equal pictures. 32 hex digits, of what published addresses are made, too. */
export function shareImageKey({ lang, name, kicker, title, text, look }: ShareImageWords): string {
  const words = [lang, name ?? null, kicker ?? null, title, text ?? null];
  const digest = createHash("sha256")
    .update(JSON.stringify(["card", words, SHARE_IMAGE_RECIPE, ...(look ? [look] : [])]))
    .digest("hex");
  return digest.slice(0, 32);
}

/** Hex digits of the key in an address: enough for 100,000 images. */
const KEY_DIGITS = 12;

/** An image as pages name it, whether or not it has been drawn. */
export function shareImage(words: ShareImageWords): ShareImage {
  const { name, kicker, title, text } = words;
  return {
    path: sitePathOf(`/${PHOTOS_FOLDER}card-${shareImageKey(words).slice(0, KEY_DIGITS)}.png`),
    type: "image/png",
    width: SHARE_IMAGE_RECIPE.width,
    height: SHARE_IMAGE_RECIPE.height,
    alt: [kicker, title, text, name].flatMap(sentence).join(" ").replace(/\.$/, ""),
  };
}

function sentence(text: string | undefined): string[] {
  if (!text) return [];
  return [/[.!?…]["»”)]*$/.test(text) ? text : `${text}.`];
}
