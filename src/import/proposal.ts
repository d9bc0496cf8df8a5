import { parseDocument, stringify } from "yaml";
import type { Lang } from "../i18n/lang.ts";
import { messagesFor } from "../i18n/messages.ts";
import { textEach } from "../intake/yaml/text-each.ts";
import { contentHash } from "../kit/files.ts";
import { UsageError } from "../kit/problems.ts";
import { foldText } from "../kit/text.ts";
import type { ArchiveAuthor, ArchiveTopic } from "./archive.ts";
import { type NewEntry, oneLine, type Register } from "./register.ts";
import { NO_TOPIC } from "./registries.ts";
import type { Run } from "./run.ts";
import { sideBySide } from "./side-by-side.ts";

/** The file of what an archive has and the site does not: beside the content folder. */
export const PROPOSAL = "new.yaml";

const HEAD = `# What the archive has and this site does not. Change what you like (keys become addresses), then:
#   npm run import -- --accept
# Where an entry means the same as another, take the # from its "same:": it becomes a name of that one.
# A name stands for all languages of the site; for one in each, write  name: ${textEach(2)}
`;

/** An entry, and what is written of it. */
interface Proposed extends NewEntry<unknown> {
  fields: object;
}

interface Proposal {
  topics: readonly Proposed[];
  authors: readonly Proposed[];
}

/** Proposes what is new; in a proposal that somebody has edited, only what it lacks. */
export function propose({ kept, registries, request }: Run): void {
  const { topics, authors } = registries;
  const { languages } = request.newsroom.site;
  const all: Proposal = {
    topics: sideBySide(topics.entries()).map((entry) => ({
      ...entry,
      fields: topicFields(entry, topics, languages),
    })),
    authors: sideBySide(authors.entries()).map((entry) => ({ ...entry, fields: authorFields(entry) })),
  };
  if (all.topics.length + all.authors.length === 0) return;
  const fresh = HEAD + partOf("topics", all.topics) + partOf("authors", all.authors);
  const there = kept.read(PROPOSAL);
  if (there !== undefined && kept.outcome(PROPOSAL, contentHash(fresh)) === "edited")
    kept.amend(PROPOSAL, withMissing(there, all));
  else kept.replace(PROPOSAL, fresh);
}

function partOf(title: string, entries: readonly Proposed[]): string {
  return entries.length === 0 ? "" : `${title}:\n${entries.map(linesOf).join("")}`;
}

/** What a proposal holds, perhaps edited. @throws UsageError where it is no YAML */
export function proposalIn(text: string): unknown {
  const document = parseDocument(text);
  const [error] = document.errors;
  if (error === undefined) return document.toJS();
  const reason = error.message.split("\n")[0]?.replace(/ at line .*/, "") ?? "";
  throw new UsageError(
    `import/${PROPOSAL}:${error.linePos?.[0].line ?? 1}: ${reason}. Nothing in it was changed or accepted: correct it, and try again.`,
  );
}

/** What somebody edited, with what it lacks at the end of each part. */
function withMissing(text: string, { topics, authors }: Proposal): string {
  const known = new Set(namesWithin(proposalIn(text)).map(foldText));
  const missing = (entries: readonly Proposed[]) => entries.filter(({ name }) => !known.has(foldText(name)));
  const at = /^authors:/m.exec(text)?.index ?? text.length;
  const before = withEntries(text.slice(0, at), "topics", missing(topics));
  return before + withEntries(text.slice(at), "authors", missing(authors));
}

function withEntries(text: string, title: string, entries: readonly Proposed[]): string {
  if (entries.length === 0) return text;
  const whole = text === "" || text.endsWith("\n") ? text : `${text}\n`;
  return (
    whole +
    (new RegExp(`^${title}:`, "m").test(text) ? entries.map(linesOf).join("") : partOf(title, entries))
  );
}

/** All texts in a value: names, whatever their languages, and keys. */
function namesWithin(value: unknown): string[] {
  if (typeof value === "string") return [value];
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => [key, ...namesWithin(inner)]);
}

function topicFields(
  { key, name, first: { kind, parent } }: NewEntry<ArchiveTopic>,
  topics: Register<ArchiveTopic>,
  languages: readonly Lang[],
): object {
  const above = parent === undefined ? undefined : topics.keyOf(parent);
  const words =
    name === NO_TOPIC
      ? Object.fromEntries(languages.map((lang) => [lang, messagesFor(lang).archive.title]))
      : name;
  return { kind, name: words, ...(above !== undefined && above !== key && { parent: above }) };
}

function authorFields({ name, first: { description, url, email } }: NewEntry<ArchiveAuthor>): object {
  const about = oneLine(description ?? "");
  const isSite = url !== undefined && /^https?:\/\/[^/\s]/i.test(url) && URL.canParse(url);
  const isMail = email !== undefined && /^[^\s@]+@[^\s@]+\.[a-z]{2,}$/i.test(email);
  return {
    kind: "person",
    name,
    ...(about !== "" && { description: about }),
    ...(isSite && { url }),
    ...(isMail && { email }),
  };
}

function linesOf({ key, count, near, fields }: Proposed): string {
  const alike = near.map(({ name }) => `«${name}»`).join(", ");
  const note = `${count} ${count === 1 ? "text" : "texts"}${alike === "" ? "" : `, near ${alike}`}`;
  const same = near[0] === undefined ? "" : `    # same: ${near[0].key}\n`;
  return `  ${key}: # ${note}\n${same}${stringify(fields, { lineWidth: 0 }).replace(/^(?=.)/gm, "    ")}`;
}
