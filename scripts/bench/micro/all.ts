import { cleanTexts } from "./clean-text.ts";
import { countedWords } from "./counted-words.ts";
import { dates } from "./dates.ts";
import { escaped } from "./escaped.ts";
import { feedItems } from "./feed-items.ts";
import { firstLoad } from "./first-load.ts";
import { heldCards } from "./held-cards.ts";
import { heldRows } from "./held-rows.ts";
import { heldState } from "./held-state.ts";
import { leanBlocks } from "./lean-blocks.ts";
import { likenesses } from "./likenesses.ts";
import { oncePerFrame } from "./once-per-frame.ts";
import { packedBody } from "./packed-body.ts";
import { packedWords } from "./packed-words.ts";
import { simpleYaml } from "./simple-yaml.ts";
import { statements } from "./statements.ts";
import { stems } from "./stems.ts";
import { termList } from "./term-list.ts";
import type { Trick } from "./trick.ts";
import { utf8 } from "./utf8.ts";
import { wordPlaces } from "./word-places.ts";
import { wordTerms } from "./word-terms.ts";

/** Every trick of the program, in the order of a story's way through it. */
export const TRICKS: readonly Trick[] = [
  cleanTexts,
  simpleYaml,
  leanBlocks,
  countedWords,
  packedBody,
  stems,
  wordPlaces,
  wordTerms,
  packedWords,
  termList,
  firstLoad,
  statements,
  heldState,
  heldCards,
  likenesses,
  dates,
  oncePerFrame,
  heldRows,
  escaped,
  feedItems,
  utf8,
];
