import { prepareBlocks } from "../../blocks/prepare.ts";
import { renderMarkdown } from "../../blocks/render.ts";
import { setLine } from "../../i18n/typography/typography.ts";
import { cleanText } from "../../kit/text.ts";
import { entryId, LIVE_FOLDER, type LiveEntry } from "../../model/live.ts";
import type { Instant } from "../../model/story.ts";
import { wordsOf } from "../../model/words.ts";
import { fileBeside } from "../beside.ts";
import { saysDraft } from "../drafts.ts";
import { type FrontMatter, splitFrontMatter } from "../front-matter.ts";
import { type PlacedNotes, placesOf, type SaidOfPhoto } from "../photo-notes.ts";
import { warnOfMarks } from "../plain-texts.ts";
import type { ReadingContext, ReadText } from "../read-text.ts";
import { readSource } from "../source.ts";
import { CLOCKS_DIFFER, TO_COME } from "../story-times.ts";
import { checkYaml } from "../yaml/check.ts";
import { readYaml, type YamlSource } from "../yaml/yaml.ts";
import { type EntryName, entryNameOf } from "./entry-name.ts";
import type { EntryMatter, EntrySchema } from "./entry-schema.ts";

/** An entry of a live report as read. What it refers to counts for the text of its language. */
export interface ReadEntry
  extends Pick<ReadText, "lang" | "file" | "photos" | "references" | "pages" | "files"> {
  /** Hash of the file. */
  hash: string;
  /** Not to be published yet, as far as can be told. */
  draft: boolean;
  time: Instant;
  /** Neither a draft nor of the future; or in a preview, which shows these too. */
  isPublic: boolean;
  words: number;
  /** What it says of photos that lie beside it. */
  said: readonly SaidOfPhoto[];
  /** Absent where its front matter has errors. */
  entry?: LiveEntry;
}

/** What reading an entry needs to know. */
export interface EntryContext
  extends Pick<ReadingContext, "newsroom" | "now" | "isPreview" | "problems" | "hashes" | "beside"> {
  content: string;
  schema: EntrySchema;
  /** The folder of entries, below the content folder, and the names of what it holds. */
  folder: string;
  names: readonly string[];
}

/** Reads one language of an entry. Everything that is wrong with it becomes a problem. */
export async function readEntryFile(fileName: string, context: EntryContext): Promise<ReadEntry | undefined> {
  const { newsroom, problems, content, folder, hashes } = context;
  const file = `${folder}/${fileName}`;
  const name = entryNameOf(fileName, newsroom.site);
  if ("message" in name) problems.error(file, undefined, name.message, name.hint);
  const source = readSource(content, file, problems);
  if (source === undefined || "message" in name) return undefined;
  hashes.set(file, source.hash);
  const loading = prepareBlocks(source.text);
  if (loading) await loading;
  const text = cleanText(source.text);
  const parts = partsOf(text, file, context);
  const draft = saysDraft(parts?.yaml ?? text);
  const known = { ...EMPTY, file, lang: name.lang, time: name.time, hash: source.hash, draft };
  return parts === undefined ? known : readParts(parts, name, known, context);
}

const EMPTY = { photos: [], references: [], pages: [], files: [], words: 0, said: [], isPublic: false };

/** Front matter may be left out, since most entries are a text and nothing else. */
const HAS_FRONT_MATTER =
  /^\s*(?:[-‐‑‒–—―]{2,}|\+{3}|\{)|^\s*(?:title|authors|key|pinned|updated|photos|draft)\s*:/;

function partsOf(text: string, file: string, { problems }: EntryContext): FrontMatter | undefined {
  if (HAS_FRONT_MATTER.test(text)) return splitFrontMatter(text, file, problems);
  return { yaml: "", body: text, yamlLine: 1, bodyLine: 1 };
}

function readParts(
  parts: FrontMatter,
  { name, time, lang }: EntryName,
  known: ReadEntry,
  context: EntryContext,
): ReadEntry {
  const { problems, names, schema, now, isPreview } = context;
  const { file } = known;
  const labels = wordsOf(context.newsroom, lang).markdown;
  const within = { prefix: `${entryId(name)}_`, depth: 2 };
  const rendered = renderMarkdown(parts.body, {
    lang,
    file,
    firstLine: parts.bodyLine,
    problems,
    labels,
    within,
    beside: context.beside,
  });
  const beside = besideIt(rendered, names);
  const placed = <R extends { file: string }>(reference: R): R =>
    beside.includes(reference.file) ? { ...reference, file: LIVE_FOLDER + reference.file } : reference;
  const read: ReadEntry = {
    ...known,
    photos: rendered.photos.map(({ file: photo, line }) => placed({ file: photo, line, lead: false })),
    references: rendered.stories,
    pages: rendered.pages,
    files: rendered.files.map(placed),
    words: rendered.words,
  };
  const matter = matterOf(parts, file, schema, context);
  if (matter === undefined) return read;
  const { text, body } = rendered;
  if (matter.title === undefined && text.trim() === "" && rendered.photos.length === 0)
    problems.error(
      file,
      undefined,
      "the entry says nothing: it has neither a title nor a text",
      "Write it, or make it a draft.",
    );
  const draft = matter.draft || time > now;
  return {
    ...read,
    draft: matter.draft,
    isPublic: isPreview || !draft,
    said: matter.photos.map(({ file: photo, notes, line }) => ({ photo: LIVE_FOLDER + photo, notes, line })),
    entry: {
      name,
      time,
      updated: matter.updated,
      title: matter.title === undefined ? undefined : setLine(matter.title, lang),
      authors: [...new Set(matter.authors)],
      key: matter.key,
      pinned: matter.pinned,
      draft,
      body,
      text,
      beside,
    },
  };
}

/** The names of photos and files that lie beside the entry: they go before those of the same name beside the story. */
function besideIt(
  { photos, files }: { photos: readonly { file: string }[]; files: readonly { file: string }[] },
  names: readonly string[],
): string[] {
  const all = new Set([...photos, ...files].map(({ file }) => file));
  return [...all].filter((file) => fileBeside(file, names) !== undefined);
}

/** The front matter, with the lines on which it tells of photos. */
type PlacedMatter = Omit<EntryMatter, "photos"> & { photos: readonly PlacedNotes[] };

function matterOf(
  { yaml, yamlLine }: FrontMatter,
  file: string,
  schema: EntrySchema,
  context: EntryContext,
): PlacedMatter | undefined {
  if (yaml.trim() === "") return { ...schema.parse({}), photos: [] };
  const { problems, names } = context;
  const place = { file, firstLine: yamlLine };
  const source = readYaml(yaml, place, problems);
  const matter = source && checkYaml(schema, source, place, problems);
  if (matter === undefined) return undefined;
  warnOfMarks({ title: matter.title }, source as YamlSource, file, problems);
  checkUpdate(matter.updated, source as YamlSource, file, context);
  const photos = placesOf(matter.photos, source as YamlSource);
  for (const { file: photo, line } of photos)
    if (fileBeside(photo, names) === undefined)
      problems.error(
        file,
        line,
        `there is no photo "${photo}" beside the entry`,
        "Put it into live/; what is to be said of a photo beside the story stands in photos.yaml.",
      );
  return { ...matter, photos };
}

function checkUpdate(
  updated: Instant | undefined,
  yaml: YamlSource,
  file: string,
  { now, problems }: EntryContext,
): void {
  if (updated === undefined || updated <= now + CLOCKS_DIFFER) return;
  problems.error(
    file,
    yaml.lineOf(["updated"]),
    `"updated" is in the future: ${TO_COME}`,
    "Give the time at which the entry was changed.",
  );
}
