import { DataFault, type DataFormat, readData } from "./data-formats.ts";
import { isValues, type Values } from "./values.ts";

/** A file as its front matter and its text. */
export interface Parted {
  data: Values;
  /** Whether there was any front matter, even an empty one. */
  hasFrontMatter: boolean;
  body: string;
  /** Line of the file on which the body begins. */
  line: number;
  /** Why the front matter was not read. */
  fault?: { message: string; line: number } | undefined;
}

/** Where front matter stands and what it is written in. */
interface Fence {
  format: DataFormat | "script" | string;
  /** Offsets of the front matter, and of the text below it. */
  start: number;
  end: number;
  body: number;
}

const SCRIPTS = /^(?:js|javascript|node|coffee|ts|typescript)$/i;

/** Front matter is never executed: what is a script is a fault. */
export function partFile(text: string): Parted {
  const fence = fenceOf(text);
  if (fence === undefined) return { data: {}, hasFrontMatter: false, body: text, line: 1 };
  const rest = { hasFrontMatter: true, body: text.slice(fence.body), line: lineAt(text, fence.body) };
  const first = lineAt(text, fence.start);
  const { format } = fence;
  if (format !== "yaml" && format !== "toml" && format !== "json") {
    const message = SCRIPTS.test(format)
      ? "it is a script, which is not executed"
      : `it is in ${format}, which is not read`;
    return { ...rest, data: {}, fault: { message, line: first } };
  }
  try {
    const data = readData(text.slice(fence.start, fence.end), format);
    return { ...rest, data: isValues(data) ? data : {} };
  } catch (error) {
    if (!(error instanceof DataFault)) throw error;
    const { message } = error;
    const data = format === "yaml" ? readableLines(text.slice(fence.start, fence.end)) : {};
    return { ...rest, data, fault: { message, line: first + (error.line ?? 1) - 1 } };
  }
}

/** What keys on lines of their own say where the whole cannot be read. */
function readableLines(yaml: string): Values {
  const found: Record<string, unknown> = {};
  for (const [line, key = "", value = ""] of yaml.matchAll(/^([\w-]+)[ \t]*:[ \t]+(\S.*)$/gm)) {
    try {
      Object.assign(found, readData(line, "yaml"));
    } catch (error) {
      if (!(error instanceof DataFault)) throw error;
      found[key] = value.replace(/^["']|["']$/g, "");
    }
  }
  return found;
}

function lineAt(text: string, offset: number): number {
  let line = 1;
  for (let at = text.indexOf("\n"); at >= 0 && at < offset; at = text.indexOf("\n", at + 1)) line++;
  return line;
}

/** `---`, `---json`, `+++`, `;;;`, or an object of JSON. */
function fenceOf(text: string): Fence | undefined {
  const opening = /^\s*(?:(---|\+\+\+|;;;)[ \t]*(\w*)[ \t]*\n|\{[ \t]*(?:\n|"))/.exec(text);
  if (opening === null) return undefined;
  const [all, mark, named] = opening;
  if (mark === undefined) return objectAt(text, text.indexOf("{"));
  const closing = new RegExp(`^${mark.replaceAll("+", "\\+")}[ \\t]*(?:\\n|$)`, "m");
  const found = closing.exec(text.slice(all.length));
  if (found === null) return undefined;
  const end = all.length + found.index;
  return { format: formatOf(mark, named ?? ""), start: all.length, end, body: end + found[0].length };
}

function formatOf(mark: string, named: string): string {
  if (named === "yml") return "yaml";
  if (named !== "") return named.toLowerCase();
  if (mark === "---") return "yaml";
  return mark === "+++" ? "toml" : "json";
}

/** Front matter without marks, as an object of JSON at the beginning of the file. */
function objectAt(text: string, start: number): Fence | undefined {
  let depth = 0;
  let isQuoted = false;
  for (let at = start; at < text.length; at++) {
    const sign = text[at];
    if (isQuoted) {
      if (sign === "\\") at++;
      else if (sign === '"') isQuoted = false;
    } else if (sign === '"') isQuoted = true;
    else if (sign === "{") depth++;
    else if (sign === "}" && --depth === 0) return endingAt(text, start, at + 1);
  }
  return undefined;
}

function endingAt(text: string, start: number, end: number): Fence {
  const rest = /^[ \t]*\n?/.exec(text.slice(end))?.[0].length ?? 0;
  return { format: "json", start, end, body: end + rest };
}
