import { crc32 } from "node:zlib";
import type { Lang } from "../i18n/lang.ts";
import { bytesOf } from "../kit/bytes.ts";
import { contentHash } from "../kit/files.ts";
import type { Problem } from "../kit/problems.ts";
import { packBody } from "../library/bodies.ts";
import { CARD_COLUMNS, extraOf, type PhotoRow, type StoryList, type StoryRow } from "../library/rows.ts";
import type { PageReference } from "../markdown/rendered-body.ts";
import { ownVersions } from "../model/body.ts";
import type { Newsroom } from "../model/newsroom.ts";
import { shownByStories } from "../model/series.ts";
import type { Story } from "../model/story.ts";
import type { StoryId } from "../model/story-id.ts";
import { wordsOf } from "../model/words.ts";
import { packWords } from "../search/index/pack-words.ts";
import { storyTerms } from "../search/index/story-terms.ts";
import type { ReadAttachment } from "./attached-file.ts";
import type { ReadStory, ReadText } from "./read-text.ts";
import type { ReadPhoto } from "./story-photos.ts";
import { spokenIn } from "./transcript.ts";

/** Everything that the library keeps of a story's folder: plain data, which another thread can make. */
export interface FolderRows {
  id: StoryId;
  texts: readonly TextRows[];
  photos: readonly PhotoRow[];
  attachments: readonly ReadAttachment[];
  /** Texts that were read, with the hash of each. */
  hashes: readonly (readonly [path: string, hash: string])[];
  problems: readonly Problem[];
}

/** One language. */
export interface TextRows {
  lang: Lang;
  file: string;
  references: readonly { id: StoryId; line: number; file?: string }[];
  pages: readonly (PageReference & { file?: string })[];
  draft: boolean;
  /** Absent where the front matter has errors. */
  story?: StoryRow;
}

/** What a story's page depends on besides its own file. */
export interface Surroundings {
  newsroom: Newsroom;
  /** Changes with the code and the settings on which the reading of every story depends. */
  edition: string;
  photos: readonly ReadPhoto[];
  attachments: readonly ReadAttachment[];
}

export function textRows(
  { lang, file, references, pages, draft, story, hash }: ReadText,
  around: Surroundings,
): TextRows {
  const rows = { lang, file, references, pages, draft };
  return story === undefined ? rows : { ...rows, story: storyRow(story, hash, around) };
}

function storyRow(read: ReadStory, hash: string, around: Surroundings): StoryRow {
  const { story, day, aliasLines, feedIdLine, seriesLine } = read;
  const row = {
    path: story.path,
    title: story.title,
    lede: story.lede,
    date: story.date,
    published: story.published,
    updated: story.updated ?? null,
    day,
    weight: story.weight,
    draft: story.draft,
    elsewhere: story.canonical !== undefined,
    photo: story.photo ? JSON.stringify(story.photo) : null,
    label: story.label ? JSON.stringify(story.label) : null,
    event: story.event ? JSON.stringify(story.event) : null,
    topics: JSON.stringify(story.topics),
    authors: JSON.stringify(story.authors),
    says: saidIn(read),
    liveUntil: story.live?.state === "live" ? story.live.until : null,
    ...(read.span && { span: { since: read.span.since, until: read.span.until ?? null } }),
    extra: JSON.stringify(extraOf(story)),
    body: packBody(story.body),
    ...(around.newsroom.site.search && { terms: termsOf(read, around) }),
    words: packWords(story.title, story.lede, story.lang),
    aliases: story.aliases.map((path, i) => ({ path, line: aliasLines[i] ?? 1 })),
    ...(story.feedId !== undefined && { statedId: { feedId: story.feedId, line: feedIdLine } }),
    ...(story.series?.part !== undefined && {
      part: { key: story.series.key, part: story.series.part, line: seriesLine },
    }),
    lists: listsOf(around.newsroom, story),
  };
  return { ...row, ...hashesOf(story, row, hash, around) };
}

/** Characters of a text that hardly any other has. */
const TELLING = 100;

/** The headline is often changed with the folder, so it counts only where the text alone is too short to tell. */
function saidIn({ story: { title, lede }, text }: ReadStory): string {
  const told = text.length < TELLING ? `${title}\n${lede}\n${text}` : text;
  return crc32(bytesOf(told)).toString(16).padStart(8, "0");
}

/** A story is found by its words, and by the names of what it is about, its series, and who signed it; what is said in its recordings is among its words. */
function termsOf({ story, text }: ReadStory, { newsroom, attachments }: Surroundings): Uint8Array {
  const { topics, authors, series } = newsroom;
  const { lang, title, lede } = story;
  const subjects = story.topics.flatMap((key) => topics.get(key)?.name[lang] ?? []);
  const signed = story.authors.flatMap(({ key }) => authors.get(key)?.name[lang] ?? []);
  if (story.series) subjects.push(series.get(story.series.key)?.name[lang] ?? "");
  const kind = story.label && wordsOf(newsroom, lang).labels.names[story.label.key];
  const texts = [
    [title],
    [lede, ...subjects, ...(kind === undefined ? [] : [kind])],
    [text, ...signed, ...spokenIn(attachments, lang)],
  ];
  return storyTerms({
    lang,
    texts,
    topics: topics.withAncestors(story.topics),
    label: story.label?.key,
  });
}

/** The lists that a story is in: the front page, its topics and their ancestors, its authors and those of the entries of its live report, its series. */
export function listsOf(
  { topics }: Newsroom,
  story: Pick<Story, "topics" | "authors" | "series" | "live">,
): readonly StoryList[] {
  const { series, live } = story;
  const signed = [
    ...story.authors.map(({ key }) => key),
    ...(live?.entries ?? []).flatMap(({ authors }) => authors),
  ];
  return [
    ["home", ""],
    ...topics.withAncestors(story.topics).map((key) => ["topic", key] as const),
    ...[...new Set(signed)].map((key) => ["author", key] as const),
    ...(series === undefined ? [] : [["series", series.key] as const]),
  ];
}

/** The hash of the file stands for everything read from it, as long as the same code reads it. */
function hashesOf(
  story: Story,
  row: Pick<StoryRow, (typeof CARD_COLUMNS)[number]>,
  hash: string,
  { newsroom: { topics, authors, series }, edition, photos, attachments }: Surroundings,
): { version: string; card: string } {
  const used = photos
    .filter((photo) => photo.uses.includes(story.lang))
    .map(({ file, key, facts }) => ({ file, key, facts }));
  const linked = attachments
    .filter(({ uses }) => uses.includes(story.lang))
    .map(({ file, path, media }) => (media === undefined ? [file, path] : [file, path, media]));
  const named = story.topics.map((key) => [key, topics.get(key)?.kind, topics.get(key)?.name[story.lang]]);
  const signed = story.authors.map(({ key }) => authors.get(key));
  const bylined = signed.map((author) => [author?.kind, author?.name[story.lang]]);
  const signedEntries = story.live?.entries.flatMap((entry) => entry.authors.map((key) => authors.get(key)));
  const ofSeries = story.series && series.get(story.series.key);
  const place = ofSeries && [story.series, shownByStories(ofSeries)];
  const lead = used.find(({ file }) => file === story.photo?.file);
  return {
    version: contentHash(
      JSON.stringify([
        edition,
        hash,
        used,
        named,
        signed,
        ...linked,
        ...(place ?? []),
        ...(signedEntries ?? []),
        ...ownVersions([story.body, ...(story.live?.entries ?? []).map(({ body }) => body)]),
      ]),
    ),
    card: contentHash(JSON.stringify([CARD_COLUMNS.map((name) => row[name]), lead, named[0], bylined])),
  };
}

export function photoRow({ file, key, hash, facts, uses }: ReadPhoto): PhotoRow {
  return { file, path: facts.path, key, hash, facts: JSON.stringify(facts), uses };
}
