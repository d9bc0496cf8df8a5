import { foldText } from "../kit/text.ts";
import type { ArchiveText, Remark } from "./archive.ts";
import type { Converted } from "./text/conversion.ts";

/** Characters: a longer first paragraph stays in the text, and its first sentences are the lede. */
const LONGEST = 400;
const ENOUGH = 160;

/** A text with the lede that every story needs. */
export interface Led {
  lede: string;
  markdown: string;
  remarks: readonly Remark[];
}

/** Gives a text its lede: what somebody wrote as such, else its first paragraph, else the first sentences of it. */
export function withLede({ lede, title }: Pick<ArchiveText, "lede" | "title">, converted: Converted): Led {
  const { markdown, opening } = converted;
  const written = inOneLine(lede ?? "");
  if (written !== "") {
    if (opening === undefined || foldText(opening) !== foldText(written))
      return { lede: written, markdown, remarks: [] };
    return { lede: written, markdown: withoutOpening(markdown, opening) ?? markdown, remarks: [] };
  }
  const first = inOneLine(opening ?? "");
  const isMovable = isProse(first) && first.length <= LONGEST && !first.endsWith(":");
  const rest = isMovable ? withoutOpening(markdown, first) : undefined;
  if (rest !== undefined)
    return { lede: first, markdown: rest, remarks: [made("a lede: the first paragraph")] };
  const prose = isProse(first) ? first : (firstProse(markdown) ?? first);
  if (prose !== "")
    return { lede: beginningOf(prose), markdown, remarks: [made("a lede: the first sentences")] };
  return { lede: inOneLine(title), markdown, remarks: [made("a lede: the headline")] };
}

/** Characters: fewer are a heading or a label, unless they end as sentences do. */
const SHORTEST = 40;

function isProse(text: string): boolean {
  return text.length >= SHORTEST || /[.!?…]["»”’)]*$/.test(text);
}

function made(what: string): Remark {
  return { kind: "made", what };
}

function inOneLine(text: string): string {
  return text.replace(/[ \t\r\n]+/g, " ").trim();
}

/** The text without its first paragraph, where that is plain and more follows. */
function withoutOpening(markdown: string, opening: string): string | undefined {
  const [, first = "", rest = ""] = /^\s*([^\n]+(?:\n(?!\n)[^\n]*)*)\n\n+([\s\S]+)$/.exec(markdown) ?? [];
  const plain = inOneLine(first.replace(/\\([!-/:-@[-`{-~])/g, "$1"));
  return foldText(plain) === foldText(opening) && rest.trim() !== "" ? rest : undefined;
}

const SENTENCES = new Intl.Segmenter("uk", { granularity: "sentence" });

/** The first sentences of a paragraph, and at least one. */
function beginningOf(paragraph: string): string {
  let end = 0;
  for (const { segment, index } of SENTENCES.segment(paragraph)) {
    if (end > 0 && index + segment.trimEnd().length > LONGEST) break;
    end = index + segment.length;
    if (end >= ENOUGH) break;
  }
  const sentences = paragraph.slice(0, end).trim();
  if (sentences.length <= LONGEST) return sentences;
  return `${sentences.slice(0, LONGEST).replace(/\s+\S*$/, "")}…`;
}

/** The first paragraph that is plain prose. */
function firstProse(markdown: string): string | undefined {
  const blocks = markdown
    .split(/\n{2,}/)
    .filter((text) => /^[\p{L}\p{N}«"„“—–(]/u.test(text) && !/[[\]<>|`]/.test(text));
  return blocks.map(withoutMarks).find(isProse);
}

function withoutMarks(markdown: string): string {
  return inOneLine(markdown.replace(/(?<!\\)[*_~]+/g, "").replace(/\\([!-/:-@[-`{-~])/g, "$1"));
}
