/** What open pages of a live report are told, as `live.json` holds it. */
export interface LiveUpdate {
  /** When the report ends, in milliseconds. */
  until: number;
  /** HTML of the line that says whether it is going on. */
  state: string;
  /** HTML of the list of the entries that sum it up. */
  keys: string;
  /** All entries in the order in which they are shown: the `id` of each, and what changes with what it shows. */
  entries: readonly (readonly [id: string, version: string])[];
  /** HTML of the entries that came or changed last, by `id`. */
  html: Readonly<Record<string, string>>;
}
