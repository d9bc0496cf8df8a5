/** What markdown writes as an image, whatever it turns out to be. */
import type { Token } from "markdown-it";
import { plainText } from "./plain-text.ts";

/** The alternative text as CommonMark defines it: an image within it contributes its own. */
export function altOf(tokens: readonly Token[]): string {
  let out = "";
  for (const token of tokens) {
    out += token.type === "image" ? altOf(token.children ?? []) : plainText([token]);
  }
  return out;
}

/** Leaves of an image that cannot be shown its words. */
export function leaveWords(token: Token, alt: string): void {
  Object.assign(token, { type: "text", tag: "", attrs: null, content: alt, meta: { wasPhoto: true } });
}

/** An attribute of a token, as text; empty where there is none. */
export function attribute(token: Token, name: string): string {
  return String(token.attrGet(name) ?? "");
}
