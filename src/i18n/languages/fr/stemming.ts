import { stemmer } from "@orama/stemmers/french";
import type { Stemming } from "../../stem/stemming.ts";

const STOP_WORDS = new Set(
  `a ai ainsi apres as au aucun aujourd aussi autre autres aux avaient avait avant avec avoir c ce ceci cela celle celles
  celui ces cet cette ceux chez comme comment contre d dans de depuis des donc dont du elle elles en encore entre est et etaient
  etait etant ete etes etre eu eux fait hui il ils j je jusqu l la le les leur leurs lors lorsqu lui m ma mais me meme memes
  mes moi moins mon n ne ni nos notre nous on ont ou par parce pas pendant peu peut plus pour pourquoi puisqu qu quand que
  quel quelle quelles quels qui quoi s sa sans se selon sera ses si sont sous sur t ta tandis te tes toi ton tous tout toute
  toutes tres tu un une vers vos votre vous y`.split(/\s+/),
);

/**
 * The stemmer relies on accents, which readers leave out, and leaves plurals in -us and -is as they are. Forms that it
 * would therefore separate are brought to one form first.
 */
const LEVELLED: readonly [RegExp, string][] = [
  [/^travaux$/, "travail"],
  [/(?<=^(?:f|j|li|vo|di|enj|av|nev|chev|adi)eu)x$/, ""],
  [/(?<=.{2}[^s])s$/, ""],
  [/(?<=.{3})ee$/, "e"],
  [/(?<=.i)ere$/, "er"],
  [/(?<=.[st])ive$/, "if"],
  [/(?<=.i)er$/, "e"],
  [/(?<=.(?:qu|ch|ss|tr|ill|nn|pp|gn))ent$/, "e"],
];

/** French: Snowball's stemmer, on words without accents. */
export const stemming: Stemming = {
  stopWords: STOP_WORDS,
  script: /^[a-z]+$/,
  elides: true,
  stem: (word) => stemmer(LEVELLED.reduce((form, [ending, written]) => form.replace(ending, written), word)),
};
