import { dirname, join } from "node:path";
import { exists } from "../kit/files.ts";
import { ContentError, type Problem, Problems } from "../kit/problems.ts";
import { pendingChanges } from "../library/changes.ts";
import type { Database } from "../library/database.ts";
import { noteFeedDates } from "../library/feed-dates.ts";
import { refreshListStarts } from "../library/list-starts.ts";
import { unmadePhotos } from "../library/photo-files.ts";
import type { PlainPage } from "../library/plain-page.ts";
import { hasPublished } from "../library/published.ts";
import { snapshotOf } from "../library/snapshot.ts";
import { Addresses } from "../model/address.ts";
import { type Newsroom, newsroomData } from "../model/newsroom.ts";
import type { StoryId } from "../model/story-id.ts";
import { refreshSegments } from "../search/index/segments.ts";
import { ARTICLES, type StoryFolder, storyFoldersOf, storyIdOf } from "./articles.ts";
import { checkPublicity, crossCheck } from "./cross-checks.ts";
import { ReadPhotos } from "./decode-photos.ts";
import { markOfDrafts } from "./drafts.ts";
import { readingChanged, readingEdition } from "./edition.ts";
import { checkFeedIds } from "./feed-id-checks.ts";
import { checkLinks } from "./link-checks.ts";
import { keepListings, listingsOf, pathsBelow } from "./listing-store.ts";
import { readNewsroom } from "./newsroom.ts";
import { REDIRECTS } from "./places.ts";
import { storedPlainPages, storePlainPages } from "./plain-page-store.ts";
import { readPlainPages } from "./plain-pages.ts";
import { readFolders } from "./reading.ts";
import { type DeadRedirect, resolveRedirects } from "./redirect-table.ts";
import { takeInRedirects } from "./redirects.ts";
import { type IntakeRequest, type IntakeResult, judged, type Published } from "./request.ts";
import { type Scan, scanContent } from "./scan.ts";
import { takeInStaticFiles } from "./static-files.ts";
import { StoryStore } from "./store.ts";
import { ToldProblems } from "./told-problems.ts";
import { checkVanished } from "./vanished/check.ts";
import type { Loss } from "./vanished/loss.ts";

/**
 * Brings the library up to date with the content folder, in one transaction.
 * @throws ContentError with every problem found; the library then stays as it was
 */
export async function takeIn(db: Database, request: IntakeRequest): Promise<IntakeResult> {
  const problems = new Problems();
  const newsroom = readNewsroom(request.content, request.baseUrl, problems);
  if (newsroom === undefined) throw new ContentError(problems.all());
  const isUsable = !problems.hasErrors;
  const published = isUsable ? await request.published?.(newsroom.site) : undefined;
  return db.transaction(async () => {
    const { content, tellsAll = false } = request;
    const intake = new Intake(db, request, newsroom, problems);
    const read = await intake.run();
    const losses = published === undefined ? [] : intake.checkVanished(published);
    // Making a photo's files finds damage; but for some photos none are made now, and after an error for none.
    intake.tellOfPhotos(await intake.photos.decodeWaiting(content));
    if (tellsAll || problems.hasErrors)
      intake.tellOfPhotos(await intake.photos.decodeShown(content, tellsAll ? [] : unmadePhotos(db)));
    if (tellsAll && isUsable) intake.keepTold();
    else if (problems.hasErrors) throw new ContentError(problems.all());
    return { newsroom, problems, read, losses, deadRedirects: intake.deadRedirects };
  });
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
  readonly photos = new ReadPhotos();
  deadRedirects: readonly DeadRedirect[] = [];
  /** Whether something in `redirects.yaml` could not be read. */
  #isRedirectUnread = false;
  readonly #told: ToldProblems | undefined;
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
    this.#told = request.tellsAll ? new ToldProblems(db) : undefined;
    this.#edition = readingEdition(request.readerHash, newsroom);
  }

  /** @returns how many story folders were read */
  async run(): Promise<number> {
    const everything = readingChanged(this.#db, this.#edition, this.#newsroom);
    const { content, verify = false } = this.#request;
    const found = new Problems();
    const scan = scanContent(content, this.#db, found, verify ? "content" : this.#told ? "names" : "stamps");
    // Settings and registers that are not files were reported when they were to be read.
    const told = new Set(this.#problems.all().map(({ file }) => file));
    this.#problems.addAll(found.all().filter(({ file }) => !told.has(file)));
    takeInStaticFiles(this.#db, content, scan, this.#problems);
    const changedFolders = new Set([...scan.changed].map((path) => dirname(path)));
    const again = new Set(
      [...this.#datedAhead(), ...(this.#told?.withErrors() ?? [])].map((id) => ARTICLES + id),
    );
    const isStale = (path: string) => everything || changedFolders.has(path) || again.has(path);
    const stale = listingsOf(scan, everything || again.size > 0).flatMap((listing) => [
      ...storyFoldersOf(listing, isStale),
    ]);
    const hashes = await this.#read(stale);
    this.#removeVanished(changedFolders, stale);
    this.#problems.addAll(judged(this.#told?.before() ?? [], this.#request));
    this.#check(scan, everything, stale);
    // With an error the library stays as it was.
    if (this.#told || !this.#problems.hasErrors)
      keepListings(this.#db, content, scan, hashes, this.#problems);
    if (this.#store.changes !== "unknown" && this.#store.changes.length > 0)
      noteFeedDates(this.#db, pendingChanges(this.#db), this.#request.clock.now);
    const { listSize, feeds } = this.#newsroom.site;
    refreshListStarts(this.#db, { pages: listSize, feeds: feeds.items }, this.#store.changes);
    refreshSegments(this.#db, this.#newsroom.site.languages, this.#store.changes);
    return stale.length;
  }

  /** To be called when all else is known: what vanished may be where nobody looks for it. */
  checkVanished(published: Published): readonly Loss[] {
    const { content, clock } = this.#request;
    const of = snapshotOf(this.#db, this.#newsroom, clock.now);
    const broken = this.#problems.filesWithErrors();
    // Lines that were read and lead nowhere leave no doubt of the others.
    if (!this.#isRedirectUnread) broken.delete(REDIRECTS);
    const checked = {
      published,
      filesBesidePages: this.#filesBesidePages,
      broken,
      dead: this.deadRedirects.map(({ line }) => line),
      hasFile: (path: string) => exists(join(content, path)),
    };
    return checkVanished(of, checked, this.#problems);
  }

  tellOfPhotos(damaged: readonly Problem[]): void {
    this.#problems.addAll(judged(damaged, this.#request));
    for (const problem of damaged) this.#told?.note(storyIdOf(dirname(problem.file)) as StoryId, [problem]);
  }

  /** Keeps what was found for the next check. Nothing is kept of stories with errors, so that they are read again. */
  keepTold(): void {
    for (const id of this.#told?.keep() ?? []) this.#store.dropFolder(id);
  }

  /** Folders of stories whose last change is in the future because the clock was set back: they are checked again. */
  #datedAhead(): StoryId[] {
    const { now } = this.#request.clock;
    const rows = this.#db.all<{ id: StoryId }>("select id from stories where updated > ?", now);
    return rows.map(({ id }) => id);
  }

  /** @returns the hashes of what was read, by path */
  async #read(stale: readonly StoryFolder[]): Promise<Map<string, string>> {
    const { content, clock, onProgress } = this.#request;
    let done = 0;
    const rules = {
      content,
      newsroom: newsroomData(this.#newsroom),
      now: clock.now,
      edition: this.#edition,
    };
    const hashes = new Map<string, string>();
    for await (const rows of readFolders(stale, rules, this.#request.threads)) {
      this.#problems.addAll(judged(rows.problems, this.#request));
      for (const [file, hash] of rows.hashes) hashes.set(file, hash);
      for (const { path, hash } of rows.photos) hashes.set(path, hash);
      for (const { source, hash } of rows.attachments) hashes.set(source, hash);
      this.photos.note(rows, clock);
      this.#told?.note(rows.id, rows.problems);
      this.#touched.add(rows.id);
      this.#store.putFolder(rows);
      if (++done % TELLING === 0 || done === stale.length) onProgress?.(done, stale.length);
    }
    return hashes;
  }

  #removeVanished(changedFolders: ReadonlySet<string>, stale: readonly StoryFolder[]): void {
    const present = new Set(stale.map(({ path }) => path));
    for (const path of changedFolders) {
      const id = storyIdOf(path);
      if (id === undefined || present.has(path)) continue;
      this.#touched.add(id);
      this.#told?.note(id, []);
      this.#store.removeFolder(id);
    }
  }

  #check(scan: Scan, everything: boolean, stale: readonly StoryFolder[]): void {
    const { content, clock } = this.#request;
    const { now } = clock;
    const broken = this.#problems.filesWithErrors();
    const timely = this.#store.keepTime();
    if (!this.#told && !everything && scan.changed.size === 0 && stale.length === 0) {
      const pages = storedPlainPages(this.#db);
      if (timely.length > 0)
        this.#addFound((problems) =>
          checkPublicity(this.#db, { touched: timely, pages, broken, now }, problems),
        );
      this.#followRedirects(pages, false, false);
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
    const isTold = everything || this.#told !== undefined;
    const touched = isTold ? "all" : [...this.#touched, ...timely];
    this.#addFound((problems) => crossCheck(this.#db, { touched, pages, broken, now }, problems));
    const { site } = this.#newsroom;
    this.#addFound((problems) => checkFeedIds(this.#db, { site, touched }, problems));
    this.#followRedirects(pages, isTold, isTold || scan.changed.has(REDIRECTS));
    this.#checkLinks(touched, pages);
  }

  #followRedirects(pages: readonly PlainPage[], all: boolean, isChanged: boolean): void {
    const [db, newsroom, problems] = [this.#db, this.#newsroom, this.#problems];
    const { content, clock } = this.#request;
    const asked = {
      isShaken: takeInRedirects(db, pages, isChanged, { content, newsroom, problems }),
      changes: all ? ("unknown" as const) : this.#store.changes,
      filesBesidePages: this.#filesBesidePages,
      broken: problems.filesWithErrors(),
    };
    this.#isRedirectUnread = asked.broken.has(REDIRECTS);
    this.#addFound((found) => {
      this.deadRedirects = resolveRedirects(snapshotOf(db, newsroom, clock.now), asked, found);
    });
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
