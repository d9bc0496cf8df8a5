import type { Localised } from "../i18n/lang.ts";
import type { FocalPoint } from "./photo.ts";
import type { StoryId } from "./story-id.ts";

/** Registers whose entries may have pictures: in `content/series/`, `content/authors/`. */
export type PicturedRegister = "series" | "authors";

/** A file in the folder of a register. */
export interface RegisterFile {
  file: string;
  /** By `contentHash`; empty where it could not be read. */
  hash: string;
}

/** The picture of an entry, as its register names it. */
export interface RegisterPhoto extends RegisterFile {
  alt: Localised;
  caption?: Localised | undefined;
  kind?: "photo" | "illustration" | undefined;
  credit?: Localised | undefined;
  licence?: string | undefined;
  source?: string | undefined;
  focus?: FocalPoint | undefined;
}

/** Where the files of an entry stand among those of stories: no story has such a folder. */
export function registerFolder(register: PicturedRegister, key: string): StoryId {
  return `${REGISTER_FOLDERS}${register}/${key}`;
}

/** What those folders begin with. */
export const REGISTER_FOLDERS = "register:";
