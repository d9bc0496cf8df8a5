import { basename, extname, join } from "node:path";
import type { Lang } from "../i18n/lang.ts";
import { slugOf } from "../i18n/slug.ts";
import type { Problems } from "../kit/problems.ts";
import { nearest, suggest } from "../kit/text.ts";
import { derivationOf, type PhotoFacts } from "../library/photo-facts.ts";
import { LIVE_FOLDER } from "../model/live.ts";
import type { StoryId } from "../model/story-id.ts";
import type { PhotoFacts as InspectedPhoto } from "../photos/inspect.ts";
import { PhotoError } from "../photos/photo-error.ts";
import { PHOTOS, type StoryFolder } from "./articles.ts";
import { composed, fileBeside, namesBeside } from "./beside.ts";
import { mergedNotes } from "./photo-notes.ts";
import { warnOfPhoto } from "./photo-warnings.ts";
import type { ReadingContext, ShowingText } from "./read-text.ts";
import { localised, type PhotoNotes, photosSchema } from "./schemas.ts";
import { readSource } from "./source.ts";
import { checkYaml } from "./yaml/check.ts";
import { readYaml } from "./yaml/yaml.ts";

export interface ReadPhoto {
  story: StoryId;
  file: string;
  hash: string;
  /** Key of the derivation and the name of its files: equal for photos whose files are the same. */
  key: string;
  facts: PhotoFacts;
  uses: readonly Lang[];
}

/** Where a photo is named, for messages. */
interface Use {
  lang: Lang;
  file: string;
  line: number;
  lead: boolean;
  isPublic: boolean;
}

/** Reads `photos.yaml` and inspects every photo that the story's languages show. */
export async function readPhotos(
  folder: StoryFolder,
  texts: readonly ShowingText[],
  content: string,
  context: ReadingContext,
): Promise<ReadPhoto[]> {
  const { languages } = context.newsroom.site;
  const notes = mergedNotes(readNotes(folder, content, context), texts, languages, context.problems);
  tellUnknown(folder, texts, context.problems);
  const photos: ReadPhoto[] = [];
  for (const [file, uses] of usesOf(texts)) {
    const photo = await readPhoto(file, uses, notes, folder, content, context);
    if (photo) photos.push(photo);
  }
  return photos;
}

/** Photos that a text tells of and that are not there; those that it shows, and those of entries, are told elsewhere. */
function tellUnknown(folder: StoryFolder, texts: readonly ShowingText[], problems: Problems): void {
  for (const { file, photos, said = [] } of texts)
    for (const { photo, line } of said) {
      const isTold = photo.startsWith(LIVE_FOLDER) || photos.some((shown) => shown.file === photo);
      if (isTold || fileBeside(photo, folder.files) !== undefined) continue;
      problems.error(file, line, ...missingPhoto(photo, folder.files.map(composed)));
    }
}

function missingPhoto(name: string, names: readonly string[]): [message: string, hint: string] {
  const hint = suggest(nearest(name, names), name) ?? "Put it there, or take its entry out.";
  return [`there is no photo "${name}" in this folder`, hint];
}

function readNotes(folder: StoryFolder, content: string, { problems, hashes }: ReadingContext): PhotoNotes {
  if (!folder.files.includes(PHOTOS)) return {};
  const file = `${folder.path}/${PHOTOS}`;
  const source = readSource(content, file, problems);
  if (source !== undefined) hashes.set(file, source.hash);
  const place = { file, firstLine: 1 };
  const yaml = source && readYaml(source.text, place, problems);
  const notes = yaml && checkYaml(photosSchema, yaml, place, problems);
  const names = folder.files.map(composed);
  for (const name of Object.keys(notes ?? {}))
    if (yaml && !names.includes(name))
      problems.error(file, yaml.lineOf([name]), ...missingPhoto(name, names));
  return notes ?? {};
}

function usesOf(texts: readonly ShowingText[]): Map<string, Use[]> {
  const uses = new Map<string, Use[]>();
  const add = (name: string, use: Use) => {
    const list = uses.get(name);
    if (list) list.push(use);
    else uses.set(name, [use]);
  };
  for (const { lang, file, photos, isPublic = true } of texts) {
    for (const photo of photos) add(photo.file, { lang, file, line: photo.line, lead: photo.lead, isPublic });
  }
  return uses;
}

async function readPhoto(
  file: string,
  uses: readonly Use[],
  notes: PhotoNotes,
  folder: StoryFolder,
  content: string,
  context: ReadingContext,
): Promise<ReadPhoto | undefined> {
  const path = pathOfPhoto(file, uses, folder, context);
  const found = path === undefined ? undefined : await inspected(path, uses, content, context);
  if (path === undefined || found === undefined) return undefined;
  const { hash } = found;
  const lead = uses.find((use) => use.lead);
  warnOfPhoto(path, found, lead && `${lead.file}:${lead.line}`, context.problems);
  const [lang] = context.newsroom.site.languages;
  const facts = { ...factsOf(path, file, uses, notes, context), ...(found.form && { form: found.form }) };
  const { derivationKey } = await import("../photos/recipe.ts");
  const key = `${derivationKey(derivationOf(hash, facts, lang))}-${facts.name}`;
  return { story: folder.id, file, hash, key, facts, uses: languagesOf(uses) };
}

/** The languages in which it is to be published. */
function languagesOf(uses: readonly Use[]): Lang[] {
  return [...new Set(uses.flatMap(({ lang, isPublic }) => (isPublic ? [lang] : [])))];
}

/** The photo's file, whichever way the file system writes its name; one that does not exist is a problem wherever it is shown. */
function pathOfPhoto(
  file: string,
  uses: readonly Use[],
  folder: StoryFolder,
  { problems }: ReadingContext,
): string | undefined {
  const found = fileBeside(file, folder.files);
  if (found) return `${folder.path}/${found}`;
  const hint = suggest(nearest(file, namesBeside(folder.files)), file) ?? "Put it beside the text.";
  for (const use of uses)
    problems.error(use.file, use.line, `there is no photo "${file}" in the story's folder`, hint);
  return undefined;
}

function factsOf(
  path: string,
  file: string,
  uses: readonly Use[],
  notes: PhotoNotes,
  { problems, newsroom }: ReadingContext,
): PhotoFacts {
  const { languages } = newsroom.site;
  const note = notes[file] ?? { kind: "photo" as const };
  if (note.credit === undefined) {
    const hint = `Name its author in photos.yaml: ${file}: { credit: "…" }.`;
    problems.warn(path, undefined, "the photo has no credit", hint);
  }
  return {
    kind: note.kind,
    path,
    credit: note.credit === undefined ? undefined : localised(note.credit, languages).text,
    licence: note.licence,
    source: note.source,
    focus: note.focus,
    name: slugOf(basename(file, extname(file)), languages[0]) || "photo",
    crops: uses.some((use) => use.lead),
  };
}

async function inspected(
  path: string,
  uses: readonly Use[],
  content: string,
  { problems }: ReadingContext,
): Promise<InspectedPhoto | undefined> {
  // Loaded only when needed: most stories have no photos of their own, and it takes long to load.
  const { inspectPhoto } = await import("../photos/inspect.ts");
  try {
    return await inspectPhoto(join(content, path));
  } catch (error) {
    if (!(error instanceof PhotoError)) throw error;
    const use = uses[0] as Use;
    problems.error(path, undefined, `${error.reason} (shown at ${use.file}:${use.line})`, error.hint);
    return undefined;
  }
}
