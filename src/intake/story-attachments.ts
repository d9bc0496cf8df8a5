import { extname, join } from "node:path";
import type { Lang } from "../i18n/lang.ts";
import { slugOf } from "../i18n/slug.ts";
import { fileHash } from "../kit/files.ts";
import { nearest, suggest } from "../kit/text.ts";
import { type SitePath, sitePathOf } from "../model/address.ts";
import { documentType, endingOf } from "../model/attachment.ts";
import { ATTACHMENTS_FOLDER } from "../model/own-paths.ts";
import type { StoryFolder } from "./articles.ts";
import { fileBeside, namesBeside } from "./beside.ts";
import { type FileFault, faultOfDocument } from "./document-faults.ts";
import { reportUnreadable } from "./source.ts";
import type { ReadingContext, ReadText } from "./story-file.ts";

/** A file beside a story that its texts refer to, and that is published as it is. */
export interface ReadAttachment {
  /** Its name as texts write it. */
  file: string;
  /** Path below the content folder. */
  source: string;
  /** The address at which it is published: files of the same name and content have the same. */
  path: SitePath;
  type: string;
  bytes: number;
  /** By `contentHash`. */
  hash: string;
  uses: readonly Lang[];
}

/** Where a file is named, for messages. */
interface Use {
  lang: Lang;
  file: string;
  line: number;
}

/** Reads every file that the story's languages link to. */
export function readAttachments(
  folder: StoryFolder,
  texts: readonly ReadText[],
  content: string,
  context: ReadingContext,
): ReadAttachment[] {
  const all = texts.flatMap(({ lang, file, files }) =>
    files.map((use) => ({ name: use.file, lang, file, line: use.line })),
  );
  return [...Map.groupBy(all, ({ name }) => name)].flatMap(([name, uses]) => {
    const found = fileBeside(name, folder.files);
    if (found === undefined) {
      tellMissing(name, uses, folder, context);
      return [];
    }
    return read(name, `${folder.path}/${found}`, uses, content, context);
  });
}

function tellMissing(
  name: string,
  uses: readonly Use[],
  folder: StoryFolder,
  { problems }: ReadingContext,
): void {
  const hint = suggest(nearest(name, namesBeside(folder.files)), name) ?? "Put it beside the text.";
  for (const { file, line } of uses)
    problems.error(file, line, `there is no document "${name}" in the story's folder`, hint);
}

/** What is wrong with a file is told where it is linked to: whether that is a draft makes a difference. */
function read(
  name: string,
  source: string,
  uses: readonly Use[],
  content: string,
  { newsroom, problems }: ReadingContext,
): ReadAttachment[] {
  try {
    const { bytes, fault } = faultOfDocument(join(content, source));
    if (fault !== undefined) {
      tellFault(name, fault, uses, problems);
      return [];
    }
    const hash = fileHash(join(content, source));
    const path = pathOf(name, hash, newsroom.site.languages[0]);
    const langs = [...new Set(uses.map(({ lang }) => lang))];
    return [{ file: name, source, path, type: documentType(name) as string, bytes, hash, uses: langs }];
  } catch (error) {
    reportUnreadable(source, error, problems);
    return [];
  }
}

function tellFault(
  name: string,
  { why, remedy }: FileFault,
  uses: readonly Use[],
  problems: ReadingContext["problems"],
): void {
  for (const { file, line } of uses) problems.error(file, line, `the document ${name} ${why}`, remedy);
}

/** Digits of the hash in an address. */
const HASH_DIGITS = 10;

function pathOf(name: string, hash: string, lang: Lang): SitePath {
  const slug = slugOf(name.slice(0, -extname(name).length), lang) || "document";
  return sitePathOf(`/${ATTACHMENTS_FOLDER}${slug}-${hash.slice(0, HASH_DIGITS)}.${endingOf(name)}`);
}
