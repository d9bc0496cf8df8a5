import { OWN_RULES } from "../blocks/own-rules.ts";
import { contentHash } from "../kit/files.ts";
import type { Database } from "../library/database.ts";
import { Note } from "../library/notes.ts";
import type { Newsroom } from "../model/newsroom.ts";
import { shownByStories } from "../model/series.ts";

/** Changes with the code and the settings on which the reading of every story depends. */
export function readingEdition(readerHash: string, { site }: Newsroom): string {
  const { languages, timeZone, search, authority, publisher } = site;
  return contentHash(
    JSON.stringify([readerHash, languages, timeZone, search, authority, publisher.email !== undefined]),
  );
}

/** Changes with whatever decides how stories are read. */
const READING = new Note<string>("reading");

/** True where reading stories would give other results than last time, though they did not change. */
export function readingChanged(
  db: Database,
  edition: string,
  { topics, authors, series }: Newsroom,
): boolean {
  const rules = [
    edition,
    [...topics.all()],
    [...authors.values()],
    [...series.values()].map(shownByStories),
    ...OWN_RULES.map(({ name, version }) => [name, version]),
  ];
  return READING.write(db, contentHash(JSON.stringify(rules)));
}
