import { existsSync } from "node:fs";
import { join } from "node:path";
import { Dates } from "../src/i18n/dates.ts";
import { slugOf } from "../src/i18n/slug.ts";
import { unclearTime } from "../src/i18n/unclear-time.ts";
import { LIVE } from "../src/intake/places.ts";
import { UsageError } from "../src/kit/problems.ts";
import { isStoryId } from "../src/model/story-id.ts";
import { languageOf, type NewFile, type NewsDesk } from "./new-story.ts";
import { storyOf } from "./new-translation.ts";

/** What an entry of a live report is asked to be. */
export interface EntryWish {
  /** The story, as `storyOf` takes it. */
  live: string;
  headline: string;
  lang?: string | undefined;
}

/** The draft of an entry of now. @throws UsageError where there is no such story, or an entry of the same name */
export function newEntry({ live, headline, lang: asked }: EntryWish, desk: NewsDesk): NewFile {
  const id = storyOf(live);
  const { languages, timeZone } = desk.newsroom.site;
  const has = (lang: string) => existsSync(join(desk.content, "articles", id, `${lang}.md`));
  const lang = asked === undefined ? languages.find(has) : languageOf(asked, desk.newsroom);
  if (!isStoryId(id) || lang === undefined || !has(lang))
    throw new UsageError(
      `--live: there is no story articles/${id} with a text in ${asked ?? languages.join(", ")}. Name its folder, such as 2025/02/13-umerov-brussels.`,
    );
  const slug = slugOf(headline, lang) || "entry";
  const local = new Dates(lang, timeZone).iso(desk.now).slice(0, "2025-02-13T18:40".length);
  const utc = new Date(desk.now).toISOString().slice(0, local.length);
  const time = unclearTime(local, timeZone) === undefined ? local : `${utc}Z`;
  const file = join(desk.content, "articles", id, LIVE, `${time.replace(":", "")}-${slug}.${lang}.md`);
  if (existsSync(file)) throw new UsageError(`${file} already exists. Give the entry another title.`);
  return {
    file,
    text: `---\n${headline === "" ? "" : `title: ${JSON.stringify(headline)}\n`}draft: true\n---\n\n`,
  };
}
