import type { FetchManners } from "../fetching/manners.ts";
import type { Lang } from "../i18n/lang.ts";
import type { Newsroom } from "../model/newsroom.ts";
import type { Instant } from "../model/story.ts";
import type { Archive, ArchiveSource, Remark } from "./archive.ts";
import type { Catalogue } from "./catalogue.ts";
import type { GuardedFolder, Outcome } from "./guarded-folder.ts";
import type { MediaFolders } from "./media-folders.ts";
import type { OldSite } from "./old-addresses.ts";
import type { Registries } from "./registries.ts";
import type { State } from "./state.ts";
import type { Convert } from "./text/conversion.ts";

/** What is asked of an import. */
export interface ImportRequest {
  /** The file or folder that is imported. */
  path: string;
  /** The name of its source, where it is not to be found out. */
  from?: string | undefined;
  /** The content folder. */
  content: string;
  newsroom: Newsroom;
  /** Folders that media are looked for in, besides where the archive says. */
  media: readonly string[];
  /** The language of texts that state none. */
  lang?: Lang | undefined;
  dryRun: boolean;
  /** How to fetch what is not here; without it, nothing is fetched. */
  fetching?: FetchManners | undefined;
  now: Instant;
}

/** Where archives come from, and how their texts become ours. */
export interface ImportTools {
  sources: readonly ArchiveSource[];
  convert: Convert;
}

/** What came of a text: `left out` was not written at all, as its remarks tell. */
export interface Written {
  outcome: Outcome | "left out";
  remarks: readonly Remark[];
}

/** What all steps of an import share. */
export interface Run {
  request: ImportRequest;
  archive: Archive;
  catalogue: Catalogue;
  old: OldSite;
  state: State;
  registries: Registries;
  content: GuardedFolder;
  /** Beside the content folder: what the import keeps. */
  kept: GuardedFolder;
  media: MediaFolders;
}
