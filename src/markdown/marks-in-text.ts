import { MARKS } from "./foreign-marks.ts";

/** Markdown that would mean something in a body. */
const MARKDOWN =
  /\*\*[^*\n]+\*\*|__[^_\n]+__|~~[^~\n]+~~|(?<![\p{L}\p{N}*])\*[^\s*](?:[^*\n]*[^\s*])?\*(?![\p{L}\p{N}*])|!?\[[^[\]\n]*\]\([^()\n]*\)|\[\^[^[\]\s]+\]|(?<!=)==[^\s=](?:[^=\n]*[^\s=])?==(?!=)|\[[^[\]\n]+\]\{[^{}\n]*\}/u;

/** Entities are reported with all other YAML. */
const OTHERS = MARKS.filter(({ sign }) => sign !== "&");

/** The first mark in a text that is shown as it is, such as a headline; `undefined` where there is none. */
export function markIn(text: string): string | undefined {
  const markdown = MARKDOWN.exec(text)?.[0];
  if (markdown !== undefined) return markdown;
  for (const { sign, pattern } of OTHERS) {
    const found = text.includes(sign) ? pattern.exec(text)?.[0] : undefined;
    if (found !== undefined) return found;
  }
  return undefined;
}
