import { stringify } from "yaml";
import { Dates } from "../i18n/dates.ts";
import type { Lang } from "../i18n/lang.ts";
import { memo } from "../kit/memo.ts";
import type { Instant, LeadPhoto, Source } from "../model/story.ts";

/** The front matter of a story, in the order in which it is written; what is not given is left out. */
export interface StoryMatter {
  title: string;
  lede: string;
  date: Instant;
  published?: Instant | undefined;
  updated?: Instant | undefined;
  tags: readonly string[];
  authors: readonly string[];
  photo?: (Omit<LeadPhoto, "alt"> & { alt?: string | undefined }) | undefined;
  slug: string;
  aliases: readonly string[];
  /** By which feed readers know it. */
  id?: string | undefined;
  source?: Source | undefined;
  weight?: number | undefined;
  draft: boolean;
}

/** The front matter of a plain page. */
export interface PageMatter {
  title: string;
  lede?: string | undefined;
  /** False keeps it out of the footer. */
  footer?: false | undefined;
}

const datesFor = memo((lang: Lang, timeZone: string) => new Dates(lang, timeZone), {
  key: (lang: Lang, timeZone: string) => `${lang} ${timeZone}`,
});

/** The file of a story. */
export function storyFile(matter: StoryMatter, lang: Lang, timeZone: string, markdown: string): string {
  const dates = datesFor(lang, timeZone);
  const iso = (time: Instant | undefined) => (time === undefined ? undefined : dates.iso(time));
  const { title, lede, date, published, updated, tags, authors, photo, slug, aliases, id, source } = matter;
  return fileWith(
    {
      title,
      lede,
      date: iso(date),
      published: iso(published),
      updated: iso(updated),
      tags,
      authors: orNothing(authors),
      photo: photo && withoutGaps(photo),
      slug,
      aliases: orNothing(aliases),
      id,
      source: source && withoutGaps(source),
      weight: matter.weight || undefined,
      draft: matter.draft || undefined,
    },
    markdown,
  );
}

/** The file of a plain page. */
export function pageFile(matter: PageMatter, markdown: string): string {
  return fileWith({ ...matter }, markdown);
}

function orNothing<T>(list: readonly T[]): readonly T[] | undefined {
  return list.length === 0 ? undefined : list;
}

function withoutGaps(values: object): Record<string, unknown> {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined));
}

function fileWith(matter: Record<string, unknown>, markdown: string): string {
  const yaml = stringify(withoutGaps(matter), { lineWidth: 0, version: "1.2" });
  return `---\n${yaml}---\n${markdown.trim()}\n`;
}
