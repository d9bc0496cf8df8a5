import { join } from "node:path";
import { exists } from "../kit/files.ts";
import { Problems } from "../kit/problems.ts";
import type { Database } from "../library/database.ts";
import type { PlainPage } from "../library/plain-page.ts";
import { hasPublished } from "../library/published.ts";
import { snapshotOf } from "../library/snapshot.ts";
import { Addresses } from "../model/address.ts";
import type { Newsroom } from "../model/newsroom.ts";
import type { StoryId } from "../model/story-id.ts";
import { checkPublicity, crossCheck } from "./cross-checks.ts";
import { markOfDrafts } from "./drafts.ts";
import { checkFeedIds } from "./feed-id-checks.ts";
import { checkLinks } from "./link-checks.ts";
import { pathsBelow } from "./listing-store.ts";
import { REDIRECTS } from "./places.ts";
import { storedPlainPages, storePlainPages } from "./plain-page-store.ts";
import { readPlainPages } from "./plain-pages.ts";
import { type DeadRedirect, resolveRedirects } from "./redirect-table.ts";
import { takeInRedirects } from "./redirects.ts";
import { type IntakeRequest, judged, type Published } from "./request.ts";
import type { Scan } from "./scan.ts";
import { checkParts } from "./series-checks.ts";
import type { StoryStore } from "./store.ts";
import { checkVanished } from "./vanished/check.ts";
import type { Loss } from "./vanished/loss.ts";

/** What has just been read. */
interface Reading {
  /** Stories that were read or removed; all where the checks are not to rely on those before. */
  touched: readonly StoryId[] | "all";
  /** Nothing was read, and nothing changed. */
  isQuiet: boolean;
  hasStories: boolean;
}

/** Where a reading takes place, and what it fills. */
interface Desk {
  db: Database;
  request: IntakeRequest;
  newsroom: Newsroom;
  problems: Problems;
  store: StoryStore;
}

/** What no single file shows: how stories, pages, old addresses and links fit together, when all have been read. */
export class ArchiveChecks {
  readonly #db: Database;
  readonly #request: IntakeRequest;
  readonly #newsroom: Newsroom;
  readonly #problems: Problems;
  readonly #store: StoryStore;
  deadRedirects: readonly DeadRedirect[] = [];
  /** Whether something in `redirects.yaml` could not be read. */
  #isRedirectUnread = false;

  constructor({ db, request, newsroom, problems, store }: Desk) {
    this.#db = db;
    this.#request = request;
    this.#newsroom = newsroom;
    this.#problems = problems;
    this.#store = store;
  }

  get #filesBesidePages(): readonly string[] {
    return this.#request.filesBesidePages ?? [];
  }

  async run(scan: Scan, { touched, isQuiet, hasStories }: Reading): Promise<void> {
    const { content, clock } = this.#request;
    const { now } = clock;
    const broken = this.#problems.filesWithErrors();
    const timely = this.#store.keepTime();
    if (isQuiet) {
      const pages = storedPlainPages(this.#db);
      if (timely.length > 0)
        this.#addFound((problems) =>
          checkPublicity(this.#db, { touched: timely, pages, broken, now }, problems),
        );
      this.#followRedirects(pages, false, false);
      this.#checkLinks(timely, pages);
      return;
    }
    if (!hasStories) this.#refuseEmptySite();
    const context = {
      newsroom: this.#newsroom,
      addresses: new Addresses(this.#newsroom.site),
      problems: this.#problems,
    };
    const pages = await readPlainPages(pathsBelow(scan, "pages"), content, context);
    storePlainPages(this.#db, pages);
    const isAll = touched === "all";
    const concerned = isAll ? touched : [...touched, ...timely];
    this.#addFound((problems) => crossCheck(this.#db, { touched: concerned, pages, broken, now }, problems));
    const { site } = this.#newsroom;
    this.#addFound((problems) => checkFeedIds(this.#db, { site, touched: concerned }, problems));
    if (this.#newsroom.series.size > 0)
      this.#addFound((problems) => checkParts(this.#db, concerned, problems));
    this.#followRedirects(pages, isAll, isAll || scan.changed.has(REDIRECTS));
    this.#checkLinks(concerned, pages);
  }

  /** To be called when all else is known: what vanished may be where nobody looks for it. */
  vanished(published: Published): readonly Loss[] {
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
    if (!hasPublished(this.#db) || this.#db.get("select 1 from stories limit 1") !== undefined) return;
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
