import type { RendererRule, StateCore, Token } from "markdown-it";
import { type BodyEnv, bodyEnv, reportWarning } from "../../markdown/body-env.ts";
import { attribute } from "../../markdown/picture-token.ts";
import { hold } from "../../markdown/slots.ts";
import { isBreak, loneElements } from "../../markdown/standalone.ts";
import type { ShownPhoto, Slot } from "../../model/body.ts";
import type { BlockRule } from "../block-rule.ts";
import { shownPhoto } from "../figure/shown-photo.ts";

/** Photos that have a paragraph to themselves. */
export interface GallerySlot extends Slot {
  slot: "gallery";
  /** The number of its first photo among those of all galleries of the text, from 1. */
  first: number;
  /** At least two. */
  photos: readonly Required<ShownPhoto>[];
}

const PHOTO = { image: "gallery" };

/**
 * Core rule, after photos were checked: a paragraph of nothing but photos is a gallery, whether each has a line of its
 * own or not.
 */
function galleries(state: StateCore): void {
  const out: Token[] = [];
  for (let i = 0; i < state.tokens.length; i++) {
    const token = state.tokens[i] as Token;
    const paragraph = token.type === "paragraph_open" ? state.tokens[i + 1] : undefined;
    const photos = paragraph === undefined ? [] : loneElements(paragraph, PHOTO);
    if (paragraph !== undefined && photos.length === 0) warnOfWords(paragraph, bodyEnv(state.env));
    if (photos.length < 2) {
      out.push(token);
      continue;
    }
    const { map, level } = token;
    const meta = { photos };
    out.push(Object.assign(new state.Token("gallery", "", 0), { block: true, map, level, meta }));
    i += 2;
  }
  state.tokens = out;
}

function photosOf(token: Token): readonly Token[] {
  return token.meta?.photos as readonly Token[];
}

/** Photos on lines of their own were hardly meant to stand within a sentence. */
function warnOfWords({ children }: Token, env: BodyEnv): void {
  const tokens = children ?? [];
  const isEdge = (token: Token | undefined) => token === undefined || isBreak(token);
  const own = tokens.filter(
    ({ type }, i) => type === "image" && isEdge(tokens[i - 1]) && isEdge(tokens[i + 1]),
  );
  const [first] = own;
  if (first === undefined || own.length < 2 || tokens.some(isFailed)) return;
  const message = `${own.length} photos on lines of their own stand in a paragraph with words, so they are small pictures within the text and no gallery`;
  reportWarning(env, first, message, "Leave an empty line before the first of them and after the last.");
}

/** A photo that is told of already, because it is none or cannot be read. */
function isFailed({ type, content, meta }: Token): boolean {
  return type === "text" && (content.includes("![") || meta?.wasPhoto === true);
}

const renderGallery: RendererRule = (tokens, index, _options, state) => {
  const env = bodyEnv(state);
  const before = env.slots.filter(isGallery).reduce((count, { photos }) => count + photos.length, 0);
  const photos = photosOf(tokens[index] as Token).map((token) => shownPhoto(token, env));
  return `${hold(env, { slot: "gallery", first: before + 1, photos } satisfies GallerySlot)}\n`;
};

/** Whether a part of a body is a gallery. */
function isGallery(slot: Slot): slot is GallerySlot {
  return slot.slot === "gallery";
}

/** Captions are read on the page, so they are found. */
function captionsOf(token: Token): string {
  return photosOf(token)
    .map((photo) => attribute(photo, "title"))
    .filter((caption) => caption !== "")
    .join(" ");
}

/** Several photos in a paragraph of their own: a grid, in which each leads to its large file. */
export default {
  core: { shaped: galleries },
  html: { gallery: renderGallery },
  text: { gallery: captionsOf },
} satisfies BlockRule;
