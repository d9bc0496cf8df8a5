/** What an archive of another system holds, in one form for all systems. */
import type { Instant, Source } from "../model/story.ts";

/** Where something stands in the archive. */
export interface Origin {
  /** Path from the file or folder that is imported. */
  file: string;
  /** Counted from 1, where it is known. */
  line?: number | undefined;
}

/** Something about a text that its editors should know, for the report. Nothing is lost without one. */
export interface Remark {
  /**
   * `left out`: of the original, what the story does not have · `changed`: said in another form · `missing`: what the
   * archive names and does not hold, such as a picture · `made`: what the original lacks and a story needs, such as a lede ·
   * `told`: for information.
   */
  kind: "left out" | "changed" | "missing" | "made" | "told";
  /** What happened, in the same words for the same thing, so that it can be counted: `a form`, `a picture without alt`. */
  what: string;
  /** What is particular to this one: an address, a name. */
  detail?: string | undefined;
  /** Line in the file of the text's origin. */
  line?: number | undefined;
  /** The original markup, kept beside the report. */
  original?: string | undefined;
}

/** A photo as a text shows it, or as the archive's library of media describes it. */
export interface ArchivePhoto {
  /** Its address or path, as it is written. */
  src: string;
  alt?: string | undefined;
  /** Markdown of one line. */
  caption?: string | undefined;
  credit?: string | undefined;
}

export interface ArchiveAuthor {
  name: string;
  /** Its name in addresses, where the system has one. */
  key?: string | undefined;
  description?: string | undefined;
  url?: string | undefined;
  email?: string | undefined;
}

/** A category, tag or section. */
export interface ArchiveTopic {
  name: string;
  key?: string | undefined;
  kind: "section" | "theme";
  /** The name of the topic above it. */
  parent?: string | undefined;
}

/** A text in its system's markup, of which shortcodes and the like have already become HTML. */
export interface ArchiveBody {
  /** Markdown may hold HTML. */
  markup: "html" | "markdown";
  text: string;
  /** The line of the origin on which the text begins. */
  line?: number | undefined;
  /** The line of the origin of each line of the text, where they do not simply run on from the first. */
  lines?: readonly number[] | undefined;
}

/**
 * The line of the origin that a line of a body comes from, where it is known.
 * @param index from 0
 */
export function originLine({ line, lines }: ArchiveBody, index: number): number | undefined {
  if (lines !== undefined) return lines[Math.min(index, lines.length - 1)];
  return line === undefined ? undefined : line + index;
}

/** One language of a story or a plain page. */
export interface ArchiveText {
  kind: "story" | "page";
  /** The same in every export of the archive. */
  key: string;
  /** Shared with its translations, in whatever order they come. */
  group?: string | undefined;
  /** As the system states it, such as `uk-UA`. */
  lang?: string | undefined;
  origin: Origin;
  /** Plain text. */
  title: string;
  /** Plain text, written as such by somebody: an excerpt, a description. */
  lede?: string | undefined;
  date?: Instant | undefined;
  updated?: Instant | undefined;
  draft: boolean;
  /** Decoded. */
  slug?: string | undefined;
  /** Where it could be read: whole addresses, or paths of the old site; the latest first. */
  addresses: readonly string[];
  /** The id that feed readers know it by. */
  feedId?: string | undefined;
  authors: readonly ArchiveAuthor[];
  topics: readonly ArchiveTopic[];
  photo?: ArchivePhoto | undefined;
  source?: Source | undefined;
  /** As in front matter: 0 to 9. */
  weight?: number | undefined;
  body: ArchiveBody;
  /** Folders on this disk that relative paths in the text begin in, the likeliest first. */
  folders: readonly string[];
  remarks: readonly Remark[];
}

/** A file in the archive's library of media. */
export interface ArchiveFile extends ArchivePhoto {
  /** Whatever else the system names it by, such as the id that galleries give. */
  key?: string | undefined;
  /** The address of its own page, where the system made one. */
  page?: string | undefined;
  /** The key of the text that it was uploaded to: where an old link to its page leads. */
  owner?: string | undefined;
}

/** Where an old address that is not a text's leads from here on. */
export type Target =
  | { to: "topic" | "author"; name: string }
  | { to: "home" | "archive" | "feeds" }
  | { to: "feed"; format: "rss" | "atom" | "json"; topic?: string | undefined; author?: string | undefined }
  | { to: "path"; path: string };

export type ArchiveEntry =
  | { is: "text"; text: ArchiveText }
  | { is: "file"; file: ArchiveFile }
  | { is: "address"; from: string; target: Target }
  /** What is not taken along at all: private posts, comments, menus. */
  | { is: "left out"; what: string; count: number; origin?: Origin | undefined; title?: string | undefined };

/** An archive that was recognised and opened. */
export interface Archive {
  /** The system's name, for people: `WordPress`. */
  system: string;
  /** Addresses of the old site, with its path: `https://example.org/blog/`. Links below them are links within the site. */
  addresses: readonly string[];
  /** As the system states it. */
  lang?: string | undefined;
  /** Folders on this disk by the path that began the addresses of their files: `/wp-content/uploads/`. */
  roots: readonly { path: string; folder: string }[];
  /**
   * All that it holds, read from the beginning each time: once to learn which addresses and files there are, once to
   * convert. The same entries in the same order each time, streamed: memory does not grow with the archive.
   */
  entries(): AsyncIterable<ArchiveEntry>;
}

/** A system, or a kind of file, that archives come from. */
export interface ArchiveSource {
  /** As in `--from`. */
  name: string;
  /**
   * How certainly a file or folder is an archive of this system, from 0 to 1, by looking at its beginning.
   * @param path absolute
   */
  recognise(path: string): number | Promise<number>;
  /** @throws UsageError where it cannot be read; says the file, the line and what to do */
  open(path: string, options: ArchiveOptions): Promise<Archive>;
}

export interface ArchiveOptions {
  /** The time zone of times without one. */
  timeZone: string;
  /** The language of texts that state none. */
  lang?: string | undefined;
  now: Instant;
}
