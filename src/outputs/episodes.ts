import type { Lang } from "../i18n/lang.ts";
import { attachmentOf } from "../library/attachments.ts";
import type { Database } from "../library/database.ts";
import { newestOf } from "../library/list-pages.ts";
import type { StoryExtra } from "../library/rows.ts";
import type { Snapshot } from "../library/snapshot.ts";
import type { Attachment } from "../model/attachment.ts";
import type { LeadAudio } from "../model/episode.ts";
import type { SeriesKey } from "../model/series.ts";
import type { StoryId } from "../model/story-id.ts";

/** A story of a podcast that has a recording. */
export interface Episode {
  id: StoryId;
  audio: LeadAudio;
  file: Attachment;
}

/** Programs for podcasts show what the feed has, so it has all; this many are what Apple takes at most. */
const MOST_EPISODES = 2000;

/** The episodes of a podcast in a language, the newest first. */
export function episodesOf({ db }: Snapshot, lang: Lang, key: SeriesKey): Episode[] {
  return newestOf(db, { list: "series", lang, key }, MOST_EPISODES, "feeds").flatMap((id) => {
    const audio = extraOfStory(db, id, lang)?.audio;
    return audio === undefined ? [] : [{ id, audio, file: attachmentOf(db, id, audio.file) }];
  });
}

/** What is kept together of a story. */
export function extraOfStory(db: Database, id: StoryId, lang: Lang): StoryExtra | undefined {
  const row = db.get<{ extra: string }>("select extra from stories where id = ? and lang = ?", id, lang);
  return row && (JSON.parse(row.extra) as StoryExtra);
}
