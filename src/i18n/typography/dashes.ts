import { replaceIn, type Stretch } from "../../kit/stretch.ts";

/**
 * Two hyphens become an en dash and three an em dash, between words with or without spaces; a hyphen between spaces becomes
 * an en dash. Two hyphens before a word of lower-case Latin letters are an option, such as `--flag`.
 */
const DASHES: readonly (readonly [typed: RegExp, set: string])[] = [
  [/(?<!-)---(?!-)/g, "—"],
  [/(?<!-)--(?!-|(?<=(?:^|[\s(«„“"])--)[a-z])/g, "–"],
  [/(?<=\S[ \n])-(?= \S)/g, "–"],
];

/** Sets dashes and ellipses. */
export function setDashes(stretch: Stretch): void {
  const { text } = stretch;
  if (text.includes("...")) replaceIn(stretch, /\.{3,}/g, "…");
  if (text.includes("--") || text.includes("- "))
    for (const [typed, set] of DASHES) replaceIn(stretch, typed, set);
}
