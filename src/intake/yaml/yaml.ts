import { type Document, LineCounter, parseDocument } from "yaml";
import type { Problems } from "../../kit/problems.ts";
import { bracketsTooDeepAt } from "./depth.ts";
import { readSimpleYaml } from "./simple.ts";
import { type Slip, slipsIn } from "./slips.ts";
import { warnOfSwallowed } from "./swallowed.ts";
import { YamlTree } from "./tree.ts";

/** Where a YAML text stands: its file, and the line of the file on which it begins. */
export interface YamlPlace {
  file: string;
  firstLine: number;
}

/** A value as it stands on its line. */
export interface Written {
  line: string;
  start: number;
  end: number;
}

/** A YAML text that has been read: its data, and where each part of it stands. */
export interface YamlSource {
  data: unknown;
  /** Line of the value at a path of keys; where it does not exist, of its nearest parent. */
  lineOf(path: readonly PropertyKey[]): number;
  /** How the value at a path is written; `undefined` where it takes several lines. */
  writtenAt(path: readonly PropertyKey[]): Written | undefined;
  /** What is wrong with its lines, though they are valid YAML. */
  slips(): readonly Slip[];
}

/** Reads YAML 1.2 (core schema: dates stay text). Syntax errors and duplicate keys become problems; then there is no result. */
export function readYaml(text: string, place: YamlPlace, problems: Problems): YamlSource | undefined {
  const yaml = readSimply(text, place) ?? readAnyYaml(text, place, problems);
  if (yaml !== undefined) warnOfSwallowed(text, place, problems);
  return yaml;
}

function readSimply(text: string, place: YamlPlace): YamlSource | undefined {
  const simple = readSimpleYaml(text);
  if (simple === undefined) return undefined;
  const { data, lines } = simple;
  return {
    data,
    slips: () => [],
    lineOf: ([key]) => place.firstLine + (lines.get(String(key)) ?? 0),
    writtenAt: ([key, ...inner]) => {
      const line = inner.length > 0 ? undefined : text.split("\n")[lines.get(String(key)) ?? -1];
      return line === undefined ? undefined : { line, start: String(key).length + 2, end: line.length };
    },
  };
}

/** The same with the parser for all of YAML. */
export function readAnyYaml(text: string, place: YamlPlace, problems: Problems): YamlSource | undefined {
  const counter = new LineCounter();
  const say: Say = (line, message, hint) =>
    problems.error(place.file, line, `this is not valid YAML: ${message}`, hint);
  const deepAt = bracketsTooDeepAt(text);
  const document = deepAt === undefined ? parsed(text, counter) : undefined;
  if (document === undefined) {
    say(place.firstLine + (deepAt ?? 0), TOO_DEEP, LESS_DEEP);
    return undefined;
  }
  const lineAt = (offset: number) => (offset === 0 ? 1 : counter.linePos(offset).line) - 1 + place.firstLine;
  const tree = new YamlTree(document.contents);
  const told: Telling = { text, place, document, tree, lineAt, say };
  const data = isSound(told) ? plain(told) : undefined;
  if (data === undefined) return undefined;
  return {
    data,
    lineOf: (path) => lineAt(tree.offsetOf(path)),
    slips: () => slipsIn(text).map((slip) => ({ ...slip, line: slip.line + place.firstLine })),
    writtenAt: (path) => writtenAt(text, tree, path),
  };
}

/** Reports something on a line of the file. */
type Say = (line: number, message: string, hint: string) => void;

/** A text that was parsed, and what is needed to report its problems. */
interface Telling {
  text: string;
  place: YamlPlace;
  document: Document.Parsed;
  tree: YamlTree;
  lineAt: (offset: number) => number;
  say: Say;
}

const TOO_DEEP = "it is nested too deeply to be read";
const LESS_DEEP = "Use fewer levels of lists and keys.";
/** The parser's message where it has recursed too deeply. */
const OVERFLOW = /call stack/i;

/** `undefined` where the parser itself gives up. It would take quadratic time for duplicate keys: ours are found elsewhere. */
function parsed(text: string, lineCounter: LineCounter): Document.Parsed | undefined {
  try {
    return parseDocument(text, { lineCounter, merge: false, strict: true, uniqueKeys: false });
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}

/** Reports what is wrong with a text that is not YAML, or is not the YAML that was meant. */
function isSound(told: Telling): boolean {
  const { document, tree, lineAt, say } = told;
  const overflow = document.errors.find(({ message }) => OVERFLOW.test(message));
  const tooDeepAt = overflow?.pos[0] ?? tree.tooDeepAt;
  if (tooDeepAt !== undefined) {
    say(lineAt(tooDeepAt), TOO_DEEP, LESS_DEEP);
    return false;
  }
  for (const { name, offset, first } of tree.repeatedKeys)
    say(lineAt(offset), `the key "${name}" is on line ${lineAt(first)} already`, "Take one of the two out.");
  const [error] = document.errors;
  if (error !== undefined) saySlips(told, error.message, error.pos[0]);
  else if (tree.typeAt !== undefined) saySlips(told, "it names a type", tree.typeAt);
  return error === undefined && tree.typeAt === undefined && tree.repeatedKeys.length === 0;
}

/** Reports every slip that is found; where there is none, what the parser said. */
function saySlips({ text, place, lineAt, say }: Telling, message: string, offset: number): void {
  const slips = slipsIn(text);
  for (const { line, message, hint } of slips) say(line + place.firstLine, message, hint);
  if (slips.length > 0) return;
  if (/multiple documents/.test(message)) {
    say(lineAt(offset), "a line --- begins another document, but only one is read", "Take the line out.");
    return;
  }
  const said = (message.split("\n")[0] as string).replace(/ at line \d+, column \d+:?$/, "");
  say(
    lineAt(offset),
    said,
    "Look for quotes and brackets that are not closed, and put texts with other signs into quotes.",
  );
}

function plain(told: Telling): unknown {
  const { document, place, say } = told;
  try {
    return document.toJS({ maxAliasCount: 20 }) ?? {};
  } catch (error) {
    if (/alias count/.test((error as Error).message))
      say(place.firstLine, "its references (*name) multiply one another", "Write out what they stand for.");
    else saySlips(told, (error as Error).message, 0);
    return undefined;
  }
}

/** A value as it stands on its line. Where there is none, the rest of the line. */
function writtenAt(text: string, tree: YamlTree, path: readonly PropertyKey[]): Written | undefined {
  const range = tree.valueAt(path);
  if (range === undefined) return undefined;
  const from = text.lastIndexOf("\n", range.start - 1) + 1;
  const to = `${text}\n`.indexOf("\n", range.start);
  const line = text.slice(from, to).trimEnd();
  const end = range.end === undefined ? line.length : range.end - from;
  const start = range.start - from + (/^\s*/.exec(text.slice(range.start, from + end))?.[0].length ?? 0);
  return end > line.length ? undefined : { line, start: Math.min(start, end), end };
}
