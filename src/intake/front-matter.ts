import { codeOf } from "../kit/look-alikes.ts";
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

/** Parts a text into its front matter and its body: `---`, YAML, `---`, body. Nothing else is accepted: no other language, no other fence. */
export function splitFrontMatter(text: string, file: string, problems: Problems): FrontMatter | undefined {
  const opening = OPENING.exec(text);
  const rest = text.slice(opening?.[0].length);
  const closing = opening && CLOSING.exec(rest);
  if (opening === null || closing === null) {
    const { line, message, hint } = opening === null ? missing(text) : notClosed(rest);
    problems.error(file, line, message, hint);
    return undefined;
  }
  const yaml = rest.slice(0, closing.index);
  const bodyLine = 2 + countLines(yaml) + 1;
  return { yaml, body: rest.slice(closing.index + closing[0].length), yamlLine: 2, bodyLine };
}

function countLines(text: string): number {
  return text.split("\n").length - 1;
}

/** What is wrong with a fence, and on which line of the file. */
interface Fault {
  line: number;
  message: string;
  hint: string;
}

const SHAPE = "A file begins with a line ---, then come title, lede, date and tags, then a line --- again.";
const KEY = /^[a-z]\w*\s*:/i;
/** Lines that look like fences to people. */
const LIKE_FENCE = /^\s*(?:[-‐‑‒–—―−_*=~]{2,}|[–—―])\s*$/;
/** A fence with more on its line. */
const LONG_FENCE = /^---+\s*\S/;

/** Why there is no opening fence. */
function missing(text: string): Fault {
  const lines = text.split(/\r?\n/);
  const at = lines.findIndex((line) => line.trim() !== "");
  const first = lines[at] ?? "";
  if (at < 0) return { line: 1, message: "the file is empty", hint: SHAPE };
  if (at > 0 && /^---\s*$/.test(first)) {
    const message = "the front matter does not begin on the first line of the file";
    return { line: at + 1, message, hint: "Take out the empty lines above it." };
  }
  return { line: at + 1, ...withoutOpening(first) };
}

function withoutOpening(first: string): Omit<Fault, "line"> {
  const asYaml = "Write it in YAML, between two lines ---, each key with a colon: title: …";
  if (/^\s*\+\+\+/.test(first))
    return { message: "the front matter is TOML (+++), but only YAML is read", hint: asYaml };
  if (/^\s*\{/.test(first))
    return { message: "the front matter is JSON, but only YAML is read", hint: asYaml };
  if (LIKE_FENCE.test(first))
    return { message: `the front matter begins ${otherFence(first)}`, hint: "Write ---" };
  if (LONG_FENCE.test(first)) {
    const [, more = ""] = /^---+\s*(.*)$/.exec(first) ?? [];
    const hint = KEY.test(more)
      ? `Write --- on a line of its own, and ${more} below it.`
      : "Write --- alone.";
    return { message: `the first line has "${more.trim()}" after ---`, hint };
  }
  if (KEY.test(first.trim()))
    return { message: "there is no line --- above the front matter", hint: "Put a line --- above this one." };
  return { message: "the front matter is missing", hint: SHAPE };
}

/** How a line differs from `---`. */
function otherFence(line: string): string {
  const sign = line.trim()[0] as string;
  if (sign !== "-") return `with ${line.trim()} (${codeOf(sign)}) instead of three hyphens`;
  if (/^\s/.test(line)) return "with a line --- that is indented";
  return `with ${line.trim().length} hyphens instead of three`;
}

/** Why there is no closing fence. @param rest what stands below the opening one */
function notClosed(rest: string): Fault {
  const lines = rest.split(/\r?\n/);
  const like = lines.findIndex(
    (line) => LIKE_FENCE.test(line) || LONG_FENCE.test(line) || /^\+\+\+/.test(line),
  );
  const fence = lines[like] ?? "";
  if (like >= 0) {
    const how = LIKE_FENCE.test(fence) ? otherFence(fence) : `with "${fence.trim()}"`;
    const message = `the front matter is not closed: it ends ${how}`;
    return { line: like + 2, message, hint: "Write --- alone on this line, without spaces before it." };
  }
  const text = lines.findIndex((line) => line.trim() !== "" && !/^\s|^-|^#|^[^\s:]+\s*:/.test(line));
  const hint = "Put a line --- between the last key and the text.";
  return { line: text < 0 ? lines.length + 1 : text + 2, message: "the front matter is not closed", hint };
}
