import type { Lang } from "../i18n/lang.ts";
import type { SitePath } from "../model/address.ts";
import type { ListKind } from "../model/list.ts";
import type { Instant } from "../model/story.ts";
import type { StoryId } from "../model/story-id.ts";
import type { TopicKey } from "../model/topic.ts";
import type { Database } from "./database.ts";

/** What other outputs may show of a public story: while its facets stay equal, no other output changes. */
export interface Facets {
  path: SitePath;
  date: Instant;
  published: Instant;
  /** When it last changed; where it never did, when it was published. */
  changed: Instant;
  /** `2025-02-13` in the site's zone. */
  day: string;
  /** Hash of everything that its own page shows of it. */
  version: string;
  /** Hash of everything that a card shows of it. */
  card: string;
  /** Hash of what its text says. */
  says: string;
  /** Its id in feeds, where it states one. */
  feedId: string | null;
  /** The part of its series that it states. */
  part: number | null;
  topics: readonly TopicKey[];
  lists: readonly (readonly [ListKind, string])[];
  /** By `addressText`. */
  aliases: readonly string[];
}

/** A story as it was published, and as it is now; absent where it is not public. */
export interface Change {
  id: StoryId;
  lang: Lang;
  before?: Facets;
  after?: Facets;
}

/** The facets of a story that is public now. */
export function facetsOf(db: Database, id: StoryId, lang: Lang): Facets | undefined {
  const row = db.get<{
    path: SitePath;
    date: number;
    published: number;
    changed: number;
    day: string;
    version: string;
    card: string;
    says: string;
    feedId: string | null;
    part: number | null;
    topics: string;
  }>(
    `select path, date, published, coalesce(updated, published) as changed, day, version, card, says, topics,
        (select feed_id from feed_ids where feed_ids.id = stories.id and feed_ids.lang = stories.lang) as "feedId",
        (select part from series_parts where series_parts.id = stories.id and series_parts.lang = stories.lang) as part
       from stories where id = ? and lang = ? and live = 1`,
    id,
    lang,
  );
  if (row === undefined) return undefined;
  const lists = db.all<{ list: ListKind; key: string }>(
    "select list, key from list_entries where id = ? and lang = ? order by list, key",
    id,
    lang,
  );
  const aliases = db.all<{ path: string }>(
    "select path from aliases where id = ? and lang = ? order by path",
    id,
    lang,
  );
  return {
    ...row,
    topics: JSON.parse(row.topics),
    lists: lists.map(({ list, key }) => [list, key] as const),
    aliases: aliases.map(({ path }) => path),
  };
}

/**
 * Notes a change until the site has been published; its `before` stays that of the first note.
 * @returns whether there is a change
 */
export function recordChange(
  db: Database,
  id: StoryId,
  lang: Lang,
  before: Facets | undefined,
  after: Facets | undefined,
): boolean {
  const was = before === undefined ? null : JSON.stringify(before);
  const is = after === undefined ? null : JSON.stringify(after);
  if (was === is) return false;
  db.run(
    'insert into changes (id, lang, "before", "after") values (?, ?, ?, ?) on conflict (id, lang) do update set "after" = excluded."after"',
    id,
    lang,
    was,
    is,
  );
  return true;
}

/** The changes that have not been published yet. */
export function pendingChanges(db: Database): Change[] {
  return db
    .all<{ id: StoryId; lang: Lang; before: string | null; after: string | null }>(
      'select id, lang, "before", "after" from changes order by id, lang',
    )
    .map(({ id, lang, before, after }) => ({
      id,
      lang,
      ...(before === null ? {} : { before: JSON.parse(before) as Facets }),
      ...(after === null ? {} : { after: JSON.parse(after) as Facets }),
    }));
}

/** The stories of which a text was public when the site was published, and is no longer. */
export function withdrawnStories(db: Database): Set<StoryId> {
  const rows = db.all<{ id: StoryId }>('select distinct id from changes where "after" is null');
  return new Set(rows.map(({ id }) => id));
}

/** Forgets the changes, once they have been published. */
export function forgetChanges(db: Database): void {
  db.run("delete from changes");
}
