/** The desk in a browser: an editor that the site serves itself, which writes into the newsroom's repository. */
import type { Lang } from "../i18n/lang.ts";
import type { SitePath } from "./address.ts";
import type { StoryId } from "./story-id.ts";

/** Where the content is kept that the desk writes into; `local`: a folder of this machine; `test`: nowhere, to try it out. */
export const DESK_BACKENDS = ["local", "github", "gitlab", "gitea", "test"] as const;
export type DeskBackend = (typeof DESK_BACKENDS)[number];

/** `admin` in `site.yaml`. */
export interface Desk {
  backend: DeskBackend;
  /** `owner/name`; absent where the content is in no repository on a server. */
  repo?: string | undefined;
  /** Its default branch, where none is named. */
  branch?: string | undefined;
  /** The folder of the content within the repository, without slashes at its ends. */
  folder: string;
  /** The origin of a server of one's own: `https://git.example.org`. */
  server?: string | undefined;
}

/** The first part of its address. */
export const DESK_NAME = "admin";
export const DESK_PAGE = `/${DESK_NAME}/` as SitePath;

/** The package that is the editor, which only newsrooms install that use it; its files are changed in places, so the version is exact. */
export const EDITOR = { name: "@sveltia/cms", version: "0.221.1" } as const;

/** Something that a register has, as it is written in texts and as its readers call it. */
export interface DeskChoice {
  key: string;
  name: string;
  /** How else texts may write it. */
  aliases: readonly string[];
}

/** What the desk offers to choose from, besides what the program itself knows. */
export interface DeskView {
  lang: Lang;
  desk: Desk;
  topics: readonly DeskChoice[];
  authors: readonly DeskChoice[];
  series: readonly DeskChoice[];
  /** The live reports that are not over, each of which has entries of its own. */
  reports: readonly { id: StoryId; title: string }[];
}
