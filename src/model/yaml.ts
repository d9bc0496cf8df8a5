import { type Document, LineCounter, parseDocument } from "yaml";
import type { z } from "zod";
import type { Problems } from "../kit/problems.ts";
import { nearest } from "../kit/text.ts";
import { readSimpleYaml } from "./simple-yaml.ts";
import { YamlTree } from "./yaml-tree.ts";

/** Where a YAML text stands: its file, and the line of the file on which it begins. */
export interface YamlPlace {
  file: string;
  firstLine: number;
}

/** A YAML text that has been read: its data, and where each part of it stands. */
export interface YamlSource {
  data: unknown;
  /** Line of the value at a path of keys; where that is not there, of its nearest parent. */
  lineOf(path: readonly PropertyKey[]): number;
}

/** Reads YAML 1.2 (core schema: dates stay text). Syntax errors and duplicate keys become problems, then there is no result. */
export function readYaml(text: string, place: YamlPlace, problems: Problems): YamlSource | undefined {
  const simple = readSimpleYaml(text);
  if (simple === undefined) return readAnyYaml(text, place, problems);
  const { data, lines } = simple;
  return { data, lineOf: ([key]) => place.firstLine + (lines.get(String(key)) ?? 0) };
}

/** The same with the parser of all YAML. */
export function readAnyYaml(text: string, place: YamlPlace, problems: Problems): YamlSource | undefined {
  const counter = new LineCounter();
  const lineAt = (offset: number) => counter.linePos(offset).line - 1 + place.firstLine;
  const say = (offset: number, message: string, hint?: string) =>
    problems.error(place.file, lineAt(offset), message, hint);
  const document = parsed(text, counter);
  if (document === undefined) {
    problems.error(place.file, place.firstLine, TOO_DEEP, LESS_DEEP);
    return undefined;
  }
  const tree = new YamlTree(document.contents);
  const overflow = document.errors.find(({ message }) => OVERFLOW.test(message));
  const tooDeepAt = overflow?.pos[0] ?? tree.tooDeepAt;
  if (tooDeepAt !== undefined) {
    say(tooDeepAt, TOO_DEEP, LESS_DEEP);
    return undefined;
  }
  for (const error of document.errors) {
    const message = (error.message.split("\n")[0] as string).replace(/ at line \d+, column \d+:?$/, "");
    say(error.pos[0], `this is not valid YAML: ${message}`, hintFor(message));
  }
  for (const offset of tree.repeatedKeys) say(offset, "this is not valid YAML: Map keys must be unique");
  if (document.errors.length + tree.repeatedKeys.length > 0) return undefined;
  const data = plain(document, place, problems);
  return data === undefined ? undefined : { data, lineOf: (path) => lineAt(tree.offsetOf(path)) };
}

/** What the parser says where it has recursed too deep. */
const OVERFLOW = /call stack/i;
const TOO_DEEP = "this is not valid YAML: it is nested too deep to be read";
const LESS_DEEP = "Use fewer levels of lists and keys.";

/** Nothing where the parser itself gives up. That keys are unique, which it finds out in quadratic time, is left to us. */
function parsed(text: string, lineCounter: LineCounter): Document.Parsed | undefined {
  try {
    return parseDocument(text, { lineCounter, merge: false, strict: true, uniqueKeys: false });
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}

function plain(document: Document.Parsed, place: YamlPlace, problems: Problems): unknown {
  try {
    return document.toJS({ maxAliasCount: 20 }) ?? {};
  } catch (error) {
    const hint = 'A text that begins with * or & is put in quotes: title: "*Увага*"';
    problems.error(
      place.file,
      place.firstLine,
      `this YAML cannot be used: ${(error as Error).message}`,
      hint,
    );
    return undefined;
  }
}

function hintFor(message: string): string | undefined {
  if (/colon|mapping|Nested/i.test(message)) {
    return 'A text that holds ": " or begins with a mark such as « or @ is put in quotes: title: "Київ: новини"';
  }
  if (/Unexpected scalar/i.test(message)) {
    return "A text in quotes ends at the next one of the same kind: write «…» within it, or put the whole between '…'.";
  }
  return undefined;
}

/** Holds data against a schema; every mismatch becomes a problem at its line. */
export function checkYaml<S extends z.ZodType>(
  schema: S,
  yaml: YamlSource,
  place: YamlPlace,
  problems: Problems,
): z.output<S> | undefined {
  const result = schema.safeParse(yaml.data, { reportInput: true });
  if (result.success) return result.data;
  for (const issue of result.error.issues) reportIssue(issue, schema, yaml, place, problems);
  return undefined;
}

function reportIssue(
  issue: z.core.$ZodIssue,
  schema: z.ZodType,
  yaml: YamlSource,
  place: YamlPlace,
  problems: Problems,
): void {
  if (issue.code === "unrecognized_keys") {
    const known = knownKeys(schema, issue.path);
    for (const key of issue.keys) {
      const near = nearest(key, known);
      const hint = near ? `Did you mean "${near}"?` : `Known here: ${known.join(", ")}.`;
      problems.error(place.file, yaml.lineOf([...issue.path, key]), `unknown key "${key}"`, hint);
    }
    return;
  }
  const where = issue.path.length > 0 ? `"${issue.path.join(".")}"` : "this file";
  const hint = issue.code === "custom" ? (issue.params?.hint as string | undefined) : undefined;
  problems.error(place.file, yaml.lineOf(issue.path), `${where}: ${describe(issue)}`, hint);
}

function describe(issue: z.core.$ZodIssue): string {
  if (issue.code === "custom") return issue.message;
  if (issue.code === "invalid_type") {
    if (issue.input === undefined)
      return `is missing; ${EXPECTED[issue.expected] ?? issue.expected} is expected here`;
    return `expected ${EXPECTED[issue.expected] ?? issue.expected}, found ${show(issue.input)}`;
  }
  if (issue.code === "invalid_value") {
    const values = issue.values.map((value) => String(value));
    const near = nearest(String(issue.input), values);
    const choice = `expected ${values.join(", ")}; found ${show(issue.input)}`;
    return near ? `${choice}. Did you mean "${near}"?` : choice;
  }
  if (/^Too (?:small|big)/.test(issue.message) && (issue.code === "too_small" || issue.code === "too_big")) {
    const few = issue.code === "too_small";
    if (issue.origin === "string") return few ? "is too short" : "is too long";
    return few ? `must be at least ${issue.minimum}` : `must be at most ${issue.maximum}`;
  }
  if (issue.code === "invalid_key") return issue.issues.map((inner) => inner.message).join("; ");
  return issue.message;
}

const EXPECTED: Readonly<Record<string, string>> = {
  string: "a text",
  number: "a number",
  boolean: "true or false",
  array: "a list",
  object: "keys and values",
  record: "keys and values",
};

function show(value: unknown): string {
  const text = isCyclic(value)
    ? "a list or keys that hold themselves"
    : (JSON.stringify(value) ?? String(value));
  return text.length > 60 ? `${text.slice(0, 57)}…` : text;
}

/** Anchors of YAML may lead back to what holds them. */
function isCyclic(value: unknown, holders: readonly unknown[] = []): boolean {
  if (typeof value !== "object" || value === null) return false;
  if (holders.includes(value)) return true;
  return Object.values(value).some((inner) => isCyclic(inner, [...holders, value]));
}

/** The keys that an object of the schema may have at a path. */
function knownKeys(schema: unknown, path: readonly PropertyKey[]): string[] {
  const inner = unwrapped(schema);
  const [step, ...rest] = path;
  if (step === undefined) return Object.keys(inner?.shape ?? {});
  if (inner?.shape) return knownKeys(inner.shape[String(step)], rest);
  return knownKeys(inner?.valueType ?? inner?.element, rest);
}

interface SchemaDefinition {
  shape?: Record<string, unknown>;
  valueType?: unknown;
  element?: unknown;
  innerType?: unknown;
  in?: unknown;
  options?: unknown[];
}

function unwrapped(schema: unknown): SchemaDefinition | undefined {
  const def = (schema as { def?: SchemaDefinition } | undefined)?.def;
  if (def?.shape || def?.valueType || def?.element) return def;
  if (def?.innerType) return unwrapped(def.innerType);
  if (def?.in) return unwrapped(def.in);
  return def?.options?.map(unwrapped).find((option) => option?.shape !== undefined);
}
