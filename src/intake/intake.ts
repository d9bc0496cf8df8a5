import { ContentError, type Problem, Problems } from "../kit/problems.ts";
import { pendingChanges } from "../library/changes.ts";
import type { Database } from "../library/database.ts";
import { noteFeedDates } from "../library/feed-dates.ts";
import { refreshListStarts } from "../library/list-starts.ts";
import { unmadePhotos } from "../library/photo-files.ts";
import { hasPublished } from "../library/published.ts";
import { type Newsroom, newsroomData } from "../model/newsroom.ts";
import type { StoryId } from "../model/story-id.ts";
import { refreshSegments } from "../search/index/segments.ts";
import { ArchiveChecks } from "./archive-checks.ts";
import { ARTICLES, type StoryFolder, storyFoldersOf, storyIdOf, storyPlaceOf } from "./articles.ts";
import { checkBanner } from "./banner.ts";
import { ReadPhotos } from "./decode-photos.ts";
import { readingChanged, readingEdition } from "./edition.ts";
import { keepListings, listingsOf } from "./listing-store.ts";
import { readNewsroom } from "./newsroom.ts";
import { checkOwnLinks } from "./own-links.ts";
import { checkPolicies } from "./policies.ts";
import { readFolders } from "./reading.ts";
import { takeInRegisterPictures } from "./register-pictures.ts";
import { type IntakeRequest, type IntakeResult, judged } from "./request.ts";
import { scanContent } from "./scan.ts";
import { takeInStaticFiles } from "./static-files.ts";
import { StoryStore } from "./store.ts";
import { checkSlotAddresses } from "./theme/slot-links.ts";
import { readTheme } from "./theme/theme.ts";
import { ToldProblems } from "./told-problems.ts";

/**
 * Brings the library up to date with the content folder, in one transaction.
 * @throws ContentError with every problem found; the library then stays as it was
 */
export async function takeIn(db: Database, request: IntakeRequest): Promise<IntakeResult> {
  const problems = new Problems();
  const registers = readNewsroom(request.content, request.baseUrl, problems);
  if (registers === undefined) throw new ContentError(problems.all());
  const newsroom = { ...registers, theme: await readTheme(request.content, registers.site, problems) };
  const isUsable = !problems.hasErrors;
  const published = isUsable ? await request.published?.(newsroom.site) : undefined;
  return db.transaction(async () => {
    const { content, tellsAll = false } = request;
    const intake = new Intake(db, request, newsroom, problems);
    const read = await intake.run();
    await takeInRegisterPictures(db, { content, newsroom, tellsAll }, problems);
    const losses = published === undefined ? [] : intake.checks.vanished(published);
    // Making a photo's files finds damage; but for some photos none are made now, and after an error for none.
    intake.tellOfPhotos(await intake.photos.decodeWaiting(content));
    if (tellsAll || problems.hasErrors)
      intake.tellOfPhotos(await intake.photos.decodeShown(content, tellsAll ? [] : unmadePhotos(db)));
    if (tellsAll && isUsable) intake.keepTold();
    else if (problems.hasErrors) throw new ContentError(problems.all());
    return { newsroom, problems, read, losses, deadRedirects: intake.checks.deadRedirects };
  });
}

/** Folders between two reports of progress. */
const TELLING = 100;

/** The number of folders from which on a library of which nothing was published is without indexes while it is filled. */
const MANY = 500;

/** One reading of what changed. */
class Intake {
  readonly #db: Database;
  readonly #request: IntakeRequest;
  readonly #newsroom: Newsroom;
  readonly #problems: Problems;
  readonly #store: StoryStore;
  /** Hash of the code and the settings on which the reading of every story depends. */
  readonly #edition: string;
  readonly photos = new ReadPhotos();
  readonly checks: ArchiveChecks;
  readonly #told: ToldProblems | undefined;
  /** Stories that were read or removed. */
  readonly #touched = new Set<StoryId>();

  constructor(db: Database, request: IntakeRequest, newsroom: Newsroom, problems: Problems) {
    this.#db = db;
    this.#request = request;
    this.#newsroom = newsroom;
    this.#problems = problems;
    this.#store = new StoryStore(db, newsroom, request.clock, hasPublished(db));
    this.checks = new ArchiveChecks({ db, request, newsroom, problems, store: this.#store });
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
    const changedFolders = new Set([...scan.changed].map(storyPlaceOf));
    const again = new Set(
      [...this.#datedAhead(), ...this.#otherwiseNow(), ...(this.#told?.withErrors() ?? [])].map(
        (id) => ARTICLES + id,
      ),
    );
    const isStale = (path: string) => everything || changedFolders.has(path) || again.has(path);
    const stale = listingsOf(scan, everything || again.size > 0).flatMap((listing) => [
      ...storyFoldersOf(listing, isStale),
    ]);
    const hashes = await this.#read(stale);
    this.#removeVanished(changedFolders, stale);
    this.#problems.addAll(judged(this.#told?.before() ?? [], this.#request));
    const isAll = everything || this.#told !== undefined;
    await this.checks.run(scan, {
      touched: isAll ? "all" : [...this.#touched],
      isQuiet: !isAll && scan.changed.size === 0 && stale.length === 0,
      hasStories: stale.length > 0,
    });
    const { now } = this.#request.clock;
    const of = { db: this.#db, newsroom: this.#newsroom, now };
    checkPolicies(of, this.#problems);
    checkBanner(of, this.#request.filesBesidePages ?? [], this.#problems);
    checkOwnLinks(of, this.#request.filesBesidePages ?? [], this.#problems);
    checkSlotAddresses(of, this.#request.filesBesidePages ?? [], this.#problems);
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

  tellOfPhotos(damaged: readonly Problem[]): void {
    this.#problems.addAll(judged(damaged, this.#request));
    for (const problem of damaged)
      this.#told?.note(storyIdOf(storyPlaceOf(problem.file)) as StoryId, [problem]);
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

  /** Stories with a live report of which something came due since they were read, or that ended. */
  #otherwiseNow(): StoryId[] {
    const { now } = this.#request.clock;
    const rows = this.#db.all<{ id: StoryId }>(
      "select id from live_spans where until <= ? union all select id from live_spans where since > ?",
      now,
      now,
    );
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
      isPreview: clock.preview,
      edition: this.#edition,
    };
    const hashes = new Map<string, string>();
    const take = async () => {
      for await (const rows of readFolders(stale, rules, this.#request.threads)) {
        this.#problems.addAll(judged(rows.problems, this.#request));
        for (const [file, hash] of rows.hashes) hashes.set(file, hash);
        for (const { path, hash } of rows.photos) hashes.set(path, hash);
        for (const { source, hash, made } of rows.attachments)
          if (made === undefined) hashes.set(source, hash);
        this.photos.note(rows, clock);
        this.#told?.note(rows.id, rows.problems);
        this.#touched.add(rows.id);
        this.#store.putFolder(rows);
        if (++done % TELLING === 0 || done === stale.length) onProgress?.(done, stale.length);
      }
    };
    const fills = stale.length >= MANY && this.#store.isEmpty && this.#store.changes === "unknown";
    await (fills ? this.#db.filling(take) : take());
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
}
