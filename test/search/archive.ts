import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { onTestFinished } from "vitest";
import { messagesFor } from "../../src/i18n/messages.ts";
import { StoryStore } from "../../src/intake/store.ts";
import type { FolderRows } from "../../src/intake/story-rows.ts";
import { contentHash } from "../../src/kit/files.ts";
import { forgetChanges, pendingChanges } from "../../src/library/changes.ts";
import { Database } from "../../src/library/database.ts";
import { refreshListStarts } from "../../src/library/list-starts.ts";
import { doubtOutput, forgetOutput, publishedOfKind } from "../../src/library/published.ts";
import { type Snapshot, snapshotOf } from "../../src/library/snapshot.ts";
import { type SitePath, sitePathOf } from "../../src/model/address.ts";
import { newsroomOf } from "../../src/model/newsroom.ts";
import type { Output, OutputKind } from "../../src/outputs/index.ts";
import { outputsOfKind, viewOf } from "../../src/outputs/index.ts";
import { packDirectory, packRecords, packShard } from "../../src/search/index/pack.ts";
import { packWords } from "../../src/search/index/pack-words.ts";
import { forgetSearchChanges, refreshSegments } from "../../src/search/index/segments.ts";
import { storyTerms } from "../../src/search/index/story-terms.ts";
import { inAll } from "../i18n/in-all.ts";
import { allAffected } from "../outputs/view-at.ts";
import { SITE } from "../templates/samples.ts";

/** A story as far as search knows it. */
export interface FoundStory {
  id: string;
  /** `2025-02-13` */
  day: string;
  title: string;
  lede: string;
  text: string;
  topic: string;
  draft?: boolean;
}

const NEWSROOM = newsroomOf({
  site: { ...SITE, languages: ["uk"], listSize: 20, search: true },
  topics: ["europe", "belgium", "ukraine"].map((key) => ({
    key,
    kind: "section" as const,
    name: inAll({ uk: `${key}-тема`, en: key, fr: key }),
    aliases: [],
    ...(key === "belgium" && { parent: "europe" }),
  })),
  authors: [],
  series: [],
});

/** A library whose stories are put into it as they are, with the files of its search index. */
export class SearchArchive {
  readonly #folder = mkdtempSync(join(tmpdir(), "visnyk-search-"));
  readonly #db = Database.open(join(this.#folder, "library.sqlite"));
  #isPublished = false;

  constructor() {
    onTestFinished(() => {
      this.#db.close();
      rmSync(this.#folder, { recursive: true });
    });
  }

  /** Puts stories into the library or removes them, as one reading would. */
  async change(put: readonly FoundStory[], removed: readonly string[] = []): Promise<void> {
    await this.#db.transaction(() => {
      const clock = { now: Date.parse("2026-01-01"), preview: false };
      const store = new StoryStore(this.#db, NEWSROOM, clock, this.#isPublished);
      for (const story of put) store.putFolder(rowsOf(story));
      for (const id of removed) store.removeFolder(id);
      refreshListStarts(this.#db, { pages: 20, feeds: 30 }, store.changes);
      refreshSegments(this.#db, ["uk"], store.changes);
    });
  }

  /** What is to be published: every file of the index. */
  files(): Map<SitePath, Uint8Array> {
    const context = this.#context;
    const files = new Map<SitePath, Uint8Array>();
    for (const kind of ["search-directory", "search-shard", "search-records"] as const)
      for (const output of outputsOfKind(context, kind)) files.set(output.path, fileOf(context, output));
    return files;
  }

  /** Notes all as published that is there now. */
  publish(): void {
    this.#isPublished = true;
    forgetChanges(this.#db);
    forgetSearchChanges(this.#db);
    for (const kind of ["search-shard", "search-records"] satisfies OutputKind[]) {
      for (const path of publishedOfKind(this.#db, kind)) forgetOutput(this.#db, path);
      for (const output of outputsOfKind(this.#context, kind)) doubtOutput(this.#db, output);
    }
  }

  /** The files that a build would look at after what changed since. */
  concerned(): Set<SitePath> {
    return new Set(allAffected(this.#context, pendingChanges(this.#db)).map(({ output }) => output.path));
  }

  get #context(): Snapshot {
    return snapshotOf(this.#db, NEWSROOM, Date.parse("2026-01-01"));
  }
}

function fileOf(context: Snapshot, output: Output): Uint8Array {
  if (output.kind === "search-directory")
    return packDirectory(made(viewOf(context, { ...output, kind: output.kind })));
  if (output.kind === "search-shard")
    return packShard(made(viewOf(context, { ...output, kind: output.kind })));
  return packRecords(made(viewOf(context, { ...output, kind: "search-records" })), messagesFor(output.lang));
}

function made<T>(view: T | undefined): T {
  if (view === undefined) throw new Error("there is nothing to show");
  return view;
}

/** The address of a story's page. */
export function pathOf({ id, day }: FoundStory): SitePath {
  return sitePathOf(`/${day.replaceAll("-", "/")}/${id}/`);
}

function rowsOf(story: FoundStory): FolderRows {
  const { id, day, title, lede, text, topic, draft = false } = story;
  const topics = NEWSROOM.topics.withAncestors([topic]);
  const name = NEWSROOM.topics.get(topic)?.name.uk ?? "";
  const hash = contentHash(JSON.stringify(story));
  const row = {
    ...{ path: pathOf(story), title, lede, date: Date.parse(day), day, draft },
    ...{ published: Date.parse(day), updated: null, liveUntil: null },
    ...{
      elsewhere: false,
      photo: null,
      topics: JSON.stringify([topic]),
      authors: "[]",
      version: hash,
      card: hash,
      says: hash,
    },
    ...{
      event: null,
      label: null,
      weight: 0,
      extra: "{}",
      body: new Uint8Array(),
      aliases: [],
    },
    words: packWords(title, lede, "uk"),
    terms: storyTerms({ lang: "uk", texts: [[title], [lede, name], [text]], topics }),
    lists: [["home", ""] as const, ...topics.map((key) => ["topic", key] as const)],
  };
  return {
    id,
    texts: [{ lang: "uk", file: "uk.md", references: [], pages: [], draft: false, story: row }],
    photos: [],
    attachments: [],
    hashes: [],
    problems: [],
  };
}
