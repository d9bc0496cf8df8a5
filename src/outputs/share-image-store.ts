import type { Lang } from "../i18n/lang.ts";
import type { Database } from "../library/database.ts";
import { Note } from "../library/notes.ts";
import type { PhotoFile } from "../library/photo-files.ts";
import { publishedCopiesOf } from "../library/published.ts";
import type { SitePath } from "../model/address.ts";
import type { Newsroom } from "../model/newsroom.ts";
import type { ShareImageWords } from "../model/share-image.ts";
import type { StoryId } from "../model/story-id.ts";
import { shareImageKey } from "../photos/share-images/recipe.ts";
import { SHARE_IMAGE_KINDS, type SharedPage, shareImageWordsOf } from "./share-images.ts";

interface Of {
  db: Database;
  newsroom: Newsroom;
}

/** Images that are wanted, by their keys. */
export type WantedShareImages = ReadonlyMap<string, ShareImageWords>;

/** What decided the images that are wanted now, and what decided those that are published. */
const WANTED = new Note<string>("share images wanted by");
const PUBLISHED = new Note<string>("share images published by");

/**
 * Notes which images the site is to have. Only stories that changed for the public are looked at, unless the decider
 * differs from that of the published site or of the last noting, which may have been for a build that broke off.
 * @param decider changes with whatever besides stories decides what images say: the program and settings
 * @returns the images among them that have not been drawn
 */
export function noteShareImages(of: Of, decider: string): WantedShareImages {
  const { db } = of;
  const isDecidedAsBefore = [PUBLISHED, WANTED].every((note) => note.read(db) === decider);
  const stories = isDecidedAsBefore ? "changed" : "all";
  WANTED.write(db, decider);
  const noted = notedShareImages(db, stories);
  const wanted = new Map<string, ShareImageWords>();
  for (const subject of subjectsOf(of, stories)) {
    const words = shareImageWordsOf(of, subject);
    if (words === undefined) continue;
    const image = shareImageKey(words);
    const name = nameOf(subject);
    if (noted.get(name)?.image !== image) noteShareImage(db, subject, image);
    noted.delete(name);
    if (db.get("select 1 from photo_files where key = ?", image) === undefined) wanted.set(image, words);
  }
  for (const { image, ...subject } of noted.values()) if (image !== null) noteShareImage(db, subject, null);
  return wanted;
}

/** What is noted about the subjects that are looked at, by their names. */
function notedShareImages(
  db: Database,
  stories: "changed" | "all",
): Map<string, SharedPage & { image: string | null }> {
  const [pages, ofStories] = [
    SHARE_IMAGE_KINDS.filter((kind) => kind !== "story"),
    stories === "changed" ? CHANGED : "",
  ];
  const rows = db.all<SharedPage & { image: string | null }>(
    `select kind, lang, key, image from share_images where kind in (select value from json_each(?))
      union all select kind, lang, key, image from share_images where kind = 'story' ${ofStories}`,
    JSON.stringify(pages),
  );
  return new Map(rows.map((row) => [nameOf(row), row]));
}

const CHANGED = "and (key, lang) in (select id, lang from changes)";

function nameOf({ kind, lang, key }: SharedPage): string {
  return `${kind} ${lang} ${key}`;
}

function noteShareImage(db: Database, { kind, lang, key }: SharedPage, image: string | null): void {
  const sql =
    "insert into share_images (kind, lang, key, image) values (?, ?, ?, ?) on conflict do update set image = excluded.image";
  db.run(sql, kind, lang, key, image);
}

function* subjectsOf({ db, newsroom }: Of, stories: "changed" | "all"): Generator<SharedPage> {
  const { site, topics, authors, series } = newsroom;
  if (!site.shareCards) return;
  for (const lang of site.languages) {
    yield { kind: "home", lang, key: "" };
    yield { kind: "feeds", lang, key: "" };
    for (const { key } of topics.all()) yield { kind: "topic", lang, key };
    for (const key of authors.keys()) yield { kind: "author", lang, key };
    for (const key of series.keys()) yield { kind: "series", lang, key };
  }
  for (const { key, lang } of db.all<{ key: string; lang: Lang }>("select key, lang from plain_pages"))
    yield { kind: "page", lang, key };
  const where = stories === "all" ? "" : "and (id, lang) in (select id, lang from changes)";
  const rows = db.all<{ id: string; lang: Lang }>(
    `select id, lang from stories where live = 1 and photo is null ${where}`,
  );
  for (const { id, lang } of rows) yield { kind: "story", lang, key: id };
}

/** Images with a damaged file, by their keys. */
export function shareImagesWithKeys(of: Of, keys: ReadonlySet<string>): WantedShareImages {
  const wanted = new Map<string, ShareImageWords>();
  for (const key of keys) {
    const subject = of.db.get<SharedPage>("select kind, lang, key from share_images where image = ?", key);
    const words = subject && shareImageWordsOf(of, subject);
    if (words) wanted.set(key, words);
  }
  return wanted;
}

/** Files of images that the site is to have and that are not published yet. */
export function unpublishedShareImages(db: Database): PhotoFile[] {
  return db.all<PhotoFile>(
    `select path, key, cached, sha256, bytes from photo_files
      where key in (select image from share_images where image is not published)`,
  );
}

/** Published files of images that no page uses any more. */
export function strandedShareImages(db: Database): SitePath[] {
  const rows = db.all<{ key: string }>(
    `select distinct published as key from share_images as old where image is not published
       and published is not null and not exists (select 1 from share_images where image = old.published)`,
  );
  return publishedCopiesOf(
    db,
    rows.map(({ key }) => key),
  );
}

/** The stories whose image it is in the published site, and whether it is that of another page that is no more. */
export function usersOfShareImage(db: Database, key: string): { stories: StoryId[]; isGone: boolean } {
  const rows = db.all<{ kind: string; key: StoryId; image: string | null }>(
    "select kind, key, image from share_images where published = ?",
    key,
  );
  return {
    stories: rows.filter(({ kind }) => kind === "story").map((row) => row.key),
    isGone: rows.some(({ kind, image }) => kind !== "story" && image === null),
  };
}

/** Remembers that the site has the images that were wanted. */
export function rememberShareImages(db: Database): void {
  db.run("delete from share_images where image is null");
  db.run("update share_images set published = image where image is not published");
  const decider = WANTED.read(db);
  if (decider !== undefined) PUBLISHED.write(db, decider);
}
