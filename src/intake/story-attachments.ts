import { join } from "node:path";
import { fileHash } from "../kit/files.ts";
import { nearest, suggest } from "../kit/text.ts";
import { documentType, recordingType } from "../model/attachment.ts";
import type { StoryFolder } from "./articles.ts";
import { type FilePlace, pathOf, type ReadAttachment, tellFault, type Use } from "./attached-file.ts";
import { fileBeside, namesBeside } from "./beside.ts";
import { faultOfFile } from "./document-faults.ts";
import type { ReadingContext, ShowingText } from "./read-text.ts";
import { reportUnreadable } from "./source.ts";

/** Reads every file that the story's languages link to or play. */
export async function readAttachments(
  folder: StoryFolder,
  texts: readonly ShowingText[],
  content: string,
  context: ReadingContext,
): Promise<ReadAttachment[]> {
  const all = texts.flatMap(({ lang, file, files, isPublic = true }) =>
    files.map((use) => ({ name: use.file, lang, file, line: use.line, isPublic })),
  );
  const files: ReadAttachment[] = [];
  for (const [name, uses] of Map.groupBy(all, ({ name }) => name)) {
    const found = fileBeside(name, folder.files);
    if (found === undefined) tellMissing(name, uses, folder, context);
    else
      files.push(
        ...(await read({ name, source: `${folder.path}/${found}`, uses, folder, content }, context)),
      );
  }
  return files;
}

function tellMissing(
  name: string,
  uses: readonly Use[],
  folder: StoryFolder,
  { problems }: ReadingContext,
): void {
  const hint = suggest(nearest(name, namesBeside(folder.files)), name) ?? "Put it beside the text.";
  for (const { file, line } of uses) problems.error(file, line, noFile(name), hint);
}

function noFile(name: string): string {
  return recordingType(name) === undefined
    ? `there is no document "${name}" in the story's folder`
    : `there is no recording "${name}" in the story's folder`;
}

/** What is wrong with a file is told where it is linked to: whether that is a draft makes a difference. */
async function read(place: FilePlace, context: ReadingContext): Promise<readonly ReadAttachment[]> {
  const { name, source, uses, content } = place;
  const { newsroom, problems } = context;
  try {
    const { bytes, fault } = faultOfFile(join(content, source));
    if (fault !== undefined) {
      tellFault(name, fault, uses, problems);
      return [];
    }
    const hash = fileHash(join(content, source));
    const path = pathOf(name, hash, newsroom.site.languages[0]);
    const langs = [...new Set(uses.flatMap(({ lang, isPublic }) => (isPublic ? [lang] : [])))];
    const type = recordingType(name)?.name ?? (documentType(name) as string);
    const file: ReadAttachment = { file: name, source, path, type, bytes, hash, uses: langs };
    return recordingType(name) === undefined ? [file] : await withRecording(file, place, context);
  } catch (error) {
    reportUnreadable(source, error, problems);
    return [];
  }
}

/** Loads the code for recordings only when needed: few stories have one. */
async function withRecording(
  file: ReadAttachment,
  place: FilePlace,
  context: ReadingContext,
): Promise<readonly ReadAttachment[]> {
  const { readRecording } = await import("./story-recordings.ts");
  const found = await readRecording(place, file.bytes, context);
  return found === undefined ? [] : [{ ...file, media: found.media }, ...found.captions];
}
