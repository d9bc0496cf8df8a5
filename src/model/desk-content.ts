/** What the desk's page tells its script of the content: it loads this file. */

/** Tables by which texts are read: what may be written in files, in one form, and the key that it means. */
export interface DeskContent {
  timeZone: string;
  /** The languages of the site. */
  languages: readonly string[];
  topics: Readonly<Record<string, string>>;
  authors: Readonly<Record<string, string>>;
  labels: Readonly<Record<string, string>>;
  /** Paths of values that are instants; a number in them stands as a star. */
  instants: readonly string[];
  /** By file, or for all texts, the paths of switches that are on where nothing is said. */
  usual: Readonly<Record<string, readonly string[]>>;
  /** By file, the paths of texts that may be one for all languages; a key of a register stands as a star. */
  words: Readonly<Record<string, readonly string[]>>;
}

/** Names of the forms in which files are read and written. */
export const DESK_FORMATS = { text: "visnyk-text", redirects: "visnyk-redirects" } as const;

/** That of a register, or of the settings, by its file. */
export function registerFormat(file: string): string {
  return `visnyk-${file.replace(/\.yaml$/, "")}`;
}
