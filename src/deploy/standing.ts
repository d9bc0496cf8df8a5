import type { SiteFile } from "./site-files.ts";

/** What is known of an address of a target. */
export interface StandingFile extends SiteFile {
  /** Empty where something is there, and it is not known what. */
  hash: string;
  /** It may not be there; then nothing that readers can reach refers to it. */
  perhaps?: true;
}

/** What a target has, as far as it is known. */
export interface Standing {
  files: ReadonlyMap<string, StandingFile>;
  /** Of these, those that no page shows any more: milliseconds since the epoch from which they wait to be deleted. */
  waiting: ReadonlyMap<string, number>;
}

export const NOTHING: Standing = { files: new Map(), waiting: new Map() };

/** A target whose files somebody else may have changed. */
export function doubted({ files, waiting }: Standing): Standing {
  return { files: new Map([...files].map(([path, file]) => [path, { ...file, hash: "" }])), waiting };
}
