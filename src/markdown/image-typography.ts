import type { StateCore, Token } from "markdown-it";
import { bodyEnv } from "./body-env.ts";
import { plainText } from "./plain-text.ts";

/** Attributes of an image that are sentences. */
const TEXTS = ["alt", "title"] as const;

/**
 * Core rule, before the typographer: lays alternative texts and captions down as blocks of their own at the end of
 * the body, because the typographer sees the text of blocks only.
 */
export function layDownImageTexts(state: StateCore): void {
  for (const image of bodyEnv(state.env).images) {
    for (const name of TEXTS) state.tokens.push(textBlock(state, String(image.attrGet(name) ?? "")));
  }
}

/** Core rule, after the typographer: takes those blocks away and gives the images their texts back. */
export function takeUpImageTexts(state: StateCore): void {
  const { images } = bodyEnv(state.env);
  const blocks = state.tokens.splice(state.tokens.length - images.length * TEXTS.length);
  for (const [i, block] of blocks.entries()) {
    const image = images[Math.floor(i / TEXTS.length)] as Token;
    const name = TEXTS[i % TEXTS.length] as string;
    image.attrSet(name, plainText(block.children ?? []).trim());
  }
}

function textBlock(state: StateCore, content: string): Token {
  const text = new state.Token("text", "", 0);
  text.content = content;
  const block = new state.Token("inline", "", 0);
  return Object.assign(block, { content, children: [text] });
}
