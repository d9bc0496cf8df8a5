import { stemmer } from "@orama/stemmers/german";
import type { Stemming } from "../../stem/stemming.ts";

const STOP_WORDS = new Set(
  `aber alle allem allen aller alles als also am an ander andere anderem anderen anderer anderes auch auf aus bei beim bereits
  bin bis bist da dabei dadurch dafur dagegen daher damit danach dann daran darauf daraus darin daruber darum das dass davon
  dazu dein deine dem den denen denn der deren derer des deshalb dessen dich die dies diese diesem diesen dieser dieses dir
  doch dort du durch ein eine einem einen einer eines einige einigen einiger er es etwa etwas euch euer eure fur gegen gewesen
  hab habe haben hat hatte hatten hier hin hinter ich ihm ihn ihnen ihr ihre ihrem ihren ihrer ihres im in indem ins ist ja jede
  jedem jeden jeder jedes jedoch jene jenem jenen jener jenes jetzt kann kein keine keinem keinen keiner keines konnen konnte
  konnten mal man manche mein meine meinem meinen meiner mich mir mit muss mussen musste nach nachdem nicht nichts noch nun nur
  ob oder ohne schon sehr sein seine seinem seinen seiner seines seit selbst sich sie sind so sobald sodass solche solchen
  soll sollen sollte sondern sonst sowie uber um und uns unser unsere unserem unseren unter viel viele vielen vom von vor
  wahrend war waren warum was weg weil weiter welche welchem welchen welcher welches wenn wer werde werden wie wieder will wir
  wird wo wobei wurde wurden zu zum zur zwar zwischen`.split(/\s+/),
);

/** German: Snowball's stemmer, on words without umlauts. */
export const stemming: Stemming = {
  stopWords: STOP_WORDS,
  script: /^[a-z]+$/,
  elides: false,
  stem: stemmer,
};
