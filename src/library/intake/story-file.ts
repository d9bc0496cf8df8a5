import { dayOf } from "../../i18n/dates.ts";
import { messagesFor } from "../../i18n/messages.ts";
import { slugOf } from "../../i18n/slug.ts";
import { setLine } from "../../i18n/typography.ts";
import { mixedScriptWords, slipsOf } from "../../kit/mixed-scripts.ts";
import type { Problems } from "../../kit/problems.ts";
import { cleanText } from "../../kit/text.ts";
import { type RenderedBody, renderMarkdown } from "../../markdown/render.ts";
import type { Addresses, SitePath } from "../../model/address.ts";
import { splitFrontMatter } from "../../model/front-matter.ts";
import type { Lang } from "../../model/lang.ts";
import type { Newsroom } from "../../model/newsroom.ts";
import type { Instant, Story } from "../../model/story.ts";
import type { StoryId } from "../../model/story-id.ts";
import { readYaml, type YamlSource } from "../../model/yaml.ts";
import { checkYaml } from "../../model/yaml-check.ts";
import type { Source } from "./source.ts";
import type { StoryFrontMatter, StorySchema } from "./story-schema.ts";

/** One language of a story as read. */
export interface ReadText {
  id: StoryId;
  lang: Lang;
  file: string;
  /** Hash of the file. */
  hash: string;
  /** Photos that it shows. */
  photos: readonly { file: string; line: number; lead: boolean }[];
  /** Stories that it names. */
  references: readonly { id: StoryId; line: number }[];
  /** Absent where its front matter has errors: what else it says is checked all the same. */
  story?: ReadStory;
}

export interface ReadStory {
  story: Story;
  /** The plain text of its body. */
  text: string;
  /** `2025-02-13` in the site's zone. */
  day: string;
  aliasLines: readonly number[];
}

/** What reading a story needs to know. */
export interface ReadingContext {
  newsroom: Newsroom;
  schema: StorySchema;
  addresses: Addresses;
  problems: Problems;
  /** Hashes of the files that were read besides the texts, by path. */
  hashes: Map<string, string>;
}

interface TextFile {
  id: StoryId;
  lang: Lang;
  /** Below the content folder. */
  file: string;
}

/** Reads one language of a story. Everything that is wrong with it becomes a problem. */
export function readStoryFile(source: Source, place: TextFile, context: ReadingContext): ReadText {
  const { problems } = context;
  const { file, lang } = place;
  const text = { ...place, hash: source.hash };
  const parts = splitFrontMatter(cleanText(source.text), file, problems);
  if (parts === undefined) return { ...text, photos: [], references: [] };
  const labels = messagesFor(lang).markdown;
  const rendered = renderMarkdown(parts.body, { lang, file, firstLine: parts.bodyLine, problems, labels });
  const yamlPlace = { file, firstLine: parts.yamlLine };
  const yaml = readYaml(parts.yaml, yamlPlace, problems);
  const matter = yaml && checkYaml(context.schema, yaml, yamlPlace, problems);
  const inBody = rendered.photos.map((photo) => ({ file: photo.file, line: photo.line, lead: false }));
  if (yaml === undefined || matter === undefined) {
    return { ...text, photos: inBody, references: rendered.stories };
  }
  warn(matter, yaml, file, problems);
  if (!matter.draft && matter.lede === UNWRITTEN) {
    problems.error(
      file,
      yaml.lineOf(["lede"]),
      "the lede is not written yet",
      "Write it, or let the story be a draft.",
    );
  }
  const lead = matter.photo ? [{ file: matter.photo.file, line: yaml.lineOf(["photo"]), lead: true }] : [];
  const related = matter.related.map((id, i) => ({ id, line: yaml.lineOf(["related", i]) }));
  const story = storyOf(text, matter, yaml, rendered, context);
  return {
    ...text,
    photos: [...lead, ...inBody],
    references: [...rendered.stories, ...related],
    ...(story === undefined ? {} : { story }),
  };
}

/** The lede that a new story begins with. */
export const UNWRITTEN = "…";

function storyOf(
  { id, lang, file }: TextFile,
  matter: StoryFrontMatter,
  yaml: YamlSource,
  { body, headings, text, words }: RenderedBody,
  { newsroom, addresses, problems }: ReadingContext,
): ReadStory | undefined {
  const slug = matter.slug ?? slugOf(matter.title, lang);
  if (slug === "") {
    const why = "the headline gives no address, since no letter or digit of it can be spelled in Latin";
    problems.error(file, yaml.lineOf(["title"]), why, 'Give one: slug: "short-name".');
    return undefined;
  }
  const day = dayOf(matter.date, newsroom.site.timeZone);
  const { date, authors, photo, related, weight, source, corrections, draft, aliases } = matter;
  const set = (text: string) => setLine(text, lang);
  const story: Story = {
    id,
    lang,
    path: addresses.story(lang, day, slug),
    title: set(matter.title),
    lede: set(matter.lede),
    date,
    published: firstPublication(matter, yaml, file, problems),
    updated: lastChange(matter, yaml, file, problems),
    topics: [...new Set(matter.tags)],
    authors: [...new Set(authors)],
    photo: photo && { ...photo, alt: set(photo.alt), caption: photo.caption && set(photo.caption) },
    aliases: aliases as SitePath[],
    related,
    weight,
    source,
    corrections: corrections.map((correction) => ({ ...correction, text: set(correction.text) })),
    draft,
    body,
    headings,
    words,
  };
  return { story, text, day, aliasLines: aliases.map((_, i) => yaml.lineOf(["aliases", i])) };
}

/** When the text was first published: as it says, else at its date. */
function firstPublication(
  { date, published = date }: StoryFrontMatter,
  yaml: YamlSource,
  file: string,
  problems: Problems,
): Instant {
  if (published >= date) return published;
  const hint =
    'Write it only where this text came later than the story, as a translation does; "date" is enough.';
  problems.error(file, yaml.lineOf(["published"]), '"published" is before "date"', hint);
  return date;
}

/** When the story last changed since its publication: as it says, or the last correction; nothing where it never did. */
function lastChange(
  { date, published = date, updated, corrections }: StoryFrontMatter,
  yaml: YamlSource,
  file: string,
  problems: Problems,
): Instant | undefined {
  if (updated !== undefined && updated < date) {
    problems.error(
      file,
      yaml.lineOf(["updated"]),
      '"updated" is before "date"',
      "Give the later of the two.",
    );
  }
  for (const [i, correction] of corrections.entries()) {
    if (correction.date >= date) continue;
    const line = yaml.lineOf(["corrections", i, "date"]);
    problems.error(
      file,
      line,
      "a correction is dated before the story",
      "Give the day on which the story was corrected.",
    );
  }
  const last = Math.max(updated ?? date, ...corrections.map((correction) => correction.date));
  return last > published ? last : undefined;
}

const LONG_HEADLINE = 110;

/** Says what is probably wrong. */
function warn(
  { title, lede, photo, corrections }: StoryFrontMatter,
  yaml: YamlSource,
  file: string,
  problems: Problems,
): void {
  const at = (key: string) => yaml.lineOf([key]);
  if ([...title].length > LONG_HEADLINE) {
    const why = `the headline is longer than ${LONG_HEADLINE} characters`;
    problems.warn(file, at("title"), why, "Search engines and cards cut it.");
  }
  if (photo === undefined) {
    const hint = 'Give it one: photo: { file: name.jpg, alt: "what is to be seen" }.';
    problems.warn(file, at("title"), "the story has no photo", hint);
  }
  const texts: [key: string, text: string][] = [
    ["title", title],
    ["lede", lede],
    ["photo", `${photo?.alt ?? ""} ${photo?.caption ?? ""}`],
    ...corrections.map(({ text }): [string, string] => ["corrections", text]),
  ];
  for (const [key, text] of texts) warnOfMixedScripts(text, at(key), file, problems);
}

function warnOfMixedScripts(text: string, line: number, file: string, problems: Problems): void {
  for (const mixed of mixedScriptWords(text)) {
    const why = `"${mixed.word}" mixes Latin and Cyrillic letters: ${slipsOf(mixed)}`;
    problems.warn(file, line, why, "Search will not find it: type the word again in one alphabet.");
  }
}
