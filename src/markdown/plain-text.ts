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

/** The plain text of a body, one line a block. Code keeps its own lines. What XML cannot carry is still in it. */
export function bodyText(blocks: readonly Token[]): string {
  const lines: string[] = [];
  for (const block of blocks) {
    const text = block.children ? textOf(block.children) : codeOf(block);
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

function codeOf(block: Token): string {
  return block.type === "fence" || block.type === "code_block" ? block.content : "";
}
