import type { Slot } from "../../model/body.ts";
import type { Chapter } from "../../model/episode.ts";

/** The chapters of the recording that a story begins with; front matter has them, so no rule of markdown leaves it. */
export interface ChaptersSlot extends Slot {
  slot: "chapters";
  files: readonly [string];
  chapters: readonly Chapter[];
}
