/** The pictures of series and podcasts, which lie in `content/series/`. */
import { statSync } from "node:fs";
import { basename, extname, join } from "node:path";
import { slugOf } from "../i18n/slug.ts";
import type { Problems } from "../kit/problems.ts";
import type { Database } from "../library/database.ts";
import { derivationOf, type PhotoFacts } from "../library/photo-facts.ts";
import { endingOf } from "../model/attachment.ts";
import type { Newsroom } from "../model/newsroom.ts";
import type { SeriesFile } from "../model/podcast.ts";
import { SERIES_FOLDERS, type Series, seriesFolder } from "../model/series.ts";
import { PhotoError } from "../photos/photo-error.ts";
import { derivationKey } from "../photos/recipe.ts";
import { pathOf } from "./attached-file.ts";
import { SERIES_FILES } from "./places.ts";

/** Where pictures are read from, and for whom. */
interface Desk {
  content: string;
  newsroom: Newsroom;
  /** Whether what is wrong is told again of pictures that did not change. */
  tellsAll: boolean;
}

type Known = Readonly<{ story: string; file: string; hash: string }>;

/**
 * Notes the pictures of series among those of stories, so that files are made of them, and the artwork of each podcast as a
 * file that is published as it is. What has not changed is not looked at again.
 */
export async function takeInSeriesFiles(db: Database, desk: Desk, problems: Problems): Promise<void> {
  for (const table of ["photos", "attachments"] as const) {
    const known = knownIn(db, table);
    const wanted = [...desk.newsroom.series.values()].flatMap((series) => {
      const picture = table === "photos" ? pictureOf(series) : series.podcast?.artwork;
      return picture === undefined || picture.hash === "" ? [] : [{ series, picture }];
    });
    const nameIn = ({ series: { key }, picture }: (typeof wanted)[number]) =>
      nameOf({ story: seriesFolder(key), ...picture });
    const names = new Set(wanted.map(nameIn));
    for (const [name, { story, file }] of known)
      if (!names.has(name)) db.run(`delete from ${table} where story = ? and file = ?`, story, file);
    for (const each of wanted) {
      if (known.has(nameIn(each)) && !desk.tellsAll) continue;
      const put = table === "photos" ? putPhoto : putArtwork;
      await put(db, each.series, each.picture, desk, problems);
    }
  }
}

function knownIn(db: Database, table: "photos" | "attachments"): Map<string, Known> {
  const sql = `select story, file, hash from ${table} where story >= ? and story < ?`;
  const rows = db.all<Known>(sql, SERIES_FOLDERS, `${SERIES_FOLDERS}\uFFFF`);
  return new Map(rows.map((row) => [nameOf(row), row]));
}

/** Digits of a hash that those of photos and of other files have in common. */
const TELLING = 16;

function nameOf({ story, file, hash }: Known): string {
  return [story, file, hash.slice(0, TELLING)].join("\n");
}

/** The picture of a series on its page: its photo, else the artwork of a podcast. */
function pictureOf({ photo, podcast }: Series): SeriesFile | undefined {
  return photo ?? podcast?.artwork;
}

async function putPhoto(
  db: Database,
  { key, photo }: Series,
  { file }: SeriesFile,
  { content, newsroom }: Desk,
  problems: Problems,
): Promise<void> {
  const path = SERIES_FILES + file;
  // Loaded only when needed: it takes long to load.
  const { inspectPhoto } = await import("../photos/inspect.ts");
  const found = await inspectPhoto(join(content, path)).catch((error: unknown) => {
    if (!(error instanceof PhotoError)) throw error;
    problems.error(path, undefined, error.reason, error.hint);
  });
  if (found === undefined) return;
  const { hash } = found;
  const [lang] = newsroom.site.languages;
  const { kind = "illustration", credit, licence, source, focus } = photo ?? {};
  const name = slugOf(basename(file, extname(file)), lang) || "series";
  const facts: PhotoFacts = { kind, path, credit, licence, source, focus, name, crops: false };
  const derivation = `${derivationKey(derivationOf(hash, facts, lang))}-${name}`;
  const row = { story: seriesFolder(key), file, key: derivation, hash, facts: JSON.stringify(facts) };
  db.replace("photos", row);
}

/** How readers know an artwork, and what the file itself must be, by its ending. */
const FORMS: Readonly<Record<string, readonly [type: string, format: string]>> = {
  jpg: ["JPEG", "jpeg"],
  jpeg: ["JPEG", "jpeg"],
  png: ["PNG", "png"],
};

/** Pixels of the side of an artwork (Apple Podcasts, PSP-1). */
const SMALLEST = 1400;
const LARGEST = 3000;

async function putArtwork(
  db: Database,
  { key }: Series,
  { file, hash }: SeriesFile,
  { content, newsroom }: Desk,
  problems: Problems,
): Promise<void> {
  const source = SERIES_FILES + file;
  const [type, format] = FORMS[endingOf(file)] ?? [];
  const has = await sizeOf(join(content, source));
  const remedy = `Save it as a square JPEG or PNG of ${LARGEST} by ${LARGEST} pixels.`;
  if (type === undefined || has.format !== format) {
    problems.error(source, undefined, "is not the JPEG or PNG that directories of podcasts take", remedy);
    return;
  }
  const { width, height } = has;
  if (width !== height || width < SMALLEST || width > LARGEST) {
    const why = `has ${width} by ${height} pixels; the artwork of the podcast "${key}" is to be a square of ${SMALLEST} to ${LARGEST}`;
    problems.error(source, undefined, why, remedy);
    return;
  }
  const path = pathOf(file, hash, newsroom.site.languages[0]);
  const { size: bytes } = statSync(join(content, source));
  const nothing = { media: null, made: null };
  db.replace("attachments", { story: seriesFolder(key), file, path, source, type, bytes, hash, ...nothing });
}

async function sizeOf(path: string): Promise<{ format?: string; width: number; height: number }> {
  // Loaded only when needed: it takes long to load.
  const { sharp } = await import("../photos/sharp.ts");
  try {
    const { format, width, height } = await sharp(path).metadata();
    return { format, width, height };
  } catch {
    return { width: 0, height: 0 };
  }
}
