import { stemmer } from "@orama/stemmers/dutch";
import type { Stemming } from "../../stem/stemming.ts";

const STOP_WORDS = new Set(
  `aan al alle als alleen allemaal alles altijd andere ben bent bij binnen bovendien boven daar daarbij daarmee daarna daarom
  daaronder daarop daarvan daarvoor dan dat de deze die dit doch doe doen doet door dus echter een eerder eigen elk elke en
  enkele er erg ergens eruit even ge geen geweest gewoon haar had hadden heb hebben heeft hem hen het hier hierbij hij hoe hun
  iedere ieder iemand iets ik in is ja je jij jouw jullie kan konden kon kunnen kunt maar me meer meest men met mij mijn mijne
  moet moeten mocht mochten mogen mag na naar naast nadat nee niet niets niemand nu nog of om omdat onder ons onze ook op over
  reeds samen sinds slechts soms te tegen ten ter terwijl toch toen tot tussen twee u uit uw vaak van vanaf vandaag veel via
  volgens voor vooral waar waarbij waarin waarmee waarop waarvan waren was wat we weer wel welk welke werd werden wie wil
  willen wilde wij worden wordt zal ze zeer zei zelf zich zij zijn zo zoals zodat zonder zou zouden zowel zullen`.split(
    /\s+/,
  ),
);

/** Dutch: Snowball's stemmer, on words without accents. */
export const stemming: Stemming = {
  stopWords: STOP_WORDS,
  script: /^[a-z]+$/,
  elides: false,
  stem: stemmer,
};
