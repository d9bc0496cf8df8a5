import type { Lang } from "../i18n/lang.ts";
import type { Instant } from "../model/story.ts";
import type { StoryId } from "../model/story-id.ts";
import type { Snapshot } from "./snapshot.ts";
import { windowsOf } from "./windows.ts";

export interface Neighbours {
  newer?: StoryId | undefined;
  older?: StoryId | undefined;
}

/** The public stories before and after a place in time, in one language; there need not be a story at that place. */
export function neighboursOf(context: Snapshot, lang: Lang, date: Instant, id: StoryId): Neighbours {
  const home = { list: "home", lang, key: "" } as const;
  const place = { date, id };
  const windows = windowsOf(context);
  const { ids, start, end } = windows.older(home, place, 1);
  return { newer: windows.newer(home, place)?.id, older: ids.slice(start, end)[0] };
}
