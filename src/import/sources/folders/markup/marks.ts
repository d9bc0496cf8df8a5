import { nameToEmoji } from "gemoji";
import { attribute } from "./elements.ts";
import { NEW_LINE } from "./manuscript.ts";
import type { Pass } from "./rewriting.ts";

const HIGHLIGHT = /(?<![=\w\\!<>])==(?=[^\s=])([^\n]*?[^\s=])==(?![=\w])/g;
const INSERTION = /(?<![+\w\\])\+\+(?=[^\s+])([^\n]*?[^\s+])\+\+(?![+\w])/g;

/** `==marked==` and `++inserted++`. */
export const inlineMarks: Pass = (text) =>
  text.replace(HIGHLIGHT, "<mark>$1</mark>").replace(INSERTION, "<ins>$1</ins>");

/** `:tada:`; names that are none stay as they are. */
export const emoji: Pass = (text) =>
  text.replace(
    /(?<![\p{L}\p{N}_:/=&#"])(:([a-z0-9_+-]+):)(?![\p{L}\p{N}_/])/gu,
    (all, _, name: string) => nameToEmoji[name] ?? all,
  );

const TASK = /^(\uFDD1?[ \t>]*(?:[-*+]|\d+[.)])[ \t]+)\[([ xX])\](?=[ \t]+\S)/gm;

/** `- [x] done`: a sign for what is done, and for what is not. */
export const tasks: Pass = (text) =>
  text.replace(TASK, (_, item: string, mark: string) => item + (mark === " " ? "☐" : "☑"));

const SUMMARY_ENDS = /<!--\s*(?:more|excerpt|end[ _-]?excerpt|truncate|readmore|read more)\s*-->/gi;

/** Where the part for lists ends. */
export const endOfSummary: Pass = (text) => text.replace(SUMMARY_ENDS, "");

const ABBREVIATION = /^[ \t]*\*\[([^\]\n]+)\]:[ \t]*(.*)$/gm;
/** What is no prose: tags, destinations of links, addresses. */
const NO_PROSE = /(<[^>]*>|\]\([^)\n]*\)|^[ \t]*\[[^\]\n]+\]:.*$|https?:\/\/\S+)/m;

/** `*[HTML]: HyperText Markup Language`: the first such word of the text is explained. */
export const abbreviations: Pass = (text) => {
  const meanings = [...text.matchAll(ABBREVIATION)];
  if (meanings.length === 0) return text;
  return meanings.reduce(
    (now, [, word = "", meaning = ""]) => explained(now, word, meaning.trim()),
    text.replace(ABBREVIATION, ""),
  );
};

function explained(text: string, word: string, meaning: string): string {
  const escaped = word.replace(/[\\^$.*+?()[\]{}|]/g, "\\$&");
  const whole = new RegExp(`(?<![\\p{L}\\p{N}_])${escaped}(?![\\p{L}\\p{N}_])`, "u");
  const parts = text.split(new RegExp(NO_PROSE, "gm"));
  const at = parts.findIndex((part, index) => index % 2 === 0 && whole.test(part));
  if (at < 0) return text;
  parts[at] = (parts[at] as string).replace(
    whole,
    () => `<abbr${attribute("title", meaning)}>${word}</abbr>`,
  );
  return parts.join("");
}

const BLOCK_OF_MATH =
  /^([ \t]*)\$\$[ \t]*\n([\s\S]*?)\n[ \t]*\$\$[ \t]*$|^([ \t]*)\$\$([^\n]+?)\$\$[ \t]*$/gm;
const INLINE_MATH = /(?<![\\$])\$\$([^\n$]+?)\$\$(?!\$)/g;

/** Formulas stay as they are written, as code. */
export const formulas: Pass = (text, manuscript) => {
  if (!text.includes("$$")) return text;
  const say = (all: string, at: number) => {
    const line = manuscript.lineAt(all, at);
    manuscript.remarks.push({ kind: "changed", what: "a formula, which is shown as it is written", line });
  };
  return text
    .replace(BLOCK_OF_MATH, (original, indent: string | undefined, several: string | undefined, ...rest) => {
      const [between, one, at, all] = rest as [string | undefined, string | undefined, number, string];
      say(all, at);
      const by = indent ?? between ?? "";
      const code = (several ?? one ?? "").trim();
      const fence = `${by}\`\`\`math\n${by}${code}\n${by}\`\`\``;
      return manuscript.inPlaceOf(
        original,
        manuscript.hide(several === undefined ? fence.replaceAll("\n", NEW_LINE) : fence),
      );
    })
    .replace(INLINE_MATH, (_, code: string, at: number, all: string) => {
      say(all, at);
      return manuscript.hide(`\`${code.trim()}\``);
    });
};

const OPENING =
  /^([ \t]*<(?:div|section|aside|article|figure|figcaption|details|blockquote|td|span|p)\b[^>\n]*?)[ \t]+markdown=["']?(?:1|block|span|true)["']?([^>\n]*>)/gim;

const CLOSING = /([^\n])\n([ \t]*<\/(?:div|section|aside|article|details|blockquote)>[ \t]*)(\n(?=[^\n]))?/gi;

/** `<div markdown="1">`: what it encloses is markdown, so empty lines part it from the tags. */
export const markdownInHtml: Pass = (text) => {
  if (!/\smarkdown=/i.test(text)) return text;
  return text
    .replace(OPENING, (_, before: string, after: string) => `${before}${after}${NEW_LINE}`)
    .replace(
      CLOSING,
      (_, before: string, tag: string, next = "") => `${before}${NEW_LINE}\n${tag}${next && NEW_LINE}${next}`,
    );
};
