import type { StateCore, Token } from "markdown-it";
import { type BodyEnv, bodyEnv, reportError, reportWarning } from "./body-env.ts";

const FOOTNOTE = /\[\^[^[\]\s]+\]/g;

/**
 * Core rule, while escaped characters are still tokens of their own: reports the marks of links, photos and footnotes
 * that stayed text, because the reader would see them.
 */
export function leftovers(state: StateCore): void {
  const env = bodyEnv(state.env);
  for (const block of state.tokens) {
    const children = block.children ?? [];
    const hasEscapedBracket = children.some(
      ({ type, content }) => type === "text_special" && content === "[",
    );
    for (const token of children) {
      if (token.type !== "text") continue;
      if (token.content.includes("](") && !hasEscapedBracket) reportLink(token, env);
      if (token.content.includes("[^")) reportFootnotes(token, env);
    }
  }
}

function reportLink(token: Token, env: BodyEnv): void {
  reportError(
    env,
    token,
    "something that looks like a link or a photo cannot be read as one, and is shown as text",
    "An address with spaces needs angle brackets, [text](<photo 1.jpg>), and a link has no other link within.",
  );
}

function reportFootnotes(token: Token, env: BodyEnv): void {
  for (const [reference] of token.content.matchAll(FOOTNOTE)) {
    reportWarning(
      env,
      token,
      `${reference} refers to a footnote that is not there`,
      `Write the footnote in a paragraph that begins with ${reference}: and a space.`,
    );
  }
}
