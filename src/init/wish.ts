import type { Lang } from "../i18n/lang.ts";

/** Where the repository of a newsroom lies, as far as a workflow has to know. */
export const FORGES = ["github", "gitlab", "codeberg", "none"] as const;
export type Forge = (typeof FORGES)[number];

/** What a new newsroom is to be. */
export interface NewsroomWish {
  /** The name of its package: that of its folder. */
  folder: string;
  name: string;
  languages: readonly [Lang, ...Lang[]];
  /** An absolute URL that ends with a slash. */
  baseUrl: string;
  timeZone: string;
  /** As in `host` of `site.yaml`; nothing where none is chosen yet. */
  host: string | undefined;
  forge: Forge;
  /** Where npm takes the program from: an exact version, or whatever else npm takes for one. */
  visnyk: string;
  /** The date of the first stories, ISO 8601 in the newsroom's zone. */
  date: string;
}

/** What is known of the program that writes a newsroom. */
export interface Program {
  /** The commands that the newsroom has scripts for. */
  commands: readonly string[];
  /** Packages that bring the Node of the program along, and their versions. */
  nodes: Readonly<Record<string, string>>;
}

/** A file of the newsroom, below its folder. */
export interface NewFile {
  path: string;
  text: string;
}
