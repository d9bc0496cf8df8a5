/** Marks of emphasis that markdown could not read, because a word goes on where they end: `**Увага!**Далі`. */
import type { PhrasingContent, Text } from "mdast";
import { text, wordsOf } from "../nodes.ts";

type Parent = Extract<PhrasingContent, { children: PhrasingContent[] }>;

const WORD = /[\p{L}\p{N}]/u;
const FIRST_OF_WORD = /^[\p{L}\p{N}]/u;
const LAST_OF_WORD = /[\p{L}\p{N}]$/u;
/** Punctuation at the edges of a text, but not a bracket's worth of more. */
const OPENING = /^[^\p{L}\p{N}\s]+/u;
const CLOSING = /[^\p{L}\p{N}\s]+$/u;

/** Takes signs at the edges of emphasis out of it where a word stands right beside them. */
export function moveSigns(phrases: readonly PhrasingContent[]): PhrasingContent[] {
  return phrases.flatMap((phrase, i) => {
    if (!isEmphasis(phrase)) return [phrase];
    if (!WORD.test(wordsOf([phrase])) && wordsOf([phrase]) !== "" && onlyText(phrase))
      return [text(wordsOf([phrase]))];
    const before = LAST_OF_WORD.test(wordsOf(phrases.slice(Math.max(0, i - 1), i)))
      ? cut(firstText(phrase), OPENING)
      : "";
    const after = FIRST_OF_WORD.test(wordsOf(phrases.slice(i + 1, i + 2)))
      ? cut(lastText(phrase), CLOSING)
      : "";
    return [...(before === "" ? [] : [text(before)]), phrase, ...(after === "" ? [] : [text(after)])];
  });
}

function isEmphasis(phrase: PhrasingContent): phrase is Parent {
  return phrase.type === "strong" || phrase.type === "emphasis" || phrase.type === "delete";
}

function onlyText(phrase: PhrasingContent): boolean {
  return phrase.type === "text" || (isEmphasis(phrase) && phrase.children.every(onlyText));
}

function firstText(parent: Parent): Text | undefined {
  const [first] = parent.children;
  return first?.type === "text"
    ? first
    : first !== undefined && isEmphasis(first)
      ? firstText(first)
      : undefined;
}

function lastText(parent: Parent): Text | undefined {
  const last = parent.children.at(-1);
  return last?.type === "text" ? last : last !== undefined && isEmphasis(last) ? lastText(last) : undefined;
}

/** Takes what the pattern finds out of the text, unless nothing would be left. */
function cut(from: Text | undefined, pattern: RegExp): string {
  const found = pattern.exec(from?.value ?? "")?.[0] ?? "";
  if (from === undefined || found === "" || found.length === from.value.length) return "";
  from.value = from.value.replace(pattern, "");
  return found;
}
