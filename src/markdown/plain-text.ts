import type { Token } from "markdown-it";
import { withoutControls } from "../kit/text.ts";

/** The words of inline tokens, without markup, footnote markers, photos and cards; line breaks are spaces. */
export function plainText(tokens: readonly Token[]): string {
  return withoutControls(textOf(tokens));
}

function textOf(tokens: readonly Token[]): string {
  let out = "";
  for (const token of tokens) out += wordsOf(token);
  return out;
}

/**
 * The plain text of a body, one line for each block. It still contains what XML cannot carry.
 * @param words by type, those of tokens that have none in their children
 */
export function bodyText(
  blocks: readonly Token[],
  words: ReadonlyMap<string, (token: Token) => string>,
): string {
  const lines: string[] = [];
  for (const block of blocks) {
    const text = block.children ? textOf(block.children) : (words.get(block.type)?.(block) ?? "");
    if (text.trim() !== "") lines.push(text.trim());
  }
  return lines.join("\n");
}

function wordsOf(token: Token): string {
  switch (token.type) {
    case "text":
    case "text_special":
    case "code_inline":
      return token.content;
    case "softbreak":
    case "hardbreak":
      return " ";
    default:
      return "";
  }
}
