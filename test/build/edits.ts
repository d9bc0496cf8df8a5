import { rmSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import type { SmallSite } from "../site/small-site.ts";

/** One thing that somebody does to the content, the settings or the clock. */
export type Edit =
  | { do: "write"; file: StoryFile; matter: Record<string, string>; body: string }
  | { do: "delete"; file: StoryFile }
  | { do: "set"; file: string; pattern: RegExp; to: string }
  | { do: "page"; title: string }
  | { do: "wait"; until: string };

interface StoryFile {
  id: string;
  lang: string;
}

export function apply(edit: Edit, site: SmallSite): void {
  if (edit.do === "write") site.story(edit.file.id, edit.matter, edit.body, edit.file.lang);
  else if (edit.do === "set") site.write(edit.file, site.content(edit.file).replace(edit.pattern, edit.to));
  else if (edit.do === "page") site.write("pages/about/uk.md", `---\ntitle: ${edit.title}\n---\n`);
  else if (edit.do === "wait") site.now = edit.until;
  else rmSync(join(site.root, "content/articles", edit.file.id, `${edit.file.lang}.md`), { force: true });
}

const id = fc.constantFrom(...Array.from({ length: 9 }, (_, i) => `2025/02/1${i}-s`));
const file = fc.record({ id, lang: fc.constantFrom("uk", "en") });
/** An old address is of one story only. */
const oldName = ({ id, lang }: StoryFile, name: string) => `[${lang === "uk" ? "" : "/en"}/${id}/${name}/]`;

const write: fc.Arbitrary<Edit> = fc
  .record({
    file,
    title: fc.constantFrom("Новина", "Інша назва", "Третя"),
    month: fc.constantFrom("01", "02"),
    day: fc.integer({ min: 10, max: 19 }),
    tags: fc.subarray(["ukraine", "europe", "belgium"], { minLength: 1 }),
    authors: fc.subarray(["reporter", "newsroom"]),
    draft: fc.constantFrom("false", "false", "false", "false", "true"),
    names: fc.option(fc.record({ id, how: fc.constantFrom("card", "link", "related") }), { freq: 2 }),
    alias: fc.option(fc.constantFrom("old", "older"), { freq: 2 }),
    relation: fc.constantFrom("original", "translated", "reprint"),
    text: fc.constantFrom("Текст.", "Інший текст.\n\n## Розділ"),
  })
  .map(({ file, title, month, day, tags, authors, draft, names, alias, relation, text }) => {
    const matter: Record<string, string> = {
      title: `${title} ${file.id.slice(-3)}`,
      date: `2025-${month}-${day}T12:00:00+02:00`,
      tags: JSON.stringify(tags),
      authors: JSON.stringify(authors),
      draft,
      source: `{ name: X, relation: ${relation} }`,
      ...(alias === null ? {} : { aliases: oldName(file, alias) }),
      ...(names?.how === "related" ? { related: `[${names.id}]` } : {}),
    };
    const mark =
      names?.how === "card" ? `\n\n[[${names.id}]]` : names?.how === "link" ? ` [т](story:${names.id})` : "";
    return { do: "write", file, matter, body: text + mark };
  });

const set = (file: string, pattern: RegExp, ...texts: string[]): fc.Arbitrary<Edit> =>
  fc.constantFrom(...texts).map((to) => ({ do: "set", file, pattern, to }));

const seldom: fc.Arbitrary<Edit> = fc.oneof(
  set("site.yaml", /listSize: \d+/, "listSize: 2", "listSize: 3", "listSize: 5"),
  set("site.yaml", /timeZone: .*/, "timeZone: Europe/Kyiv", "timeZone: Pacific/Auckland"),
  set("site.yaml", /languages: .*/, "languages: [uk, en, fr]", "languages: [en, uk, fr]"),
  set("topics.yaml", /\n {2}parent: .*\n$/, "\n  parent: europe\n", "\n  parent: ukraine\n"),
  set("topics.yaml", /uk: (?:Європа|Союз)/, "uk: Європа", "uk: Союз"),
  set("topics.yaml", /kind: (?:section|person)/, "kind: section", "kind: person"),
  set("authors.yaml", /uk: (?:Репортерка|Оглядачка)/, "uk: Репортерка", "uk: Оглядачка"),
  fc.constantFrom("Про нас", "Хто ми").map((title): Edit => ({ do: "page", title })),
  fc.integer({ min: 12, max: 21 }).map((day): Edit => ({ do: "wait", until: `2025-02-${day}T12:00:00Z` })),
);

/** What is there when the site is built for the first time. */
export const archives = fc.array(write, { minLength: 5, maxLength: 12 });

/** What is done between two builds. */
export const edits = fc.array(
  fc.oneof(
    { weight: 7, arbitrary: write },
    { weight: 2, arbitrary: file.map((file): Edit => ({ do: "delete", file })) },
    { weight: 2, arbitrary: seldom },
  ),
  { minLength: 1, maxLength: 4 },
);
