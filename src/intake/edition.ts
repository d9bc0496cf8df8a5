import { OWN_RULES } from "../blocks/own-rules.ts";
import type { Lang } from "../i18n/lang.ts";
import { contentHash } from "../kit/files.ts";
import type { Database } from "../library/database.ts";
import { Note } from "../library/notes.ts";
import type { Newsroom } from "../model/newsroom.ts";
import { shownByStories } from "../model/series.ts";
import { wordsOf } from "../model/words.ts";

/** Changes with the code and the settings on which the reading of every story depends. */
export function readingEdition(readerHash: string, newsroom: Newsroom): string {
  const { site } = newsroom;
  const { languages, timeZone, search, authority, publisher } = site;
  return contentHash(
    JSON.stringify([
      readerHash,
      languages,
      timeZone,
      search,
      authority,
      publisher.email !== undefined,
      languages.map((lang) => wordsInTexts(newsroom, lang)),
    ]),
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

/** Words that become part of a text when it is read, and those by which it is found. */
function wordsInTexts(newsroom: Newsroom, lang: Lang): unknown {
  const { markdown, labels } = wordsOf(newsroom, lang);
  return [markdown, labels.names];
}
