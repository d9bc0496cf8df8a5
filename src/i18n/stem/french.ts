import { stemmer } from "@orama/stemmers/french";
import type { Stemming } from "./stemming.ts";

const STOP_WORDS = new Set(
  `a ai ainsi apres as au aucun aujourd aussi autre autres aux avaient avait avant avec avoir c ce ceci cela celle celles
  celui ces cet cette ceux chez comme comment contre d dans de depuis des donc dont du elle elles en encore entre est et etaient
  etait etant ete etes etre eu eux fait hui il ils j je jusqu l la le les leur leurs lors lorsqu lui m ma mais me meme memes
  mes moi moins mon n ne ni nos notre nous on ont ou par parce pas pendant peu peut plus pour pourquoi puisqu qu quand que
  quel quelle quelles quels qui quoi s sa sans se selon sera ses si sont sous sur t ta tandis te tes toi ton tous tout toute
  toutes tres tu un une vers vos votre vous y`.split(/\s+/),
);

/** The stemmer looks at accents, which readers leave out; without them the endings of participles have to be brought to one. */
const PARTICIPLE = /(?<=.{3})ee?s?$/;

/** French: Snowball's stemmer, on words without accents. */
export const FRENCH: Stemming = {
  stopWords: STOP_WORDS,
  script: /^[a-z]+$/,
  elides: true,
  stem: (word) => stemmer(word.replace(PARTICIPLE, "e")),
};
