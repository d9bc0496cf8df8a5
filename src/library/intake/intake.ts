import { join } from "node:path";
import { contentHash } from "../../kit/files.ts";
import { ContentError, Problems } from "../../kit/problems.ts";
import { Addresses } from "../../model/address.ts";
import type { Newsroom } from "../../model/newsroom.ts";
import { decodePhoto, PhotoError } from "../../photos/inspect.ts";
import type { Database } from "../database.ts";
import { refreshListStarts } from "../list-starts.ts";
import { storyFoldersOf, warnOfStrays } from "./articles.ts";
import { checkPublicity, crossCheck, textName } from "./cross-checks.ts";
import { readNewsroom } from "./newsroom.ts";
import { readPlainPages } from "./plain-pages.ts";
import { type Scan, scanContent } from "./scan.ts";
import { type Clock, StoryStore, storedPlainPages, storePlainPages } from "./store.ts";
import type { ReadingContext } from "./story-file.ts";
import { readStoryFolder } from "./story-folder.ts";
import { storySchemaFor } from "./story-schema.ts";

export interface IntakeRequest {
  /** The content folder. */
  content: string;
  /** Takes the place of the base URL in `site.yaml`. */
  baseUrl?: string | undefined;
  clock: Clock;
  /** Hash of the program that reads: when it is another than last time, everything is read again. */
  readerHash: string;
  /** Photos that are read are decoded too, so that damaged ones are found before their files are made. */
  decodesPhotos?: boolean;
}

export interface IntakeResult {
  newsroom: Newsroom;
  problems: Problems;
  /** Story folders that were read in this build. */
  read: number;
}

/**
 * Brings the library up to date with the content folder, in one transaction.
 * @throws ContentError with every problem found; the library then stays as it was
 */
export async function takeIn(db: Database, request: IntakeRequest): Promise<IntakeResult> {
  const problems = new Problems();
  const newsroom = readNewsroom(request.content, request.baseUrl, problems);
  if (newsroom === undefined) throw new ContentError(problems.all());
  return db.transaction(async () => {
    const scan = scanContent(request.content, db, problems);
    const { read, photos } = await readChanged(db, scan, newsroom, request, problems);
    // With an error no photo files will be made, which would find the damaged ones.
    if (problems.hasErrors || request.decodesPhotos) await decodePhotos(photos, request.content, problems);
    if (problems.hasErrors) throw new ContentError(problems.all());
    return { newsroom, problems, read };
  });
}

async function decodePhotos(photos: Iterable<string>, content: string, problems: Problems): Promise<void> {
  for (const path of photos) {
    try {
      await decodePhoto(join(content, path));
    } catch (error) {
      if (!(error instanceof PhotoError)) throw error;
      problems.error(path, undefined, error.reason, error.hint);
    }
  }
}

async function readChanged(
  db: Database,
  scan: Scan,
  newsroom: Newsroom,
  request: IntakeRequest,
  problems: Problems,
): Promise<{ read: number; photos: ReadonlySet<string> }> {
  const store = new StoryStore(db, newsroom, request.clock, wasPublished(db));
  const everything = readingChanged(db, newsroom, request.readerHash);
  const context: ReadingContext = {
    newsroom,
    schema: storySchemaFor(newsroom),
    addresses: new Addresses(newsroom.site),
    problems,
  };
  const folders = storyFoldersOf(scan.files, problems);
  warnOfStrays(
    scan.files.map(({ path }) => path).filter((path) => scan.changed.has(path)),
    problems,
  );
  const changedFolders = new Set([...scan.changed].map((path) => path.slice(0, path.lastIndexOf("/"))));
  const stale = folders.filter((folder) => everything || changedFolders.has(folder.path));
  const broken = new Set<string>();
  const photos = new Set<string>();
  for (const folder of stale) {
    const read = await readStoryFolder(folder, request.content, context);
    for (const { id, lang, story } of read.texts) if (story === undefined) broken.add(textName(id, lang));
    for (const photo of read.photos) photos.add(photo.facts.path);
    store.putFolder(folder.id, read);
  }
  const { now } = request.clock;
  if (everything || scan.changed.size > 0) {
    removeVanished(db, store, new Set(folders.map((folder) => folder.id)));
    if (folders.length === 0 && wasPublished(db)) {
      const hint =
        "Is it the right content folder? To publish an empty site all the same, delete the cache folder first.";
      problems.error(
        "articles",
        undefined,
        "there is no story any more, and the published site would be emptied",
        hint,
      );
    }
    const pages = readPlainPages(scan.files, request.content, context);
    storePlainPages(db, pages);
    crossCheck(db, { pages, broken, now }, problems);
    store.keepTime();
  } else if (store.keepTime() > 0) checkPublicity(db, { pages: storedPlainPages(db), broken, now }, problems);
  refreshListStarts(db, newsroom.site.listSize, store.changes);
  return { read: stale.length, photos };
}

function wasPublished(db: Database): boolean {
  return db.get("select 1 from outputs limit 1") !== undefined;
}

function removeVanished(db: Database, store: StoryStore, present: ReadonlySet<string>): void {
  for (const { id } of db.all<{ id: string }>("select distinct id from stories")) {
    if (!present.has(id)) store.removeFolder(id);
  }
}

/** True where stories would be read to something else than last time, though they did not change. */
function readingChanged(db: Database, { site, topics, authors }: Newsroom, readerHash: string): boolean {
  const { languages, timeZone } = site;
  const hash = contentHash(
    JSON.stringify([readerHash, languages, timeZone, [...topics.all()], [...authors.values()]]),
  );
  const last = db.get<{ value: string }>("select value from notes where name = 'reading'")?.value;
  db.run("insert or replace into notes values ('reading', ?)", hash);
  return hash !== last;
}
