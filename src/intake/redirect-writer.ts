import { readFileSync, renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { type Document, isMap, isScalar, type Node, parseDocument, stringify } from "yaml";
import { exists } from "../kit/files.ts";
import { UsageError } from "../kit/problems.ts";
import { type AddressFault, oldAddress, readableAddress } from "./old-addresses.ts";
import { REDIRECTS } from "./places.ts";

/** A line for `redirects.yaml`, as people write it. */
export interface NewRedirect {
  from: string;
  /** `gone`, a path of the site, a whole address, or `story:` and a story. */
  to: string;
}

/** What became of the lines. */
export interface Appended {
  added: number;
  /** Old addresses that the file had already, with what it says of them; they stay as they are. */
  known: readonly (NewRedirect & { there: string })[];
  refused: readonly (NewRedirect & AddressFault)[];
}

/**
 * Writes lines at the end of `redirects.yaml`, which is made where there is none. What it holds stays, byte for byte.
 * @param comment above the new lines
 * @throws UsageError where the file cannot be read as YAML
 */
export function appendRedirects(
  content: string,
  baseUrl: string,
  redirects: Iterable<NewRedirect>,
  comment?: string,
): Appended {
  const file = join(content, REDIRECTS);
  const text = exists(file) ? readFileSync(file, "utf8") : "";
  const document = documentOf(text, file);
  const there = goalsIn(document, baseUrl);
  const added: NewRedirect[] = [];
  const known: (NewRedirect & { there: string })[] = [];
  const refused: (NewRedirect & AddressFault)[] = [];
  for (const redirect of redirects) {
    const address = oldAddress(redirect.from, baseUrl);
    if (typeof address !== "string") {
      refused.push({ ...redirect, ...address });
      continue;
    }
    const goal = there.get(address);
    if (goal === undefined) added.push({ from: readableAddress(address, baseUrl), to: redirect.to });
    else known.push({ ...redirect, there: goal });
    there.set(address, goal ?? redirect.to);
  }
  if (added.length > 0) write(file, withLines(text, document, added, comment));
  return { added: added.length, known, refused };
}

/**
 * Lets old addresses that `redirects.yaml` has lead elsewhere. All else that it holds stays, byte for byte.
 * @throws UsageError where the file cannot be read as YAML
 */
export function changeGoals(content: string, baseUrl: string, redirects: readonly NewRedirect[]): void {
  if (redirects.length === 0) return;
  const file = join(content, REDIRECTS);
  const text = readFileSync(file, "utf8");
  const goals = new Map(redirects.map(({ from, to }) => [oldAddress(from, baseUrl), to]));
  const { contents } = documentOf(text, file);
  const pairs = isMap<Node, Node>(contents) ? contents.items : [];
  let changed = text;
  // From the end, so that places before it stay where they are.
  for (const { key, value } of pairs.toReversed()) {
    const goal = isScalar(key) ? goals.get(oldAddress(String(key.value), baseUrl)) : undefined;
    const [start, end] = value?.range ?? [];
    if (goal === undefined || start === undefined || end === undefined) continue;
    const space = text[start - 1] === ":" ? " " : "";
    const line = text.slice(start, end).endsWith("\n") ? "\n" : "";
    const written = stringify(goal, { lineWidth: 0 }).trimEnd();
    changed = changed.slice(0, start) + space + written + line + changed.slice(end);
  }
  write(file, changed);
}

const READING = { uniqueKeys: false, merge: false };

function documentOf(text: string, file: string): Document.Parsed {
  const document = parseDocument(text, READING);
  const [error] = document.errors;
  const isReadable = error === undefined && (document.contents === null || isMap(document.contents));
  if (isReadable) return document;
  const [reason = "it holds no old addresses"] = error?.message.split("\n") ?? [];
  throw new UsageError(`${file} cannot be read: ${reason} Run npm run check, and mend what it says first.`);
}

function goalsIn(document: Document.Parsed, baseUrl: string): Map<string, string> {
  const goals = new Map<string, string>();
  for (const [from, to] of Object.entries((document.toJS() ?? {}) as object)) {
    const address = oldAddress(from, baseUrl);
    if (typeof address === "string") goals.set(address, String(to));
  }
  return goals;
}

/** The text with new lines at its end; one in braces, or indented, gets them where they belong. */
function withLines(
  text: string,
  document: Document.Parsed,
  redirects: readonly NewRedirect[],
  comment: string | undefined,
): string {
  const isBraced = isMap(document.contents) && document.contents.flow === true;
  const lines = redirects.map(({ from, to }) => stringify({ [from]: to }, { lineWidth: 0 }));
  const end = text === "" || text.endsWith("\n") ? "" : "\n";
  const whole = `${text}${end}${comment === undefined ? "" : `# ${comment}\n`}${lines.join("")}`;
  if (!isBraced && parseDocument(whole, READING).errors.length === 0) return whole;
  for (const { from, to } of redirects) document.set(from, to);
  return String(document);
}

/** An interrupted run leaves the old file or the new one. */
function write(file: string, text: string): void {
  writeFileSync(`${file}.new`, text);
  renameSync(`${file}.new`, file);
}
