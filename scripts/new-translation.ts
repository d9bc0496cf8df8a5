import { existsSync } from "node:fs";
import { join } from "node:path";
import { parseDocument } from "yaml";
import { dayOf, parseInstant } from "../src/i18n/dates.ts";
import type { Lang } from "../src/i18n/lang.ts";
import { slugOf } from "../src/i18n/slug.ts";
import { splitFrontMatter } from "../src/intake/front-matter.ts";
import { readSource } from "../src/intake/source.ts";
import { Problems, reportProblems, UsageError } from "../src/kit/problems.ts";
import { isStoryId } from "../src/model/story-id.ts";
import { languageOf, type NewFile, type NewsDesk, refuseTaken, type StoryWish } from "./new-story.ts";

/** What belongs to one language of a story alone, and is not handed on. */
const OWN = ["slug", "aliases", "id", "updated", "published", "corrections"];

/**
 * A translation to be written over the text that it is made from: that story's front matter and text, as a draft.
 * @throws UsageError where there is no such story, or it is there in that language
 */
export function newTranslation(wish: StoryWish & { from: string }, desk: NewsDesk): NewFile {
  if (wish.date !== undefined || wish.topics !== undefined)
    throw new UsageError(
      "--from: a translation has the date and the topics of its story. Leave --date and --topics out.",
    );
  const id = storyOf(wish.from);
  if (!isStoryId(id))
    throw new UsageError(
      `--from: "${wish.from}" is not the folder of a story, such as 2025/02/13-umerov-brussels.`,
    );
  const { languages } = desk.newsroom.site;
  const has = (lang: Lang) => existsSync(join(desk.content, "articles", id, `${lang}.md`));
  const from = languages.find(has);
  if (from === undefined)
    throw new UsageError(`--from: there is no story articles/${id} with a text in ${languages.join(", ")}.`);
  const lang =
    wish.lang === undefined ? languages.find((other) => !has(other)) : languageOf(wish.lang, desk.newsroom);
  if (lang === undefined) throw new UsageError(`articles/${id} is there in every language of this site.`);
  if (has(lang)) throw new UsageError(`articles/${id}/${lang}.md already exists.`);
  return {
    file: join(desk.content, "articles", id, `${lang}.md`),
    text: translated(`articles/${id}`, { from, lang }, wish.headline, desk),
  };
}

/** A story's id, however it is named: as in links, by its folder, or by one of its files. */
export function storyOf(text: string): string {
  return text
    .replaceAll("\\", "/")
    .replace(/^story:|^.*?articles\//, "")
    .replace(/\/(?:[a-z]+\.md)?$/, "");
}

function translated(
  folder: string,
  { from, lang }: { from: Lang; lang: Lang },
  headline: string,
  desk: NewsDesk,
): string {
  const file = `${folder}/${from}.md`;
  const problems = new Problems();
  const source = readSource(desk.content, file, problems);
  const parts = source && splitFrontMatter(source.text, file, problems);
  const matter = parts && parseDocument(parts.yaml);
  if (
    parts === undefined ||
    matter === undefined ||
    matter.errors.length > 0 ||
    typeof matter.toJS() !== "object"
  )
    throw new UsageError(
      reportProblems(problems.all()) || `${file}: its front matter cannot be read. npm run check says why.`,
    );
  if (headline !== "") {
    matter.set("title", headline);
    const date = parseInstant(String(matter.get("date")), desk.newsroom.site.timeZone);
    if (date !== undefined)
      refuseTaken(
        { day: dayOf(date, desk.newsroom.site.timeZone), slug: slugOf(headline, lang), lang },
        desk,
      );
  }
  for (const key of OWN) matter.delete(key);
  matter.set("draft", true);
  return `---\n${matter.toString({ lineWidth: 0 })}---\n${parts.body}`;
}
