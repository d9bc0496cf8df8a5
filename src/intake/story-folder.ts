import { prepareBlocks } from "../blocks/prepare.ts";
import { isLang, type Lang } from "../i18n/lang.ts";
import { Problems } from "../kit/problems.ts";
import { nearest } from "../kit/text.ts";
import { Addresses } from "../model/address.ts";
import { LIVE_FOLDER } from "../model/live.ts";
import { type NewsroomData, newsroomOf } from "../model/newsroom.ts";
import type { Instant } from "../model/story.ts";
import { isStoryId } from "../model/story-id.ts";
import { PHOTOS, type StoryFolder } from "./articles.ts";
import type { ReadAttachment } from "./attached-file.ts";
import { composed } from "./beside.ts";
import { markDrafts } from "./drafts.ts";
import { tellLeftOver } from "./left-over.ts";
import { readEntries, withEntries } from "./live/entries.ts";
import type { ReadEntry } from "./live/entry-file.ts";
import type { ReadingContext, ReadText, ShowingText } from "./read-text.ts";
import { withPosters } from "./recording-companions.ts";
import { readSource } from "./source.ts";
import { readStoryFile } from "./story-file.ts";
import type { ReadPhoto } from "./story-photos.ts";
import { type FolderRows, photoRow, textRows } from "./story-rows.ts";
import { storySchemaFor } from "./story-schema.ts";

/** Everything on which the reading of stories depends: plain data, the same in every thread. */
export interface ReadingRules {
  /** The content folder. */
  content: string;
  newsroom: NewsroomData;
  /** The current time: whatever has a later date is in the future. */
  now: Instant;
  /** Drafts and what is of the future are to be shown, too. */
  isPreview: boolean;
  /** Changes with the code and the settings on which the reading of every story depends. */
  edition: string;
}

/** Makes a function that reads all languages of a story and the photos that they show. Problems are part of the result. */
export function folderReader({ content, newsroom: data, now, isPreview, edition }: ReadingRules) {
  const newsroom = newsroomOf(data);
  const schema = storySchemaFor(newsroom);
  const addresses = new Addresses(newsroom.site);
  return async (folder: StoryFolder): Promise<FolderRows> => {
    const problems = new Problems();
    const whole = wholeFolder(folder);
    const beside = whole.files.map(composed);
    const context = { newsroom, schema, addresses, now, isPreview, problems, hashes: new Map(), beside };
    const own = withPosters(await readTexts(folder, content, context), folder.files);
    const entries = withPosters(await readEntries(folder, content, context), whole.files);
    const texts = withEntries(own, entries, context);
    const showing = [...texts, ...entries];
    const photos = await photosOf(whole, showing, content, context);
    const attachments = await attachmentsOf(whole, showing, content, context);
    tellLeftOver(whole, texts, entries, context);
    return {
      id: folder.id,
      texts: texts.map((text) => textRows(text, { newsroom, edition, photos, attachments })),
      photos: photos.map(photoRow),
      attachments,
      hashes: [...own.map(({ file, hash }) => [file, hash] as const), ...context.hashes],
      problems: markDrafts(problems.all(), [...texts, ...entries.map((entry) => ofText(entry, texts))]),
    };
  };
}

/** The folder with what lies in that of entries, under the names by which photos and files of these go. */
function wholeFolder(folder: StoryFolder): StoryFolder {
  if (folder.entries.length === 0) return folder;
  return { ...folder, files: [...folder.files, ...folder.entries.map((name) => LIVE_FOLDER + name)] };
}

/** An entry of a draft is part of the draft. */
function ofText(
  { file, lang, draft }: ReadEntry,
  texts: readonly ReadText[],
): { file: string; draft: boolean } {
  return { file, draft: draft || (texts.find((text) => text.lang === lang)?.draft ?? false) };
}

async function readTexts(folder: StoryFolder, content: string, context: ReadingContext): Promise<ReadText[]> {
  const { problems } = context;
  if (!isStoryId(folder.id)) {
    problems.error(
      folder.path,
      undefined,
      "the folder's name is the story's permanent id and may contain only a–z, 0–9 and hyphens",
      "Rename it, for example 2025/02/13-umerov-brussels.",
    );
    return [];
  }
  const texts: ReadText[] = [];
  for (const name of folder.files) {
    const file = `${folder.path}/${name}`;
    const lang = languageOf(name, file, context);
    const source = lang && readSource(content, file, problems);
    if (!source) continue;
    const loading = prepareBlocks(source.text);
    if (loading) await loading;
    texts.push(readStoryFile(source, { id: folder.id, lang, file }, context));
  }
  return texts;
}

/** Loads the code for photos only when needed: most stories show none of their own, and it takes long to load. */
async function photosOf(
  folder: StoryFolder,
  texts: readonly ShowingText[],
  content: string,
  context: ReadingContext,
): Promise<ReadPhoto[]> {
  if (
    !folder.files.includes(PHOTOS) &&
    texts.every(({ photos, said = [] }) => photos.length + said.length === 0)
  )
    return [];
  const { readPhotos } = await import("./story-photos.ts");
  return readPhotos(folder, texts, content, context);
}

async function attachmentsOf(
  folder: StoryFolder,
  texts: readonly ShowingText[],
  content: string,
  context: ReadingContext,
): Promise<ReadAttachment[]> {
  if (texts.every(({ files }) => files.length === 0)) return [];
  const { readAttachments } = await import("./story-attachments.ts");
  return readAttachments(folder, texts, content, context);
}

/** The language that a file of a story is in; a markdown file in no language of the site is a problem. */
function languageOf(name: string, path: string, { newsroom, problems }: ReadingContext): Lang | undefined {
  if (!/\.md$/i.test(name)) return undefined;
  if (!name.endsWith(".md")) {
    problems.error(
      path,
      undefined,
      "ends in capital letters, and would not be read on other computers",
      "Rename it: the ending is .md.",
    );
    return undefined;
  }
  const lang = name.slice(0, -".md".length);
  const { languages } = newsroom.site;
  if (isLang(lang) && languages.includes(lang)) return lang;
  problems.error(
    path,
    undefined,
    `"${lang}" is not a language of this site (${languages.join(", ")})`,
    hintFor(lang, languages),
  );
  return undefined;
}

function hintFor(lang: string, languages: readonly Lang[]): string {
  const near = nearest(lang, languages) ?? languages[0];
  return `A story's file is named for its language, such as ${near}.md; languages are set in site.yaml.`;
}
