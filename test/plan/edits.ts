import { existsSync, mkdirSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import fc from "fast-check";
import sharp from "sharp";
import type { SmallSite } from "../site/small-site.ts";

/** One thing that somebody does to the content, the settings or the clock. */
export type Edit =
  | {
      do: "write";
      file: StoryFile;
      matter: Record<string, string>;
      body: string;
      picture: number | undefined;
      document: string | undefined;
    }
  | { do: "entry"; file: StoryFile; name: string; text: string | undefined }
  | { do: "rename"; id: string; to: string }
  | { do: "document"; id: string; document: string }
  | { do: "picture"; id: string; picture: number }
  | { do: "delete"; file: StoryFile }
  | { do: "set"; file: string; pattern: RegExp; to: string }
  | { do: "page"; title: string }
  | { do: "redirects"; yaml: string }
  | { do: "own"; file: string; text: string | undefined }
  | { do: "theme"; file: string; text: string | undefined }
  | { do: "wait"; until: string };

interface StoryFile {
  id: string;
  lang: string;
}

export function apply(edit: Edit, site: SmallSite): void {
  const folder = (id: string) => join(site.root, "content/articles", id);
  if (edit.do === "write") {
    const { file, matter, body, picture, document } = edit;
    site.story(file.id, matter, body, file.lang);
    if (picture !== undefined) site.write(`articles/${file.id}/${PICTURE}`, PICTURES[picture] as Buffer);
    if (document !== undefined) site.write(`articles/${file.id}/${DOCUMENT}`, document);
  } else if (edit.do === "document") {
    if (existsSync(join(folder(edit.id), DOCUMENT)))
      site.write(`articles/${edit.id}/${DOCUMENT}`, edit.document);
  } else if (edit.do === "picture") {
    if (existsSync(join(folder(edit.id), PICTURE)))
      site.write(`articles/${edit.id}/${PICTURE}`, PICTURES[edit.picture] as Buffer);
  } else if (edit.do === "entry") {
    const { file, name, text } = edit;
    const entry = join(folder(file.id), `live/${name}.${file.lang}.md`);
    if (text === undefined) rmSync(entry, { force: true });
    else if (contentOf(site, `articles/${file.id}/${file.lang}.md`).includes("\nlive: ")) {
      mkdirSync(dirname(entry), { recursive: true });
      writeFileSync(entry, text);
    }
  } else if (edit.do === "rename") rename(folder(edit.id), folder(edit.to));
  else if (edit.do === "set")
    site.write(edit.file, contentOf(site, edit.file).replace(edit.pattern, edit.to));
  else if (edit.do === "page") site.write("pages/about/uk.md", `---\ntitle: ${edit.title}\n---\n`);
  else if (edit.do === "own") own(join(site.root, "content/static"), edit.file, edit.text);
  else if (edit.do === "theme") own(join(site.root, "content/theme"), edit.file, edit.text);
  else if (edit.do === "redirects") site.write("redirects.yaml", edit.yaml);
  else if (edit.do === "wait") site.now = edit.until;
  else rmSync(join(folder(edit.file.id), `${edit.file.lang}.md`), { force: true });
}

function contentOf(site: SmallSite, file: string): string {
  return existsSync(join(site.root, "content", file)) ? site.content(file) : "";
}

function rename(from: string, to: string): void {
  if (!existsSync(from) || existsSync(to)) return;
  mkdirSync(dirname(to), { recursive: true });
  renameSync(from, to);
}

/** Writes a file of one's own, or deletes it; what is in its way goes. */
function own(folder: string, file: string, text: string | undefined): void {
  const path = join(folder, file);
  if (statSync(dirname(path), { throwIfNoEntry: false })?.isFile()) rmSync(dirname(path));
  rmSync(path, { force: true, recursive: true });
  if (text === undefined) return;
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
}

const DOCUMENT = "a.txt";
const PICTURE = "a.jpg";
const PICTURES = await Promise.all(
  [400, 401, 402].map((width) =>
    sharp({ create: { width, height: 300, channels: 3, background: "#3a5a78" } })
      .jpeg()
      .toBuffer(),
  ),
);

const id = fc.constantFrom(...Array.from({ length: 9 }, (_, i) => `2025/02/1${i}-s`));
/** A folder that may be there, or that no story has yet. */
const to = fc.oneof(id, fc.constantFrom("2025/02/20-s", "2025/01/03-s"));
const file = fc.record({ id, lang: fc.constantFrom("uk", "en") });
/** An old address is of one story only. */
const oldName = ({ id, lang }: StoryFile, name: string) => `[${lang === "uk" ? "" : "/en"}/${id}/${name}/]`;

/** No two stories state the same part: it comes from the folder. */
const placeOf = ({ id }: StoryFile, part: string) =>
  part === "none"
    ? "cycle"
    : `{ key: cycle, part: ${Number.parseInt(id.slice(8), 10) + (part === "early" ? 0 : 40)} }`;

const write: fc.Arbitrary<Edit> = fc
  .record({
    file,
    title: fc.constantFrom("Новина", "Інша назва", "Третя"),
    month: fc.constantFrom("01", "02"),
    day: fc.integer({ min: 10, max: 19 }),
    tags: fc.subarray(["ukraine", "europe", "belgium"], { minLength: 1 }),
    authors: fc.subarray(["reporter", "newsroom"]),
    unheard: fc.option(fc.constantFrom("topic", "author"), { freq: 2 }),
    part: fc.constantFrom(undefined, undefined, "none", "early", "late"),
    published: fc.option(fc.integer({ min: 12, max: 21 }), { freq: 2 }),
    weight: fc.constantFrom("0", "0", "0", "4"),
    live: fc.constantFrom(undefined, undefined, undefined, "18", "25"),
    draft: fc.constantFrom("false", "false", "false", "false", "true"),
    names: fc.option(fc.record({ id, how: fc.constantFrom("card", "link", "related") }), { freq: 2 }),
    alias: fc.option(fc.constantFrom("old", "older"), { freq: 2 }),
    relation: fc.constantFrom("original", "translated", "reprint"),
    picture: fc.option(fc.nat(PICTURES.length - 1), { freq: 2, nil: undefined }),
    document: fc.option(fc.constantFrom("1", "2"), { freq: 2, nil: undefined }),
    text: fc.constantFrom("Текст.", "Інший текст.\n\n## Розділ"),
  })
  .map(({ file, text, picture, document, ...told }) => {
    const {
      title,
      month,
      day,
      published,
      tags,
      authors,
      weight,
      draft,
      names,
      alias,
      relation,
      unheard,
      part,
      live,
    } = told;
    const matter: Record<string, string> = {
      title: `${title} ${file.id.slice(-3)}`,
      date: `2025-${month}-${day}T12:00:00+02:00`,
      tags: JSON.stringify(unheard === "topic" ? [...tags, "region"] : tags),
      authors: JSON.stringify(unheard === "author" ? [...authors, "guest"] : authors),
      weight,
      draft,
      source: `{ name: X, relation: ${relation} }`,
      ...(published === null || published < day ? {} : { published: `2025-02-${published}T12:00:00+02:00` }),
      ...(live === undefined ? {} : { live: `{ from: 2025-01-01, until: 2025-02-${live}T12:00 }` }),
      ...(part === undefined ? {} : { series: placeOf(file, part) }),
      ...(alias === null ? {} : { aliases: oldName(file, alias) }),
      ...(picture === undefined ? {} : { photo: `{ file: ${PICTURE}, alt: x }` }),
      ...(names?.how === "related" ? { related: `[${names.id}]` } : {}),
    };
    const mark =
      names?.how === "card" ? `\n\n[[${names.id}]]` : names?.how === "link" ? ` [т](story:${names.id})` : "";
    const link = document === undefined ? "" : ` [д](${DOCUMENT})`;
    return { do: "write", file, matter, body: text + link + mark, picture, document };
  });

const set = (file: string, pattern: RegExp, ...texts: string[]): fc.Arbitrary<Edit> =>
  fc.constantFrom(...texts).map((to) => ({ do: "set", file, pattern, to }));

const drawing = (colour: string) =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><path fill="${colour}" d="M0 0h9v9z"/></svg>`;

const ETHICS = "policies: { ethics: https://news.example/ethics/ }\n";
const OWNERS =
  "ownership: { legalName: …, contact: { phone: 1 }, owners: [], beneficialOwners: [], publicFunds: [] }\n";

/** Lines that lead to stories, to pages and to one another, in letters of both sizes. */
const redirects: fc.Arbitrary<Edit> = fc
  .subarray([
    "/one/: story:2025/02/10-s",
    "/One/: /about/",
    "/two/: /one/",
    "/старе/*: /topics/*",
    "/tags/: /старе/ukraine/",
    "/?p=1: story:2025/02/12-s",
    "/three/: gone",
    "/2025/02/11-s/Old/: /",
  ])
  .map((lines) => ({ do: "redirects", yaml: `${lines.join("\n")}\n` }));

/** A newsroom's own slots and words, some of them in one language; words are also on share images. */
const theme: fc.Arbitrary<Edit> = fc.record({
  do: fc.constant("theme" as const),
  file: fc.constantFrom(
    "slots/footer.html",
    "slots/after-text.uk.html",
    "slots/after-list.en.html",
    "messages/uk.yaml",
    "messages/en.yaml",
  ),
  // HTML and YAML at once.
  text: fc.constantFrom(
    undefined,
    "topics: { kind: { country: A } }\n",
    "topics: { kind: { country: B } }\n",
  ),
});

const seldom: fc.Arbitrary<Edit> = fc.oneof(
  set("site.yaml", /listSize: \d+/, "listSize: 2", "listSize: 3", "listSize: 5"),
  set(
    "site.yaml",
    /(?:\nfeeds: .*)?\n$/,
    "\nfeeds: { items: 2 }\n",
    "\nfeeds: { items: 3 }\n",
    "\nfeeds: { items: 2, archive: false }\n",
    "\nfeeds: { items: 2, formats: { site: [rss, json], topics: [atom], live: [json] }, empty: false }\n",
    "\nfeeds: { items: 2, formats: { site: [rss], series: [rss], authors: [rss] } }\n",
  ),
  set("site.yaml", /^(?:search: .*\n)?/, "search: false\n", ""),
  set(
    "site.yaml",
    /\n(?:robots: .*\n)?publisher/,
    "\nrobots: { training: refuse }\npublisher",
    "\nrobots: { answers: refuse }\npublisher",
    "\npublisher",
  ),
  set("site.yaml", /\n(?:policies: .*\n)?authority/, `\n${ETHICS}authority`, "\nauthority"),
  set(
    "site.yaml",
    /\n(?:ownership: .*\n)?timeZone/,
    `\n${OWNERS.replace("…", "Видавець")}timeZone`,
    `\n${OWNERS.replace("…", "Власник")}timeZone`,
    "\ntimeZone",
  ),
  set(
    "site.yaml",
    /navigation: .*/,
    "navigation: [ukraine]",
    "navigation: [belgium, europe]",
    "navigation: [region]",
  ),
  set(
    "site.yaml",
    /\n(?:look: .*\n)?languages/,
    '\nlook: { accent: "#1d4c99" }\nlanguages',
    '\nlook: { accent: "#a00020", logo: { name: true } }\nlanguages',
    "\nlanguages",
  ),
  set(
    "site.yaml",
    /\n(?:links: .*\n)?baseUrl/,
    "\nlinks: { header: [{ name: Теми, url: /topics/ }] }\nbaseUrl",
    "\nlinks: { footer: [{ name: Теми, url: /topics/ }] }\nbaseUrl",
    "\nbaseUrl",
  ),
  set("site.yaml", /shareCards: .*/, "shareCards: true", "shareCards: false"),
  set("site.yaml", /name: .*/, "name: Вісник", "name: Оглядач"),
  set("site.yaml", /timeZone: .*/, "timeZone: Europe/Kyiv", "timeZone: Pacific/Auckland"),
  set("site.yaml", /languages: .*/, "languages: [uk, en, fr]", "languages: [en, uk, fr]"),
  set("topics.yaml", /\n {2}parent: .*\n$/, "\n  parent: europe\n", "\n  parent: ukraine\n"),
  set("topics.yaml", /uk: (?:Європа|Союз)/, "uk: Європа", "uk: Союз"),
  set("topics.yaml", /kind: (?:section|person)/, "kind: section", "kind: person"),
  set("series.yaml", /name: .*/, "name: Цикл", "name: Низка"),
  set("series.yaml", /(?: {2}parts: 9\n)?$/, "  parts: 9\n", ""),
  set("authors.yaml", /uk: (?:Репортерка|Оглядачка)/, "uk: Репортерка", "uk: Оглядачка"),
  fc.record({
    do: fc.constant("own" as const),
    file: fc.constantFrom("ads.txt", "b", "b/c.txt", "2025/02/10/звіт.pdf", "old/index.html"),
    text: fc.constantFrom(undefined, "1", "2"),
  }),
  fc.record({
    do: fc.constant("theme" as const),
    file: fc.constantFrom("logo.svg", "icon.svg"),
    text: fc.constantFrom(undefined, drawing("red"), drawing("blue")),
  }),
  theme,
  fc.constantFrom("Про нас", "Хто ми").map((title): Edit => ({ do: "page", title })),
  redirects,
  fc.integer({ min: 12, max: 21 }).map((day): Edit => ({ do: "wait", until: `2025-02-${day}T12:00:00Z` })),
);

/** Entries of live reports, public, of the future and not finished; some of them of a story that has no report. */
const entry: fc.Arbitrary<Edit> = fc.record({
  do: fc.constant("entry" as const),
  file,
  name: fc.integer({ min: 12, max: 17 }).map((day) => `2025-02-${day}T1105-e`),
  text: fc.constantFrom(
    undefined,
    "Один.",
    "---\nkey: true\n---\nДва.",
    "---\ndraft: true\n---\nТри.",
    "[[2025/02/10-s]]",
  ),
});

/** What every site begins with: cards, and a topic and an author that few stories have, so that they come and go with these. */
export const beginnings: readonly Edit[] = [
  { do: "set", file: "site.yaml", pattern: /shareCards: .*/, to: "shareCards: true" },
  {
    do: "set",
    file: "topics.yaml",
    pattern: /^/,
    to: "region: { kind: theme, name: Край, parent: belgium }\n",
  },
  { do: "set", file: "series.yaml", pattern: /^/, to: "cycle:\n  kind: series\n  name: Цикл\n" },
  { do: "set", file: "authors.yaml", pattern: /^/, to: "guest: { kind: person, name: Гостя }\n" },
];

/** What is there when the site is built for the first time. */
export const archives = fc.array(write, { minLength: 5, maxLength: 12 });

/** What is done between two builds. */
export const edits = fc.array(
  fc.oneof(
    { weight: 7, arbitrary: write },
    { weight: 1, arbitrary: entry },
    { weight: 2, arbitrary: file.map((file): Edit => ({ do: "delete", file })) },
    { weight: 1, arbitrary: fc.record({ id, to }).map((names): Edit => ({ do: "rename", ...names })) },
    {
      weight: 1,
      arbitrary: fc.record({ id, picture: fc.nat(2) }).map((edit): Edit => ({ do: "picture", ...edit })),
    },
    {
      weight: 1,
      arbitrary: fc
        .record({ id, document: fc.constantFrom("1", "2", "3") })
        .map((edit): Edit => ({ do: "document", ...edit })),
    },
    { weight: 2, arbitrary: seldom },
  ),
  { minLength: 1, maxLength: 4 },
);
