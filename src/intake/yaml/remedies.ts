/** What to write where a value is of the wrong kind. */

import type { z } from "zod";
import { LANGUAGES } from "../../i18n/languages/index.ts";
import { nearest, suggest } from "../../kit/text.ts";
import { isOptional, neededKeys, takesText } from "../schema-keys.ts";
import { inQuotes, shownLine } from "./quotes.ts";
import { textEach } from "./text-each.ts";
import { slipOfValue } from "./values.ts";
import type { Written, YamlSource } from "./yaml.ts";

/** The remedy for a mismatch for which the schema itself has none. */
export function remedyFor(issue: z.core.$ZodIssue, schema: z.ZodType, yaml: YamlSource): string | undefined {
  switch (issue.code) {
    case "invalid_type":
      return issue.input === undefined ? addition(issue, schema) : otherKind(issue, schema, yaml);
    case "invalid_value":
      return choice(issue);
    case "invalid_union":
      return anyKind(issue, yaml);
    case "too_small":
    case "too_big":
      return `Write ${rangeOf(issue)}.`;
    default:
      return undefined;
  }
}

function addition({ path, expected }: z.core.$ZodIssueInvalidType, schema: z.ZodType): string {
  const key = String(path.at(-1) ?? "title");
  return `Add ${key}: ${sampleOf(expected, path, schema)}`;
}

/** What a value may look like. */
function sampleOf(expected: string, path: readonly PropertyKey[], schema: z.ZodType): string {
  if (expected === "array" || expected === "tuple") return "[…]";
  if (expected !== "object" && expected !== "record") return "…";
  const keys = neededKeys(schema, path);
  return `{ ${(keys.length > 0 ? keys : ["…"]).map((key) => `${key}: …`).join(", ")} }`;
}

function otherKind(
  issue: z.core.$ZodIssueInvalidType,
  schema: z.ZodType,
  yaml: YamlSource,
): string | undefined {
  const written = yaml.writtenAt(issue.path);
  const text = written?.line.slice(written.start, written.end) ?? "";
  if (issue.input === null && (text === "" || isNoValue(issue, schema, text)))
    return emptyRemedy(issue, schema);
  switch (issue.expected) {
    case "string":
      return written === undefined ? "Write a text after its colon, on one line." : quoted(written);
    case "array":
    case "tuple":
      return listed(written, text, issue.input);
    case "boolean":
      return yesOrNo(written, text);
    case "number":
    case "int":
      return numbered(written, text);
    default:
      return keyed(issue, schema);
  }
}

/** Whether the value is `null` without the word being meant as a text. */
function isNoValue({ path }: z.core.$ZodIssueInvalidType, schema: z.ZodType, text: string): boolean {
  return typeof path.at(-1) === "string" && !takesText(schema, path, text);
}

function emptyRemedy({ path, expected }: z.core.$ZodIssueInvalidType, schema: z.ZodType): string {
  const line = `${String(path.at(-1) ?? "title")}: ${sampleOf(expected, path, schema)}`;
  const more = isOptional(schema, path) ? ", or take the line out" : "";
  return `Write it after the colon${more}: ${line}`;
}

/** A text that YAML reads as something else. */
function quoted(written: Written): string {
  const { line, start, end } = written;
  const slip = slipOfValue(line, start, end, new Set());
  return slip === undefined || slip.isOpen
    ? `Put it in quotes: ${put(written, inQuotes(line.slice(start, end)))}`
    : `${slip.remedy}: ${shownLine(line.slice(0, slip.start) + slip.put + line.slice(slip.end))}`;
}

function listed(written: Written | undefined, text: string, input: unknown): string {
  if (written === undefined) return "Begin each of its entries with a hyphen and a space.";
  const words = wordsOf(input);
  if (words === undefined) return `Put it in square brackets: ${put(written, `[${text}]`)}`;
  const items = words
    .replace(/^[[(]|[\])]$/g, "")
    .split(",")
    .map((item) => item.trim());
  return `Put it in square brackets: ${put(written, `[${items.map(plainOrQuoted).join(", ")}]`)}`;
}

/** A text, or the words that somebody put in braces. */
function wordsOf(input: unknown): string | undefined {
  if (typeof input === "string" || typeof input !== "object" || input === null) return input?.toString();
  return Object.values(input).every((value) => value === null) ? Object.keys(input).join(", ") : undefined;
}

/** An item of a list, in quotes where it needs them. */
function plainOrQuoted(item: string): string {
  return /^[\p{L}\p{N}][\p{L}\p{N} .'’ʼ/–—-]*$/u.test(item) ? item : inQuotes(item);
}

const YES = answer(["true", "y", "on", "1", ...LANGUAGES.flatMap(({ answers }) => answers.yes)]);
const NO = answer(["false", "n", "off", "0", ...LANGUAGES.flatMap(({ answers }) => answers.no)]);

function answer(words: readonly string[]): RegExp {
  return new RegExp(`^["']?(?:${words.join("|")})["']?$`, "i");
}

function yesOrNo(written: Written | undefined, text: string): string {
  if (written !== undefined && YES.test(text)) return `Write ${put(written, "true")}`;
  if (written !== undefined && NO.test(text)) return `Write ${put(written, "false")}`;
  return "Write true or false, without quotes.";
}

function numbered(written: Written | undefined, text: string): string {
  const [number] = /\d+(?:\.\d+)?/.exec(text) ?? [];
  if (written === undefined || number === undefined || !/^["'].*["']$/.test(text))
    return "Write a number, in digits.";
  return `Write it without quotes: ${put(written, number)}`;
}

function keyed({ path }: z.core.$ZodIssueInvalidType, schema: z.ZodType): string {
  const sample = sampleOf("object", path, schema);
  return path.length === 0
    ? `Write a key and a colon at the beginning of each line: ${neededKeys(schema, path)[0] ?? "key"}: …`
    : `Write it as keys and values: ${String(path.at(-1))}: ${sample}`;
}

/** One text, or one for each language. */
function anyKind({ input, path }: z.core.$ZodIssueInvalidUnion, yaml: YamlSource): string {
  const written = yaml.writtenAt(path);
  if (written !== undefined && typeof input !== "object") return quoted(written);
  return `Write one text for all languages, or one for each: ${textEach(3)}`;
}

function choice({ input, values }: z.core.$ZodIssueInvalidValue): string {
  const written = String(input);
  return suggest(nearest(written, values.map(String)), written) ?? "Write one of these.";
}

function rangeOf(issue: z.core.$ZodIssueTooSmall | z.core.$ZodIssueTooBig): string {
  if (issue.code === "too_big") return `${issue.maximum} or less`;
  return issue.origin === "array" ? "at least one entry" : `${issue.minimum} or more`;
}

/** The line with something else in place of the value. */
function put({ line, start, end }: Written, text: string): string {
  return shownLine(line.slice(0, start) + text + line.slice(end));
}
