/** What the desk in a browser calls what it offers. */
export interface DeskMessages {
  /** Of the page, beside the name of the site. */
  title: string;
  needsScript: string;
  /** Collections: their names, and one of what they hold, as the object of «new». */
  collections: Readonly<
    Record<"stories" | "entries" | "pages" | "settings", readonly [all: string, one: string]>
  >;
  /** The files of the settings. */
  files: Readonly<Record<"site" | "topics" | "authors" | "series" | "redirects", string>>;
  /** Keys of front matter and settings, as labels of fields; one that is not here stands as it is written. */
  keys: Readonly<Record<string, string>>;
  /** What is said below a field, by its path. */
  hints: Readonly<Record<string, string>>;
  /** Values to choose from; one that is not here stands as it is written. */
  values: Readonly<Record<string, string>>;
}
