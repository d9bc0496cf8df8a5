import type { StateCore } from "markdown-it";
import type { BlockRule } from "../block-rule.ts";
import { alerts } from "./alerts.ts";
import { emptyBoxes } from "./empty.ts";
import { BOX_HTML } from "./html.ts";
import { BOXES } from "./kinds.ts";
import { portraits } from "./portraits.ts";
import { pulls, pullWords, withoutNotes } from "./pulls.ts";
import { questions } from "./questions.ts";
import { timelines } from "./timelines.ts";
import { verses } from "./verses.ts";

/** Most texts have no box, and are not looked through for one. */
function mayHave({ src }: StateCore): boolean {
  return src.includes(":::") || src.includes("[!");
}

/** Boxes: what stands beside the story, and lists of dates, questions, verse and pull quotes that have a form of their own. */
export default {
  boxes: BOXES,
  core: {
    marked: (state: StateCore) => {
      if (!mayHave(state)) return;
      alerts(state);
      emptyBoxes(state);
      timelines(state);
      questions(state);
      verses(state);
      withoutNotes(state);
    },
    settled: (state: StateCore) => {
      if (mayHave(state)) portraits(state);
    },
    worded: (state: StateCore) => {
      if (mayHave(state)) pulls(state);
    },
  },
  html: BOX_HTML,
  text: { pull: pullWords },
} satisfies BlockRule;
