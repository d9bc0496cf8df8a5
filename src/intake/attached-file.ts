import { extname } from "node:path";
import type { Lang } from "../i18n/lang.ts";
import { slugOf } from "../i18n/slug.ts";
import { type SitePath, sitePathOf } from "../model/address.ts";
import { endingOf, recordingType } from "../model/attachment.ts";
import { ATTACHMENTS_FOLDER } from "../model/own-paths.ts";
import type { Recording } from "../model/recording.ts";
import type { StoryFolder } from "./articles.ts";
import type { FileFault } from "./document-faults.ts";
import type { ReadingContext } from "./read-text.ts";

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
  /** Of sound or moving pictures only. */
  media?: Recording;
  /** What is published in place of the file's own content: captions in the form that browsers read. */
  made?: string;
}

/** Where a file is named, for messages. */
export interface Use {
  lang: Lang;
  file: string;
  line: number;
  /** Whether what names it is to be published. */
  isPublic: boolean;
}

/** Where a file lies and who refers to it. */
export interface FilePlace {
  /** Its name as texts write it. */
  name: string;
  /** Path below the content folder. */
  source: string;
  uses: readonly Use[];
  folder: StoryFolder;
  content: string;
}

/** Tells what is wrong with a file where texts refer to it. */
export function tellFault(
  name: string,
  { why, remedy }: FileFault,
  uses: readonly Use[],
  problems: ReadingContext["problems"],
): void {
  const what =
    recordingType(name) === undefined ? `the document ${name} ${why}` : `the recording ${name} ${why}`;
  for (const { file, line } of uses) problems.error(file, line, what, remedy);
}

/** Digits of the hash in an address. */
const HASH_DIGITS = 10;

/** The address of a published file: files of the same name and content have the same. */
export function pathOf(name: string, hash: string, lang: Lang): SitePath {
  const slug = slugOf(name.slice(0, -extname(name).length), lang) || "document";
  return sitePathOf(`/${ATTACHMENTS_FOLDER}${slug}-${hash.slice(0, HASH_DIGITS)}.${endingOf(name)}`);
}
