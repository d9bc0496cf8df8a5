import type { SmallSite } from "../site/small-site.ts";

/** A problem as it is told: where, what is wrong, and what to do. The place has no line where there is none to name. */
export type Told = readonly [place: string, message: string, hint?: string];

/** Files by their paths. */
export type Files = Readonly<Record<string, string | Uint8Array>>;

/** What somebody did, the files of a story's folder after it, and everything that is then told. */
export type Row = readonly [what: string, files: Files, ...told: readonly Told[]];

/** Lines of a front matter that are wrong, what is told, and the same lines when the remedy was followed. */
export type MendedRow = readonly [what: string, wrong: string, told: Told, right: string];

const MATTER: Readonly<Record<string, string>> = {
  title: "title: Новина",
  lede: "lede: Кілька слів про новину.",
  date: "date: 2025-02-13T18:40:00+02:00",
  tags: "tags: [Україна]",
  slug: "slug: row",
};

/** A story in Ukrainian, as the only file of its folder. Lines of front matter take the place of those with the same keys. */
export function story(matter = "", body = "Текст."): Files {
  return { "uk.md": textOf(matter, body) };
}

/** A story whose text is this; it begins on line 8. */
export function body(text: string): Files {
  return story("", text);
}

export function textOf(matter = "", body = "Текст."): string {
  const given = matter.split("\n").filter((line) => line !== "");
  const keys = new Set(given.map((line) => /^\w+/.exec(line)?.[0]));
  const others = Object.entries(MATTER).flatMap(([key, line]) => (keys.has(key) ? [] : [line]));
  return `---\n${[...given, ...others].join("\n")}\n---\n${body}\n`;
}

/** What somebody did to a site's content, and everything that is then told. */
export type SiteRow = readonly [what: string, write: (site: SmallSite) => unknown, ...told: readonly Told[]];

/** What is done in an empty folder, and the sentence that comes of it, thrown or given. */
export type CommandRow = readonly [what: string, deed: (folder: string) => unknown, sentence: string];

/** Puts another text in the place of one that a file of the content holds. */
export function change(path: string, from: string, to: string): (site: SmallSite) => void {
  return (site) => {
    const before = site.content(path);
    if (!before.includes(from)) throw new Error(`${path} does not hold ${from}`);
    site.write(
      path,
      before.replace(from, () => to),
    );
  };
}
