import { collatorFor } from "../i18n/collate.ts";
import type { Lang } from "../i18n/lang.ts";
import { isEmptyList } from "../library/list-pages.ts";
import type { Snapshot } from "../library/snapshot.ts";
import type { SitePath } from "../model/address.ts";
import type { ListKind } from "../model/list.ts";
import type { Site } from "../model/site.ts";
import type { StoryId } from "../model/story-id.ts";
import type { AuthorLink, StoryCard, TopicLink } from "../model/views.ts";
import { authorLink, cardsOf, topicLink } from "./cards.ts";

/** Which stories are asked for: those of one topic, author or series, or all; of all times, or of a year, month or day. */
export interface Which {
  topic?: string;
  author?: string;
  series?: string;
  /** `2025`, `2025-02` or `2025-02-13`, in the site's time zone. */
  period?: string;
}

/** The most stories that are given at once. */
const MOST = 1000;

/** The public stories of a language, for pages of the newsroom's own: only to be read. Every order is total. */
export class Library {
  readonly lang: Lang;
  readonly #snapshot: Snapshot;

  constructor(snapshot: Snapshot, lang: Lang) {
    this.lang = lang;
    this.#snapshot = snapshot;
  }

  get site(): Site {
    return this.#snapshot.newsroom.site;
  }

  /** The languages of the site, its first one first. */
  get languages(): readonly Lang[] {
    return this.site.languages;
  }

  /** Stories as lists show them, the newest first; at most a thousand. */
  stories({
    limit = 20,
    offset = 0,
    ...which
  }: Which & { limit?: number; offset?: number } = {}): StoryCard[] {
    const [from, values] = this.#from(which);
    const rows = this.#snapshot.db.all<{ id: StoryId }>(
      `select entries.id as id ${from} order by entries.date desc, entries.id desc limit ? offset ?`,
      ...values,
      Math.min(Math.max(0, Math.floor(limit)), MOST),
      Math.max(0, Math.floor(offset)),
    );
    return cardsOf(
      this.#snapshot,
      rows.map(({ id }) => id),
      this.lang,
    );
  }

  /** How many there are. */
  count(which: Which = {}): number {
    const [from, values] = this.#from(which);
    return this.#snapshot.db.get<{ n: number }>(`select count(*) as n ${from}`, ...values)?.n ?? 0;
  }

  /** The months that have stories, the newest first, with how many, and the address of their page. */
  months(): { month: string; count: number; path: SitePath }[] {
    const { db, addresses } = this.#snapshot;
    const rows = db.all<{ month: string; count: number }>(
      `select substr(day, 1, 7) as month, count(*) as count from stories
        where live = 1 and lang = ? group by month order by month desc`,
      this.lang,
    );
    return rows.map(({ month, count }) => ({ month, count, path: addresses.period(this.lang, month) }));
  }

  /** The topics that have stories, by name. */
  topics(): TopicLink[] {
    const { newsroom } = this.#snapshot;
    const keys = [...newsroom.topics.all()].map(({ key }) => key).filter((key) => this.#has("topic", key));
    return this.#byName(keys.map((key) => topicLink(this.#snapshot, key, this.lang)));
  }

  /** The authors that have stories, by name. */
  authors(): AuthorLink[] {
    const { newsroom } = this.#snapshot;
    const keys = [...newsroom.authors.keys()].filter((key) => this.#has("author", key));
    return this.#byName(keys.map((key) => authorLink(this.#snapshot, key, this.lang)));
  }

  #has(list: ListKind, key: string): boolean {
    return !isEmptyList(this.#snapshot.db, { list, lang: this.lang, key });
  }

  #byName<T extends { name: string; key: string }>(links: readonly T[]): T[] {
    const compare = collatorFor(this.lang);
    return links.toSorted((a, b) => compare(a.name, b.name) || (a.key < b.key ? -1 : 1));
  }

  #from({ topic, author, series, period }: Which): [sql: string, values: string[]] {
    const [list, key] =
      topic !== undefined
        ? ["topic", topic]
        : author !== undefined
          ? ["author", author]
          : series !== undefined
            ? ["series", series]
            : ["home", ""];
    const entries = "from list_entries as entries";
    const where = "where entries.list = ? and entries.lang = ? and entries.key = ?";
    if (period === undefined) return [`${entries} ${where}`, [list, this.lang, key]];
    return [
      `${entries} join stories on stories.id = entries.id and stories.lang = entries.lang
        ${where} and stories.day >= ? and stories.day < ?`,
      [list, this.lang, key, period, `${period}~`],
    ];
  }
}
