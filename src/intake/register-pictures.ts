/** The pictures of registers: those of series and podcasts in `content/series/`, of authors in `content/authors/`. */
import { statSync } from "node:fs";
import { basename, extname, join } from "node:path";
import { slugOf } from "../i18n/slug.ts";
import type { Problems } from "../kit/problems.ts";
import type { Database } from "../library/database.ts";
import { derivationOf, type PhotoFacts } from "../library/photo-facts.ts";
import { endingOf } from "../model/attachment.ts";
import type { Newsroom } from "../model/newsroom.ts";
import {
  type PicturedRegister,
  REGISTER_FOLDERS,
  type RegisterFile,
  type RegisterPhoto,
  registerFolder,
} from "../model/register-picture.ts";
import { PhotoError } from "../photos/photo-error.ts";
import { pathOf } from "./attached-file.ts";

/** Where pictures are read from, and for whom. */
interface Desk {
  content: string;
  newsroom: Newsroom;
  /** Whether what is wrong is told again of pictures that did not change. */
  tellsAll: boolean;
}

type Known = Readonly<{ story: string; file: string; hash: string }>;

/** A picture of an entry, and what is known of it; of the artwork of a podcast nothing. */
interface Pictured {
  register: PicturedRegister;
  key: string;
  picture: RegisterFile;
  photo?: RegisterPhoto | undefined;
}

/**
 * Notes the pictures of registers among those of stories, so that files are made of them, and the artwork of each podcast as
 * a file that is published as it is. What has not changed is not looked at again.
 */
export async function takeInRegisterPictures(db: Database, desk: Desk, problems: Problems): Promise<void> {
  for (const table of ["photos", "attachments"] as const) {
    const known = knownIn(db, table);
    const all = table === "photos" ? photosOf(desk.newsroom) : artworksOf(desk.newsroom);
    const wanted = all.filter(({ picture }) => picture.hash !== "");
    const nameIn = ({ register, key, picture }: Pictured) =>
      nameOf({ story: registerFolder(register, key), ...picture });
    const names = new Set(wanted.map(nameIn));
    for (const [name, { story, file }] of known)
      if (!names.has(name)) db.run(`delete from ${table} where story = ? and file = ?`, story, file);
    for (const each of wanted) {
      if (known.has(nameIn(each)) && !desk.tellsAll) continue;
      const put = table === "photos" ? putPhoto : putArtwork;
      await put(db, each, desk, problems);
    }
  }
}

/** The picture of each entry on its page: its photo, else the artwork of a podcast. */
function photosOf({ series, authors }: Newsroom): Pictured[] {
  const ofSeries = [...series.values()].flatMap(({ key, photo, podcast }): Pictured[] => {
    const picture = photo ?? podcast?.artwork;
    return picture === undefined ? [] : [{ register: "series", key, picture, photo }];
  });
  const ofAuthors = [...authors.values()].flatMap(({ key, photo }): Pictured[] =>
    photo === undefined ? [] : [{ register: "authors", key, picture: photo, photo }],
  );
  return [...ofSeries, ...ofAuthors];
}

function artworksOf({ series }: Newsroom): Pictured[] {
  return [...series.values()].flatMap(({ key, podcast }): Pictured[] =>
    podcast === undefined ? [] : [{ register: "series", key, picture: podcast.artwork }],
  );
}

function knownIn(db: Database, table: "photos" | "attachments"): Map<string, Known> {
  const sql = `select story, file, hash from ${table} where story >= ? and story < ?`;
  const rows = db.all<Known>(sql, REGISTER_FOLDERS, `${REGISTER_FOLDERS}\uFFFF`);
  return new Map(rows.map((row) => [nameOf(row), row]));
}

/** Digits of a hash that those of photos and of other files have in common. */
const TELLING = 16;

function nameOf({ story, file, hash }: Known): string {
  return [story, file, hash.slice(0, TELLING)].join("\n");
}

async function putPhoto(
  db: Database,
  { register, key, picture: { file }, photo }: Pictured,
  { content, newsroom }: Desk,
  problems: Problems,
): Promise<void> {
  const path = `${register}/${file}`;
  // Loaded only when needed: it takes long to load.
  const [{ inspectPhoto }, { derivationKey }] = await Promise.all([
    import("../photos/inspect.ts"),
    import("../photos/recipe.ts"),
  ]);
  const found = await inspectPhoto(join(content, path)).catch((error: unknown) => {
    if (!(error instanceof PhotoError)) throw error;
    problems.error(path, undefined, error.reason, error.hint);
  });
  if (found === undefined) return;
  const { hash } = found;
  const [lang] = newsroom.site.languages;
  const { kind = "illustration", credit, licence, source, focus } = photo ?? {};
  const name = slugOf(basename(file, extname(file)), lang) || "picture";
  const facts: PhotoFacts = { kind, path, credit, licence, source, focus, name, crops: false };
  const derivation = `${derivationKey(derivationOf(hash, facts, lang))}-${name}`;
  const row = {
    story: registerFolder(register, key),
    file,
    key: derivation,
    hash,
    facts: JSON.stringify(facts),
  };
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
  { register, key, picture: { file, hash } }: Pictured,
  { content, newsroom }: Desk,
  problems: Problems,
): Promise<void> {
  const source = `${register}/${file}`;
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
  db.replace("attachments", {
    story: registerFolder(register, key),
    file,
    path,
    source,
    type,
    bytes,
    hash,
    ...nothing,
  });
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
