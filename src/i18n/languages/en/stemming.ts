import { stemmer } from "@orama/stemmers/english";
import type { Stemming } from "../../stem/stemming.ts";

const STOP_WORDS = new Set(
  `a about after all also am an and any are as at be because been before being but by can could did do does during each
  for from had has have he her here hers him his how i if in into is it its itself just may me might more most must my no
  nor not now of off on once only or other our ours out over own same shall she should so some such than that the their
  theirs them then there these they this those through to too under until up upon very was we were what when where
  which while who whom whose why will with would you your yours`.split(/\s+/),
);

/** Irregular forms. */
const IRREGULAR: ReadonlyMap<string, string> = new Map(
  Object.entries({
    men: "man",
    women: "woman",
    children: "child",
    people: "person",
    crises: "crisis",
    dies: "die",
    died: "die",
    dying: "die",
    lives: "life",
    wives: "wife",
    wolves: "wolf",
    said: "say",
    sent: "send",
    won: "win",
    met: "meet",
    held: "hold",
    left: "leave",
    lost: "lose",
    fell: "fall",
    fallen: "fall",
    found: "find",
    gave: "give",
    given: "give",
    took: "take",
    taken: "take",
    began: "begin",
    begun: "begin",
    bought: "buy",
    built: "build",
    fought: "fight",
    spoke: "speak",
    spoken: "speak",
    wrote: "write",
    written: "write",
  }),
);

/** English: Porter's stemmer. */
export const stemming: Stemming = {
  stopWords: STOP_WORDS,
  script: /^[a-z]+$/,
  elides: false,
  stem: (word) => stemmer(IRREGULAR.get(word) ?? word),
};
