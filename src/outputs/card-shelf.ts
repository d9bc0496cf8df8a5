import type { Lang } from "../i18n/lang.ts";
import type { Database } from "../library/database.ts";
import { Note } from "../library/notes.ts";
import type { PhotoFile } from "../library/photo-shelf.ts";
import { publishedCopiesOf } from "../library/published.ts";
import type { SitePath } from "../model/address.ts";
import type { Newsroom } from "../model/newsroom.ts";
import type { CardWords } from "../model/share-card.ts";
import { cardKey } from "../photos/cards/recipe.ts";
import { CARD_KINDS, type CardSubject, cardWordsOf } from "./share-cards.ts";

interface Of {
  db: Database;
  newsroom: Newsroom;
}

/** Cards that are wanted, by their keys. */
export type WantedCards = ReadonlyMap<string, CardWords>;

/** What decided the cards that are wanted now, and what decided those that are published. */
const WANTED = new Note<string>("cards wanted by");
const PUBLISHED = new Note<string>("cards published by");

/**
 * Notes which cards the site is to have. Of the stories, only those are looked at that changed for the public, unless
 * what decides all cards is another than when the site was published, or when cards were last noted: that may have been
 * for a build that broke off.
 * @param decider changes with whatever decides what cards say, besides stories: the program and settings
 * @returns the cards among them that have not been drawn
 */
export function noteCards(of: Of, decider: string): WantedCards {
  const { db } = of;
  const isDecidedAsBefore = [PUBLISHED, WANTED].every((note) => note.read(db) === decider);
  const stories = isDecidedAsBefore ? "changed" : "all";
  WANTED.write(db, decider);
  const noted = notedCards(db, stories);
  const wanted = new Map<string, CardWords>();
  for (const subject of subjectsOf(of, stories)) {
    const words = cardWordsOf(of, subject);
    if (words === undefined) continue;
    const card = cardKey(words);
    const name = nameOf(subject);
    if (noted.get(name)?.card !== card) noteCard(db, subject, card);
    noted.delete(name);
    if (db.get("select 1 from photo_files where key = ?", card) === undefined) wanted.set(card, words);
  }
  for (const { card, ...subject } of noted.values()) if (card !== null) noteCard(db, subject, null);
  return wanted;
}

/** What is noted of the subjects that are looked at, by their names. */
function notedCards(
  db: Database,
  stories: "changed" | "all",
): Map<string, CardSubject & { card: string | null }> {
  const [pages, ofStories] = [
    CARD_KINDS.filter((kind) => kind !== "story"),
    stories === "changed" ? CHANGED : "",
  ];
  const rows = db.all<CardSubject & { card: string | null }>(
    `select kind, lang, key, card from share_cards where kind in (select value from json_each(?))
      union all select kind, lang, key, card from share_cards where kind = 'story' ${ofStories}`,
    JSON.stringify(pages),
  );
  return new Map(rows.map((row) => [nameOf(row), row]));
}

const CHANGED = "and (key, lang) in (select id, lang from changes)";

function nameOf({ kind, lang, key }: CardSubject): string {
  return `${kind} ${lang} ${key}`;
}

function noteCard(db: Database, { kind, lang, key }: CardSubject, card: string | null): void {
  const sql =
    "insert into share_cards (kind, lang, key, card) values (?, ?, ?, ?) on conflict do update set card = excluded.card";
  db.run(sql, kind, lang, key, card);
}

function* subjectsOf({ db, newsroom }: Of, stories: "changed" | "all"): Generator<CardSubject> {
  const { site, topics, authors } = newsroom;
  if (!site.shareCards) return;
  for (const lang of site.languages) {
    yield { kind: "home", lang, key: "" };
    yield { kind: "feeds", lang, key: "" };
    for (const { key } of topics.all()) yield { kind: "topic", lang, key };
    for (const key of authors.keys()) yield { kind: "author", lang, key };
  }
  for (const { key, lang } of db.all<{ key: string; lang: Lang }>("select key, lang from plain_pages"))
    yield { kind: "page", lang, key };
  const where = stories === "all" ? "" : "and (id, lang) in (select id, lang from changes)";
  const rows = db.all<{ id: string; lang: Lang }>(
    `select id, lang from stories where live = 1 and photo is null ${where}`,
  );
  for (const { id, lang } of rows) yield { kind: "story", lang, key: id };
}

/** Cards of which something is spoilt, by their keys. */
export function cardsWithKeys(of: Of, keys: ReadonlySet<string>): WantedCards {
  const wanted = new Map<string, CardWords>();
  for (const key of keys) {
    const subject = of.db.get<CardSubject>("select kind, lang, key from share_cards where card = ?", key);
    const words = subject && cardWordsOf(of, subject);
    if (words) wanted.set(key, words);
  }
  return wanted;
}

/** Files of cards that the site is to have and that are not published. */
export function unpublishedCards(db: Database): PhotoFile[] {
  return db.all<PhotoFile>(
    `select path, key, cached, sha256, bytes from photo_files
      where key in (select card from share_cards where card is not published)`,
  );
}

/** Published files of cards that no page shows any more. */
export function strandedCards(db: Database): SitePath[] {
  const rows = db.all<{ key: string }>(
    `select distinct published as key from share_cards as old where card is not published
       and published is not null and not exists (select 1 from share_cards where card = old.published)`,
  );
  return publishedCopiesOf(
    db,
    rows.map(({ key }) => key),
  );
}

/** Remembers that the site has the cards that were wanted. */
export function rememberCards(db: Database): void {
  db.run("delete from share_cards where card is null");
  db.run("update share_cards set published = card where card is not published");
  const decider = WANTED.read(db);
  if (decider !== undefined) PUBLISHED.write(db, decider);
}
