import { mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { isMap, parseDocument, stringify } from "yaml";
import { readNewsroom } from "../intake/newsroom.ts";
import { exists } from "../kit/files.ts";
import { Problems, UsageError } from "../kit/problems.ts";
import { PROPOSAL, proposalIn } from "./proposal.ts";
import { importFolder } from "./state.ts";
import { withAliases } from "./yaml-aliases.ts";

/** How many entries were taken over. */
export interface Accepted {
  topics: number;
  authors: number;
}

type Fields = Readonly<Record<string, unknown>> & { same?: string | undefined };
/** What somebody edited: an entry may have been left without fields. */
type Entries = Readonly<Record<string, Fields | null>>;

/**
 * Takes the proposal of an import over into `topics.yaml` and `authors.yaml`, which keep their comments and their order,
 * and deletes it.
 * @throws UsageError where there is no proposal, or it does not fit what is there; nothing is changed then
 */
export function acceptProposal(content: string): Accepted {
  const file = join(importFolder(content), PROPOSAL);
  if (!exists(file))
    throw new UsageError(`There is nothing to accept: an import writes what is new to ${file}.`);
  const { topics, authors } = readProposal(file);
  const texts = {
    "topics.yaml": withEntries(content, "topics.yaml", topics),
    "authors.yaml": withEntries(content, "authors.yaml", authors),
  };
  check(content, texts, file);
  for (const [name, text] of Object.entries(texts)) replace(join(content, name), text);
  rmSync(file);
  return { topics: Object.keys(topics).length, authors: Object.keys(authors).length };
}

/** Whether an import has found something new that is not accepted yet. */
export function hasProposal(content: string): boolean {
  return exists(join(importFolder(content), PROPOSAL));
}

function readProposal(file: string): { topics: Entries; authors: Entries } {
  const proposal = proposalIn(readFileSync(file, "utf8")) ?? {};
  const { topics, authors } = proposal as { topics?: Entries; authors?: Entries };
  return { topics: topics ?? {}, authors: authors ?? {} };
}

/** The register with new entries at its end, and new names for those that it has. */
function withEntries(content: string, name: string, entries: Entries): string {
  const path = join(content, name);
  const text = exists(path) ? withoutEmptyMap(readFileSync(path, "utf8")) : "";
  const aliases = aliasesOf(entries, name);
  const own = Object.entries(entries).filter(([, fields]) => fields?.same === undefined);
  const added = own.map(([key, fields]) => {
    const more = aliases.get(key) ?? [];
    aliases.delete(key);
    const known = Array.isArray(fields?.aliases) ? fields.aliases : [];
    const names = [...known, ...more];
    return stringify(
      { [key]: names.length === 0 ? fields : { ...fields, aliases: names } },
      { lineWidth: 0 },
    );
  });
  const named = withAliases(text, aliases, name);
  const end = added.length === 0 || named === "" || named.endsWith("\n") ? "" : "\n";
  return named + end + added.join("");
}

/** Without the braces of a register that has no entry, below which none could follow. */
function withoutEmptyMap(text: string): string {
  const { contents } = parseDocument(text);
  if (!isMap(contents) || contents.items.length > 0 || contents.range == null) return text;
  return text.slice(0, contents.range[0]) + text.slice(contents.range[1]).replace(/^[ \t]*\n/, "");
}

/** The names that entries get from those that mean the same, by their keys. */
function aliasesOf(entries: Entries, name: string): Map<string, string[]> {
  const aliases = new Map<string, string[]>();
  for (const [key, fields] of Object.entries(entries)) {
    if (fields?.same === undefined) continue;
    const target = targetOf(key, entries, name);
    const names =
      typeof fields.name === "string" ? [fields.name] : Object.values(fields.name ?? {}).map(String);
    aliases.set(target, [...(aliases.get(target) ?? []), ...names]);
  }
  return aliases;
}

function targetOf(key: string, entries: Entries, name: string): string {
  const seen = [key];
  for (let at = entries[key]?.same; at !== undefined; at = entries[at]?.same) {
    if (seen.includes(at))
      throw new UsageError(
        `${PROPOSAL}: ${[...seen, at].join(" is the same as ")}: one of them has to be in ${name}.`,
      );
    seen.push(at);
  }
  return seen.at(-1) as string;
}

/** Reads the registers as they would be. */
function check(content: string, texts: Readonly<Record<string, string>>, file: string): void {
  const folder = mkdtempSync(join(tmpdir(), "visnyk-accept-"));
  try {
    writeFileSync(join(folder, "site.yaml"), readFileSync(join(content, "site.yaml")));
    for (const [name, text] of Object.entries(texts)) writeFileSync(join(folder, name), text);
    const problems = new Problems();
    readNewsroom(folder, undefined, problems);
    const errors = problems.all().filter(({ severity }) => severity === "error");
    const [first, ...more] = errors;
    if (first === undefined) return;
    const others = more.length === 0 ? "" : ` (and ${more.length} more errors)`;
    throw new UsageError(
      `${file} cannot be accepted as it is: with it, ${first.file}:${first.line ?? 1} would say: ${first.message}${others}. Correct it, and accept it again.`,
    );
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function replace(file: string, text: string): void {
  const aside = join(dirname(file), `.${file.slice(dirname(file).length + 1)}.tmp`);
  writeFileSync(aside, text);
  renameSync(aside, file);
}
