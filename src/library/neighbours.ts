import type { Lang } from "../model/lang.ts";
import type { Instant } from "../model/story.ts";
import type { StoryId } from "../model/story-id.ts";
import type { Database } from "./database.ts";

export interface Neighbours {
  newer?: StoryId | undefined;
  older?: StoryId | undefined;
}

/** The public stories next to a place in time, in one language; the story at that place need not be there. */
export function neighboursOf(db: Database, lang: Lang, date: Instant, id: StoryId): Neighbours {
  const newer = db.get<{ id: StoryId }>(
    `select id from list_entries where list = 'home' and lang = ? and key = '' and (date, id) > (?, ?)
     order by date, id limit 1`,
    lang,
    date,
    id,
  );
  const older = db.get<{ id: StoryId }>(
    `select id from list_entries where list = 'home' and lang = ? and key = '' and (date, id) < (?, ?)
     order by date desc, id desc limit 1`,
    lang,
    date,
    id,
  );
  return { newer: newer?.id, older: older?.id };
}
