import type { z } from "zod";
import type { Problems } from "../../kit/problems.ts";
import { nearest, suggest } from "../../kit/text.ts";
import { kindsAt, knownKeys } from "../schema-keys.ts";
import { remedyFor } from "./remedies.ts";
import type { Slip } from "./slips.ts";
import type { YamlPlace, YamlSource } from "./yaml.ts";

/** Checks data against a schema; every mismatch becomes a problem at its line. */
export function checkYaml<S extends z.ZodType>(
  schema: S,
  yaml: YamlSource,
  place: YamlPlace,
  problems: Problems,
): z.output<S> | undefined {
  const result = schema.safeParse(yaml.data, { reportInput: true });
  if (result.success) return result.data;
  const slips = yaml.slips().filter((slip) => slip.isOfPlace);
  for (const { line, message, hint } of slips) problems.error(place.file, line, message, hint);
  for (const issue of result.error.issues.flatMap(asMeant)) {
    if (slips.length > 0 && mayFollow(issue, yaml, slips)) continue;
    if (issue.code === "unrecognized_keys") reportUnknown(issue, schema, yaml, place, problems);
    else reportIssue(issue, schema, yaml, place, problems);
  }
  return undefined;
}

/** What is wrong with a value that may be of several kinds, such as a text or keys: what is wrong with it as what it is. */
function asMeant(issue: z.core.$ZodIssue): z.core.$ZodIssue[] {
  if (issue.code !== "invalid_union" || issue.discriminator !== undefined || isWorded(issue)) return [issue];
  const ofItsKind = issue.errors.find((found) =>
    found.every(({ code, path }) => path.length > 0 || code !== "invalid_type"),
  );
  return (ofItsKind ?? issue.errors[0] ?? [issue]).map((inner) => ({
    ...inner,
    path: [...issue.path, ...inner.path],
  }));
}

/** Whether a schema of ours says what is wrong, rather than the library. */
function isWorded({ message }: z.core.$ZodIssueInvalidUnion): boolean {
  return !/^Invalid input$/.test(message);
}

/** Whether an issue may come from a misplaced line: it is in the same entry, or something was not found. */
function mayFollow(issue: z.core.$ZodIssue, yaml: YamlSource, slips: readonly Slip[]): boolean {
  const [top = issue.code === "unrecognized_keys" ? issue.keys[0] : undefined] = issue.path;
  if (top === undefined || (issue.code === "invalid_type" && (issue.input ?? undefined) === undefined))
    return true;
  const tops = Object.keys(yaml.data as object).map((key) => yaml.lineOf([key]));
  const from = yaml.lineOf([top]);
  const to = Math.min(...tops.filter((line) => line > from));
  return slips.some(({ line }) => line >= from && line < to);
}

function reportUnknown(
  { input, keys, path }: z.core.$ZodIssueUnrecognizedKeys,
  schema: z.ZodType,
  yaml: YamlSource,
  place: YamlPlace,
  problems: Problems,
): void {
  const known = knownKeys(schema, path, input);
  for (const key of keys) {
    const hint = suggest(nearest(key, known), key) ?? `Known here: ${known.join(", ")}.`;
    problems.error(place.file, yaml.lineOf([...path, key]), `unknown key "${key}"`, hint);
  }
}

function reportIssue(
  issue: z.core.$ZodIssue,
  schema: z.ZodType,
  yaml: YamlSource,
  place: YamlPlace,
  problems: Problems,
): void {
  issue = ofKind(issue, schema);
  const where = issue.path.length > 0 ? `"${issue.path.join(".")}"` : "this file";
  const hint = hintOf(issue) ?? remedyFor(issue, schema, yaml);
  problems.error(place.file, yaml.lineOf(issue.path), `${where}: ${describe(issue)}`, hint);
}

/** An object that says it is of a kind that there is not, as what it is: a value that there is not. */
function ofKind(issue: z.core.$ZodIssue, schema: z.ZodType): z.core.$ZodIssue {
  if (issue.code !== "invalid_union" || issue.discriminator === undefined) return issue;
  const { discriminator, message, path } = issue;
  const input = (issue.input as Record<string, unknown> | undefined)?.[discriminator];
  if (input === undefined) return { code: "invalid_type", expected: "string", input, message, path };
  return { code: "invalid_value", values: kindsAt(schema, path.slice(0, -1)), input, message, path };
}

/** The hint that a schema of ours gives with its message. */
function hintOf(issue: z.core.$ZodIssue): string | undefined {
  if (issue.code === "custom") return issue.params?.hint as string | undefined;
  if (issue.code !== "invalid_key") return undefined;
  return issue.issues.map(hintOf).find((hint) => hint !== undefined);
}

function describe(issue: z.core.$ZodIssue): string {
  switch (issue.code) {
    case "invalid_type":
      return mismatch(issue);
    case "invalid_value":
      return choice(issue);
    case "too_small":
    case "too_big":
      return isOurs(issue) ? issue.message : limit(issue);
    case "invalid_key":
      return issue.issues.map((inner) => inner.message).join("; ");
    default:
      return issue.message;
  }
}

function choice({ values, input }: z.core.$ZodIssueInvalidValue): string {
  if (input === undefined) return `is missing: expected ${values.join(", ")}`;
  return `expected ${values.join(", ")}; found ${show(input)}`;
}

function mismatch({ expected, input }: z.core.$ZodIssueInvalidType): string {
  const wanted = EXPECTED[expected] ?? expected;
  if (input === undefined) return `is missing: expected ${wanted}`;
  if (input === null) return `has no value: expected ${wanted}`;
  return `expected ${wanted}, found ${show(input)}`;
}

/** Whether a message comes from a schema of ours rather than from the library. */
function isOurs({ message }: z.core.$ZodIssue): boolean {
  return !/^Too (?:small|big)/.test(message);
}

function limit(issue: z.core.$ZodIssueTooSmall | z.core.$ZodIssueTooBig): string {
  if (issue.code === "too_big") return `must be at most ${issue.maximum}`;
  return issue.origin === "array" ? "is empty" : `must be at least ${issue.minimum}`;
}

const EXPECTED: Readonly<Record<string, string>> = {
  string: "a text",
  number: "a number",
  int: "a whole number",
  boolean: "true or false",
  array: "a list",
  tuple: "a list",
  object: "keys and values",
  record: "keys and values",
};

function show(value: unknown): string {
  const text = isCyclic(value)
    ? "a list or keys that contain themselves"
    : (JSON.stringify(value) ?? String(value));
  return text.length > 60 ? `${text.slice(0, 57)}…` : text;
}

/** YAML aliases may refer back to what contains them. */
function isCyclic(value: unknown, holders: readonly unknown[] = []): boolean {
  if (typeof value !== "object" || value === null) return false;
  if (holders.includes(value)) return true;
  return Object.values(value).some((inner) => isCyclic(inner, [...holders, value]));
}
