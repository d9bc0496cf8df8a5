import { createHash } from "node:crypto";
import { sitePathOf } from "../../model/address.ts";
import { PHOTOS_FOLDER } from "../../model/own-paths.ts";
import type { ShareImage, ShareImageWords } from "../../model/share-image.ts";

/** How share images look. */
export const SHARE_IMAGE_RECIPE = {
  /** Raise it when the code that draws images, or its typeface, changes what is drawn, which a test notices. */
  edition: 3,
  /** Pixels. */
  width: 1200,
  height: 630,
  /** The colours of the light theme in `tokens.css`, held equal by a test: paper, ink, soft ink, and the accent as text. */
  paper: "#fdfdfb",
  ink: "#131b2e",
  inkSoft: "#535b6b",
  accent: "#7c5300",
} as const;

/** The key of an image: equal keys mean equal pictures. 32 hex digits, of what published addresses are made, too. */
export function shareImageKey({ lang, name, kicker, title, text }: ShareImageWords): string {
  const words = [lang, name ?? null, kicker ?? null, title, text ?? null];
  const digest = createHash("sha256")
    .update(JSON.stringify(["card", words, SHARE_IMAGE_RECIPE]))
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
