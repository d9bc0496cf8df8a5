import { hash } from "node:crypto";
import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { onTestFinished } from "vitest";
import { takeIn } from "../../src/intake/intake.ts";
import type { IntakeRequest, IntakeResult } from "../../src/intake/request.ts";
import { ContentError, type Problem } from "../../src/kit/problems.ts";
import type { ThreadUse } from "../../src/kit/threads.ts";
import { Database } from "../../src/library/database.ts";
import { storePhotoFiles, wantedPhotos } from "../../src/library/photo-files.ts";
import { type Snapshot, snapshotOf } from "../../src/library/snapshot.ts";
import type { SitePath } from "../../src/model/address.ts";
import type { DerivedPhoto } from "../../src/photos/derive.ts";
import { SmallSite } from "../site/small-site.ts";

/** Content in a temporary folder and the library made of it: a build up to its plan, without Eleventy. */
export class Desk {
  readonly site: SmallSite;
  readonly content: string;
  readonly db: Database;
  preview = false;
  /** Errors in drafts are errors like others. */
  strictDrafts = true;
  readerHash = "reader";
  /** Story folders from which on threads read them. */
  threads: ThreadUse | undefined;
  onProgress: IntakeRequest["onProgress"];
  /** What was published, where that is to be compared. */
  published: IntakeRequest["published"];
  #last: IntakeResult | undefined;

  /** Lasts as long as the test; one that serves several tests says so. */
  constructor(site = SmallSite.empty(), lasting = false) {
    this.site = site;
    this.content = join(site.root, "content");
    this.db = Database.open(join(site.root, "library.sqlite"));
    if (!lasting) onTestFinished(() => this.remove());
  }

  /** Takes the content in; each photo is given one file, which holds its key, unless the making of files is to fail. */
  async takeIn({ makesPhotos = true } = {}): Promise<IntakeResult> {
    const { content, db, preview, readerHash, threads, onProgress } = this;
    const clock = { now: Date.parse(this.site.now), preview };
    this.#last = await takeIn(db, {
      content,
      baseUrl: this.site.baseUrl,
      clock,
      readerHash,
      strictDrafts: this.strictDrafts,
      threads,
      onProgress,
      published: this.published,
    });
    const { cache } = this.site;
    if (!makesPhotos) return this.#last;
    for (const { key } of wantedPhotos(db, content, cache, this.#last.newsroom.site.languages[0]))
      storePhotoFiles(db, key, cache, derived(key, cache));
    return this.#last;
  }

  /** Takes the content in, and gives all that was wrong with it. */
  async problems(severity?: Problem["severity"]): Promise<string[]> {
    const all = await this.takeIn().then(
      ({ problems }) => problems.all(),
      (error: unknown) => {
        if (error instanceof ContentError) return error.problems;
        throw error;
      },
    );
    return all.filter((problem) => severity === undefined || problem.severity === severity).map(lineFor);
  }

  /** What views are made from, as the content was last taken in. */
  get context(): Snapshot {
    if (this.#last === undefined) throw new Error("nothing was taken in");
    const { newsroom } = this.#last;
    const now = Date.parse(this.site.now);
    return snapshotOf(this.db, newsroom, now);
  }

  /** Every row of every table, in an order of their own. */
  dump(): Record<string, string[]> {
    const tables = this.db.all<{ name: string }>(
      "select name from sqlite_master where type = 'table' order by name",
    );
    const rowsOf = (name: string) => this.db.all<Record<string, unknown>>(`select * from ${name}`);
    const inOrder = (rows: Record<string, unknown>[]) => rows.map((row) => JSON.stringify(row)).sort();
    return Object.fromEntries(tables.map(({ name }) => [name, inOrder(rowsOf(name))]));
  }

  remove(): void {
    this.db.close();
    this.site.remove();
  }
}

function lineFor({ file, line, message, hint }: Problem): string {
  return `${file}:${line ?? "-"}: ${message}${hint ? ` | ${hint}` : ""}`;
}

function derived(key: string, cache: string): DerivedPhoto {
  const path = `/photos/${key}/500.jpg` as SitePath;
  const cached = join(cache, "photos", `${key}.jpg`);
  mkdirSync(dirname(cached), { recursive: true });
  writeFileSync(cached, key);
  const bytes = key.length;
  const renditions = {
    tone: { light: 2 },
    avif: [],
    jpeg: [{ path, type: "image/jpeg" as const, width: 500, height: 300, bytes }],
  };
  return { renditions, files: [{ path, cached, bytes, sha256: hash("sha256", key, "hex") }], reused: true };
}
