import type { ArchiveEntry, ArchiveFile, ArchiveOptions, Remark } from "../../archive.ts";
import type { Header } from "./header.ts";
import type { AuthorBook } from "./header-authors.ts";
import type { NamedTopic, TopicRules } from "./header-topics.ts";
import type { Rewriting } from "./markup/rewriting.ts";
import type { SiteFiles } from "./site-files.ts";
import type { Values } from "./values.ts";

/** A text's file, parted; what its folder says about it is among its values. */
export interface Document {
  /** From the root of the site. */
  path: string;
  data: Values;
  /** Only what its own front matter says. */
  own: Values;
  hasFrontMatter: boolean;
  /** With LF as line ends. */
  body: string;
  /** Line of the file on which the body begins. */
  line: number;
  remarks: readonly Remark[];
}

/** What a system knows of a text from where it stands and from its header. */
export interface Place {
  kind: "story" | "page";
  /** Paths from the root of the host, undecoded, the latest first; empty where it had none. */
  addresses: readonly string[];
  lang?: string | undefined;
  /** Shared by its translations. */
  group?: string | undefined;
  /** The title where none is written. */
  name: string;
  /** Folders, from the root of the site, that relative paths in the text begin in. */
  folders: readonly string[];
  /** Of the header, changed by what the place says. */
  header: Header;
  draft: boolean;
  /** What is told of the pictures beside the text. */
  media?: readonly ArchiveFile[] | undefined;
  /** The id that feed readers knew, where it is not the address. */
  feedId?: string | undefined;
}

/** A text that is not taken along. */
export interface Omission {
  /** What it is, in the words of the report; nothing where nobody misses it. */
  omitted: string | undefined;
  /** Where it could be read. */
  address?: string | undefined;
}

/** A site of one of the systems, its settings read. */
export interface OpenSite {
  files: SiteFiles;
  /** Address with the path that the site stands below; only the path where no host is known. */
  base: string;
  lang?: string | undefined;
  /** The zone of times without one. */
  zone: string;
  /** Folders, from the root, whose files are published below a path. */
  roots: readonly Root[];
  authors: AuthorBook;
  topics: TopicRules;
  /** Paths of the files that may be texts. */
  texts: readonly string[];
  /** What its folder, or the site's settings, say about a text; its own front matter wins. */
  defaults(path: string, own: Values): Values;
  place(document: Document, header: Header): Place | Omission;
  rewriting(document: Document, place: Place, texts: SiteIndex): Rewriting;
  /** What is neither a text nor a file: addresses of lists and feeds, and what is left out. */
  others(texts: SiteIndex): Iterable<ArchiveEntry>;
}

/** A folder whose files are published below a path. */
export interface Root {
  /** Below the base, with a slash at both ends. */
  path: string;
  folder: string;
  /** All of its files are published as they are, whether a text shows them or not. */
  isCopied?: boolean | undefined;
  /** Of these only some. */
  copies?(file: string): boolean;
}

export interface FolderSystem {
  /** As in `--from`. */
  name: string;
  /** For people. */
  title: string;
  /** How certainly a folder is a site of this system, from 0 to 1. */
  recognise(files: SiteFiles): number;
  /** @throws UsageError where its settings cannot be read */
  open(files: SiteFiles, options: ArchiveOptions): OpenSite;
}

/** One text of a site, as links to it need it. */
export interface IndexedText {
  path: string;
  kind: "story" | "page";
  title: string;
  lang?: string | undefined;
  address?: string | undefined;
  isDraft: boolean;
}

export interface IndexedTopic extends NamedTopic {
  lang?: string | undefined;
}

/** The texts of a site by what refers to them. */
export interface SiteIndex {
  readonly texts: readonly IndexedText[];
  readonly byPath: ReadonlyMap<string, IndexedText>;
  /** Where a file's text could be read, also where it is not taken along. */
  addressOf(path: string): string | undefined;
  /** Each topic of its texts, once for each language. */
  readonly topics: ReadonlyMap<string, IndexedTopic>;
  readonly authors: ReadonlySet<string>;
  /** A post by the name that Jekyll's tags know it by. */
  post(name: string): IndexedText | undefined;
  /** A text by its file's name, without ending, or by its title. */
  named(name: string): IndexedText | undefined;
}
