import { dirname } from "node:path";
import { contentHash } from "../kit/files.ts";
import { ContentError, type Problem, Problems } from "../kit/problems.ts";
import type { ThreadUse } from "../kit/threads.ts";
import { pendingChanges } from "../library/changes.ts";
import type { Database } from "../library/database.ts";
import { noteFeedDates } from "../library/feed-dates.ts";
import { refreshListStarts } from "../library/list-starts.ts";
import { Note } from "../library/notes.ts";
import { unmadePhotos } from "../library/photo-files.ts";
import type { PlainPage } from "../library/plain-page.ts";
import { hasPublished } from "../library/published.ts";
import { Addresses } from "../model/address.ts";
import { type Newsroom, newsroomData } from "../model/newsroom.ts";
import type { StoryId } from "../model/story-id.ts";
import { refreshSegments } from "../search/index/segments.ts";
import { ARTICLES, type StoryFolder, storyFoldersOf, storyIdOf } from "./articles.ts";
import { checkPublicity, crossCheck } from "./cross-checks.ts";
import { decodePhotos, type StoryPhotos } from "./decode-photos.ts";
import { asDraft, leniently, markOfDrafts } from "./drafts.ts";
import { checkLinks } from "./link-checks.ts";
import { keepListings, listingsOf, pathsBelow } from "./listing-store.ts";
import { readNewsroom } from "./newsroom.ts";
import { storedPlainPages, storePlainPages } from "./plain-page-store.ts";
import { readPlainPages } from "./plain-pages.ts";
import { readFolders } from "./reading.ts";
import { type Scan, scanContent } from "./scan.ts";
import { type Clock, isLive, StoryStore } from "./store.ts";
import type { FolderRows } from "./story-rows.ts";

export interface IntakeRequest {
  /** The content folder. */
  content: string;
  /** Overrides the base URL in `site.yaml`. */
  baseUrl?: string | undefined;
  clock: Clock;
  /** Names of files that kinds of outputs put beside pages. */
  filesBesidePages?: readonly string[];
  /** Hash of the code that reads: when it differs from the last one, everything is read again. */
  readerHash: string;
  /** True to decode the photos that are read, too, so that damaged ones are found before their files are made. */
  decodesPhotos?: boolean;
  /** True where errors in drafts are errors like others: for a preview, which shows drafts, and for a check that is told so. */
  strictDrafts?: boolean;
  /** True to read every file to see whether it changed, whatever its times say. */
  verify?: boolean;
  /** Threads that read story folders. */
  threads?: ThreadUse | undefined;
  /** Called now and then with the number of story folders read so far and the number of all. */
  onProgress?: ((done: number, total: number) => void) | undefined;
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
    const { read, photos } = await new Intake(db, request, newsroom, problems).run();
    const decode = async (photos: StoryPhotos, isDraft = false) => {
      const damaged = await decodePhotos(photos, request.content);
      problems.addAll(judged(isDraft ? damaged.map(asDraft) : damaged, request));
    };
    // Making a photo's files finds damage; but for some photos none are made now, and after an error for none.
    await decode(photos.waiting);
    await decode(photos.inDrafts, true);
    if (request.decodesPhotos || problems.hasErrors)
      await decode(new Map([...photos.shown, ...unmadePhotos(db)]));
    if (problems.hasErrors) throw new ContentError(problems.all());
    return { newsroom, problems, read };
  });
}

/** The problems as severe as they are to whoever asked. */
function judged(problems: readonly Problem[], { strictDrafts }: IntakeRequest): readonly Problem[] {
  return strictDrafts ? problems : problems.map(leniently);
}

/** Photos of the stories that were read: those that a public text shows, that one will show, and that only drafts show. */
interface ReadPhotos {
  shown: Map<string, StoryId>;
  waiting: Map<string, StoryId>;
  inDrafts: Map<string, StoryId>;
}

/** Folders between two reports of progress. */
const TELLING = 100;

/** One reading of what changed. */
class Intake {
  readonly #db: Database;
  readonly #request: IntakeRequest;
  readonly #newsroom: Newsroom;
  readonly #problems: Problems;
  readonly #store: StoryStore;
  readonly #wasPublished: boolean;
  readonly #filesBesidePages: readonly string[];
  /** Hash of the code and the settings on which the reading of every story depends. */
  readonly #edition: string;
  readonly #photos: ReadPhotos = { shown: new Map(), waiting: new Map(), inDrafts: new Map() };
  /** Stories that were read or removed. */
  readonly #touched = new Set<StoryId>();

  constructor(db: Database, request: IntakeRequest, newsroom: Newsroom, problems: Problems) {
    this.#db = db;
    this.#request = request;
    this.#newsroom = newsroom;
    this.#problems = problems;
    this.#wasPublished = hasPublished(db);
    this.#store = new StoryStore(db, newsroom, request.clock, this.#wasPublished);
    this.#filesBesidePages = request.filesBesidePages ?? [];
    this.#edition = readingEdition(request.readerHash, newsroom, this.#filesBesidePages);
  }

  /** @returns how many story folders were read, and the photos in them */
  async run(): Promise<{ read: number; photos: ReadPhotos }> {
    const everything = readingChanged(this.#db, this.#edition, this.#newsroom);
    const { content, verify = false } = this.#request;
    const found = new Problems();
    const scan = scanContent(content, this.#db, found, verify ? "content" : "stamps");
    // Settings and registers that are not files were reported when they were to be read.
    const told = new Set(this.#problems.all().map(({ file }) => file));
    this.#problems.addAll(found.all().filter(({ file }) => !told.has(file)));
    const changedFolders = new Set([...scan.changed].map((path) => dirname(path)));
    const ahead = this.#datedAhead();
    const isStale = (path: string) => everything || changedFolders.has(path) || ahead.has(path);
    const stale = listingsOf(scan, everything || ahead.size > 0).flatMap((listing) => [
      ...storyFoldersOf(listing, isStale),
    ]);
    const hashes = await this.#read(stale);
    this.#removeVanished(changedFolders, stale);
    this.#check(scan, everything, stale);
    keepListings(this.#db, content, scan, hashes, this.#problems);
    if (this.#store.changes !== "unknown" && this.#store.changes.length > 0)
      noteFeedDates(this.#db, pendingChanges(this.#db), this.#request.clock.now);
    const { listSize, feeds } = this.#newsroom.site;
    refreshListStarts(this.#db, { pages: listSize, feeds: feeds.items }, this.#store.changes);
    refreshSegments(this.#db, this.#newsroom.site.languages, this.#store.changes);
    return { read: stale.length, photos: this.#photos };
  }

  /** Folders of stories whose last change is in the future because the clock was set back: they are checked again. */
  #datedAhead(): ReadonlySet<string> {
    const { now } = this.#request.clock;
    const rows = this.#db.all<{ id: StoryId }>("select id from stories where updated > ?", now);
    return new Set(rows.map(({ id }) => ARTICLES + id));
  }

  /** @returns the hashes of what was read, by path */
  async #read(stale: readonly StoryFolder[]): Promise<Map<string, string>> {
    const { content, clock, onProgress } = this.#request;
    let done = 0;
    const rules = {
      content,
      newsroom: newsroomData(this.#newsroom),
      now: clock.now,
      filesBesidePages: this.#filesBesidePages,
      edition: this.#edition,
    };
    const hashes = new Map<string, string>();
    for await (const rows of readFolders(stale, rules, this.#request.threads)) {
      this.#problems.addAll(judged(rows.problems, this.#request));
      for (const [file, hash] of rows.hashes) hashes.set(file, hash);
      for (const { path, hash } of rows.photos) hashes.set(path, hash);
      this.#notePhotos(rows);
      this.#touched.add(rows.id);
      this.#store.putFolder(rows);
      if (++done % TELLING === 0 || done === stale.length) onProgress?.(done, stale.length);
    }
    return hashes;
  }

  #notePhotos({ id, texts, photos }: FolderRows): void {
    const { clock } = this.#request;
    const live = new Set(texts.flatMap(({ lang, story }) => (story && isLive(story, clock) ? [lang] : [])));
    const drafts = new Set(texts.flatMap(({ lang, draft }) => (draft ? [lang] : [])));
    for (const { path, uses } of photos) {
      const isShown = uses.some((lang) => live.has(lang));
      const isInDrafts = uses.every((lang) => drafts.has(lang));
      this.#photos[isShown ? "shown" : isInDrafts ? "inDrafts" : "waiting"].set(path, id);
    }
  }

  #removeVanished(changedFolders: ReadonlySet<string>, stale: readonly StoryFolder[]): void {
    const present = new Set(stale.map(({ path }) => path));
    for (const path of changedFolders) {
      const id = storyIdOf(path);
      if (id === undefined || present.has(path)) continue;
      this.#touched.add(id);
      this.#store.removeFolder(id);
    }
  }

  #check(scan: Scan, everything: boolean, stale: readonly StoryFolder[]): void {
    const { content, clock } = this.#request;
    const { now } = clock;
    const broken = this.#problems.filesWithErrors();
    const timely = this.#store.keepTime();
    if (!everything && scan.changed.size === 0 && stale.length === 0) {
      const pages = storedPlainPages(this.#db);
      if (timely.length > 0)
        this.#addFound((problems) =>
          checkPublicity(this.#db, { touched: timely, pages, broken, now }, problems),
        );
      this.#checkLinks(timely, pages);
      return;
    }
    if (stale.length === 0) this.#refuseEmptySite();
    const context = {
      newsroom: this.#newsroom,
      addresses: new Addresses(this.#newsroom.site),
      problems: this.#problems,
    };
    const pages = readPlainPages(pathsBelow(scan, "pages"), content, context);
    storePlainPages(this.#db, pages);
    const touched = everything ? "all" : [...this.#touched, ...timely];
    this.#addFound((problems) => crossCheck(this.#db, { touched, pages, broken, now }, problems));
    this.#checkLinks(touched, pages);
  }

  #checkLinks(touched: readonly StoryId[] | "all", pages: readonly PlainPage[]): void {
    const { now } = this.#request.clock;
    const { changes } = this.#store;
    const of = { db: this.#db, newsroom: this.#newsroom, now };
    const broken = this.#problems.filesWithErrors();
    const filesBesidePages = this.#filesBesidePages;
    this.#addFound((problems) =>
      checkLinks(of, { touched, changes, pages, filesBesidePages, broken }, problems),
    );
  }

  /** Takes in the problems of a check that knows files only by their names. */
  #addFound(check: (problems: Problems) => void): void {
    const found = new Problems();
    check(found);
    this.#problems.addAll(judged(markOfDrafts(this.#db, found.all()), this.#request));
  }

  #refuseEmptySite(): void {
    if (!this.#wasPublished || this.#db.get("select 1 from stories limit 1") !== undefined) return;
    const hint =
      "Is it the right content folder? To publish an empty site anyway, delete the cache folder first.";
    this.#problems.error(
      "articles",
      undefined,
      "there are no stories any more, and the published site would be emptied",
      hint,
    );
  }
}

function readingEdition(readerHash: string, { site }: Newsroom, filesBesidePages: readonly string[]): string {
  const { languages, timeZone, search } = site;
  return contentHash(JSON.stringify([readerHash, languages, timeZone, search, filesBesidePages]));
}

/** Changes with whatever decides how stories are read. */
const READING = new Note<string>("reading");

/** True where reading stories would give other results than last time, though they did not change. */
function readingChanged(db: Database, edition: string, { topics, authors }: Newsroom): boolean {
  const rules = [edition, [...topics.all()], [...authors.values()]];
  return READING.write(db, contentHash(JSON.stringify(rules)));
}
