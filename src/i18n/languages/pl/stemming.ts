import type { Stemming } from "../../stem/stemming.ts";
import { levelled } from "./stem/alternation.ts";
import { withoutEnding } from "./stem/endings.ts";
import { IRREGULAR, STOP_WORDS } from "./stem/words.ts";

/** Polish: rules of our own, on words without accents, as readers may type them. */
export const stemming: Stemming = {
  stopWords: STOP_WORDS,
  script: /^[a-z]+$/,
  elides: false,
  stem: (word) => IRREGULAR.get(word) ?? levelled(withoutEnding(word)),
};
