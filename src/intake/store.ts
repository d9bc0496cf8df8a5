import type { Lang } from "../i18n/lang.ts";
import { type Change, type Facets, facetsOf, recordChange } from "../library/changes.ts";
import type { Database } from "../library/database.ts";
import { LANGS_SQL } from "../library/list-pages.ts";
import type { PhotoRow, StoryExtra, StoryList, StoryRow } from "../library/rows.ts";
import type { Newsroom } from "../model/newsroom.ts";
import type { Instant } from "../model/story.ts";
import type { StoryId } from "../model/story-id.ts";
import type { ReadAttachment } from "./attached-file.ts";
import { type FolderRows, listsOf, type TextRows } from "./story-rows.ts";

/** The tables that say which lists a story is in. */
const ENTRY_TABLES = ["list_entries", "late_entries"];

/** All tables that hold something of a text. */
const OF_TEXTS = [
  ...ENTRY_TABLES,
  "story_references",
  "page_links",
  "aliases",
  "feed_ids",
  "series_parts",
  "photo_uses",
  "attachment_uses",
  "bodies",
  "search_terms",
  "story_words",
  "live_spans",
  "stories",
];

/** The tables of what lies beside texts. */
const OF_FOLDERS = ["photos", "attachments"];

/** Decides what is public. */
export interface Clock {
  now: number;
  /** True for a preview, which also shows drafts and stories of the future. */
  preview: boolean;
}

/** Whether a story is public, or shown in a preview. */
export function isLive(
  { draft, published }: Pick<StoryRow, "draft" | "published">,
  { now, preview }: Clock,
): boolean {
  return preview || (!draft && published <= now);
}

/** Writes stories into the library and notes what changed for the public. */
export class StoryStore {
  readonly #db: Database;
  readonly #newsroom: Newsroom;
  readonly #clock: Clock;
  /** False while nothing was ever published: everything is stale anyway. */
  readonly #notesChanges: boolean;
  readonly #changes: Change[] = [];
  /** True where the library had no story to begin with, so that nothing needs to be taken out of it. */
  readonly isEmpty: boolean;

  constructor(db: Database, newsroom: Newsroom, clock: Clock, notesChanges: boolean) {
    this.#db = db;
    this.#newsroom = newsroom;
    this.#clock = clock;
    this.#notesChanges = notesChanges;
    this.isEmpty = db.get("select 1 from stories where rowid > 0 limit 1") === undefined;
  }

  /** What it changed for the public, if it notes that. */
  get changes(): readonly Change[] | "unknown" {
    return this.#notesChanges ? this.#changes : "unknown";
  }

  /** Replaces everything that the library has of a folder. */
  putFolder({ id, texts, photos, attachments }: FolderRows): void {
    const langs = texts.map((text) => text.lang);
    this.#noting(id, langs, () => {
      this.#clear(id);
      for (const text of texts) this.#putText(id, text);
      const kept = new Set(texts.flatMap(({ lang, story }) => (story === undefined ? [] : [lang])));
      const keptUses = (uses: readonly Lang[]) => uses.filter((lang) => kept.has(lang));
      for (const photo of photos) this.#putPhoto(id, photo, keptUses(photo.uses));
      for (const attachment of attachments) this.#putAttachment(id, attachment, keptUses(attachment.uses));
    });
  }

  removeFolder(id: StoryId): void {
    this.#noting(id, [], () => this.#clear(id));
  }

  /** Takes out all that there is of a folder with errors, even of texts of which no story was made. */
  dropFolder(id: StoryId): void {
    for (const table of OF_TEXTS) this.#db.run(`delete from ${table} where id = ?`, id);
    for (const table of OF_FOLDERS) this.#db.run(`delete from ${table} where story = ?`, id);
  }

  /**
   * Publishes stories whose time has come, and takes back those whose time is yet to come (the clock was set back).
   * @returns those stories
   */
  keepTime(): StoryId[] {
    const { now, preview } = this.#clock;
    const due = preview
      ? this.#stories("select id, lang from stories where live = 0")
      : this.#stories("select id, lang from stories where live = 0 and draft = 0 and published <= ?", now);
    const early = preview
      ? []
      : this.#stories(
          `select id, lang from feed_entries where list = 'home' and lang in (${LANGS_SQL}) and key = '' and date > ?`,
          now,
        );
    for (const { id, lang } of due) this.#setLive(id, lang, true);
    for (const { id, lang } of early) this.#setLive(id, lang, false);
    return [...due, ...early].map(({ id }) => id);
  }

  #stories(sql: string, ...values: number[]): { id: StoryId; lang: Lang }[] {
    return this.#db.all(sql, ...values);
  }

  #setLive(id: StoryId, lang: Lang, live: boolean): void {
    this.#noting(id, [lang], () => {
      this.#db.run("update stories set live = ? where id = ? and lang = ?", live ? 1 : 0, id, lang);
      for (const table of ENTRY_TABLES)
        this.#db.run(`delete from ${table} where id = ? and lang = ?`, id, lang);
      if (live) this.#listAgain(id, lang);
    });
  }

  #noting(id: StoryId, langs: readonly Lang[], steps: () => void): void {
    if (!this.#notesChanges) {
      steps();
      return;
    }
    const known = this.#db
      .all<{ lang: Lang }>("select lang from stories where id = ?", id)
      .map((row) => row.lang);
    const before = new Map<Lang, Facets | undefined>();
    for (const lang of new Set([...known, ...langs])) before.set(lang, facetsOf(this.#db, id, lang));
    steps();
    for (const [lang, was] of before) {
      const is = facetsOf(this.#db, id, lang);
      if (recordChange(this.#db, id, lang, was, is))
        this.#changes.push({ id, lang, ...(was && { before: was }), ...(is && { after: is }) });
    }
  }

  #clear(id: StoryId): void {
    if (this.isEmpty) return;
    const known = this.#db.all<{ lang: Lang }>("select lang from stories where id = ?", id);
    // A folder without a story has nothing else either: one that could not be read is never kept.
    if (known.length === 0) return;
    for (const { lang } of known) {
      for (const table of OF_TEXTS) this.#db.run(`delete from ${table} where id = ? and lang = ?`, id, lang);
    }
    for (const table of OF_FOLDERS) this.#db.run(`delete from ${table} where story = ?`, id);
  }

  #putText(id: StoryId, { lang, file, references, pages, draft, story }: TextRows): void {
    // Of a draft with errors nothing is kept. With other errors all is undone, when what it refers to has been checked.
    if (story === undefined && draft) return;
    for (const { id: target, line, file: own = file } of references)
      this.#db.insertNew("story_references", { id, lang, target, file: own, line });
    for (const { address, line, file: own = file } of pages)
      this.#db.insertNew("page_links", { address, id, lang, file: own, line });
    if (story === undefined) return;
    for (const { path, line } of story.aliases) this.#db.insertNew("aliases", { path, id, lang, file, line });
    if (story.statedId !== undefined) {
      const { feedId, line } = story.statedId;
      this.#db.insert("feed_ids", { feed_id: feedId, id, lang, file, line });
    }
    if (story.part !== undefined) this.#db.insert("series_parts", { ...story.part, id, lang, file });
    this.#putStory(id, lang, story);
  }

  #putStory(id: StoryId, lang: Lang, story: StoryRow): void {
    const { body, terms, words, aliases: _, statedId: __, part: ___, lists, span, ...columns } = story;
    const live = isLive(story, this.#clock);
    this.#db.insert("stories", {
      ...columns,
      id,
      lang,
      draft: story.draft ? 1 : 0,
      elsewhere: story.elsewhere ? 1 : 0,
      live: live ? 1 : 0,
    });
    this.#db.insert("bodies", { id, lang, body });
    if (terms !== undefined) this.#db.insert("search_terms", { id, lang, terms });
    this.#db.insert("story_words", { id, lang, words });
    if (span !== undefined) this.#db.insert("live_spans", { id, lang, ...span });
    if (live) this.#list(id, lang, story, lists);
  }

  #list(
    id: StoryId,
    lang: Lang,
    { date, published }: Pick<StoryRow, "date" | "published">,
    lists: readonly StoryList[],
  ): void {
    const late = published > date;
    for (const [list, key] of lists) {
      this.#db.insert("list_entries", { list, lang, key, date, id, late: late ? 1 : 0 });
      if (late) this.#db.insert("late_entries", { list, lang, key, date: published, id });
    }
  }

  /** The lists of a story that was put here earlier. */
  #listAgain(id: StoryId, lang: Lang): void {
    const row = this.#db.get<{
      date: Instant;
      published: Instant;
      topics: string;
      authors: string;
      extra: string;
    }>("select date, published, topics, authors, extra from stories where id = ? and lang = ?", id, lang);
    if (row === undefined) return;
    const { series, live } = JSON.parse(row.extra) as StoryExtra;
    const [topics, authors] = [JSON.parse(row.topics), JSON.parse(row.authors)];
    this.#list(id, lang, row, listsOf(this.#newsroom, { topics, authors, series, live }));
  }

  #putPhoto(story: StoryId, { file, key, hash, facts }: PhotoRow, uses: readonly Lang[]): void {
    if (uses.length === 0) return;
    this.#db.insert("photos", { story, file, key, hash, facts });
    for (const lang of uses) this.#db.insert("photo_uses", { id: story, lang, file });
  }
  #putAttachment(story: StoryId, attachment: ReadAttachment, uses: readonly Lang[]): void {
    if (uses.length === 0) return;
    const { file, path, source, type, bytes, hash } = attachment;
    const media = attachment.media === undefined ? null : JSON.stringify(attachment.media);
    const made = attachment.made ?? null;
    this.#db.insert("attachments", { story, file, path, source, type, bytes, hash, media, made });
    for (const lang of uses) this.#db.insert("attachment_uses", { id: story, lang, file });
  }
}
