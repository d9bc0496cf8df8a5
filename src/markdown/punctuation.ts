import type { StateCore } from "markdown-it";
import { changeRunningText } from "./running-text.ts";

/** What writers type for want of a key, and what is meant. «(c)» stays: in news it is a paragraph of a law. */
const MEANT: readonly (readonly [typed: RegExp, meant: string])[] = [
  [/\.{3,}/g, "…"],
  [/(?<=^|[\s\p{L}\p{N}.,!?»”)])---(?=$|[\s\p{L}\p{N}«“(])/gmu, "—"],
  [/(?<=^|\s)--(?=\s|$)|(?<=\d)--(?=\d)/gm, "–"],
];

/** Core rule in the place of markdown-it's own replacements: dashes and ellipses. */
export function punctuation(state: StateCore): void {
  changeRunningText(state, (text) => {
    let meant = text;
    for (const [typed, mark] of MEANT) meant = meant.replace(typed, mark);
    return meant;
  });
}
