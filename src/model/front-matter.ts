import type { Problems } from "../kit/problems.ts";

export interface FrontMatter {
  yaml: string;
  body: string;
  /** Line of the file on which the YAML begins. */
  yamlLine: number;
  /** Line of the file on which the body begins. */
  bodyLine: number;
}

const OPENING = /^---[ \t]*\r?\n/;
const CLOSING = /^---[ \t]*(?:\r?\n|$)/m;

/** Parts a text into its front matter and its body: `---`, YAML, `---`, body. Nothing else is understood: no other language, no other fence. */
export function splitFrontMatter(text: string, file: string, problems: Problems): FrontMatter | undefined {
  const opening = OPENING.exec(text);
  if (opening === null) {
    problems.error(
      file,
      1,
      "the front matter is missing",
      "The file begins with a line --- , then title, lede, date and tags, then a line --- .",
    );
    return undefined;
  }
  const rest = text.slice(opening[0].length);
  const closing = CLOSING.exec(rest);
  if (closing === null) {
    problems.error(
      file,
      1,
      "the front matter is not closed",
      "Put a line --- between the last key and the text.",
    );
    return undefined;
  }
  const yaml = rest.slice(0, closing.index);
  const bodyLine = 2 + countLines(yaml) + 1;
  return { yaml, body: rest.slice(closing.index + closing[0].length), yamlLine: 2, bodyLine };
}

function countLines(text: string): number {
  return text.split("\n").length - 1;
}
