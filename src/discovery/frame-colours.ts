import type { Look } from "../model/look.ts";
import { type ColourPair, PAPER } from "../model/palette.ts";

/** The colours of the browser's own frame: the accent by day, where the newsroom has one, and else the paper. */
export function frameColours(look: Look | undefined): ColourPair {
  return look?.accent === undefined ? PAPER : { light: look.accent.light, dark: PAPER.dark };
}
