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

/** Irregular forms. */
const IRREGULAR = new Map(
  `grenzen=grens leden=lid schepen=schip smeden=smid musea=museum wegen=weg dagen=dag daken=dak gaten=gat glazen=glas goden=god
  baden=bad bladen=blad bladeren=blad vaten=vat paden=pad slagen=slag graven=graf hoven=hof holen=hol loten=lot
  sloten=slot schoten=schot staven=staf dalen=dal bevelen=bevel kinderen=kind eieren=ei liederen=lied volkeren=volk
  ging=gaan gingen=gaan gegaan=gaan gaat=gaan kwam=kom kwamen=kom gekomen=kom komt=kom komen=kom komst=komst
  sprak=spreken spraken=spreken gesproken=spreken gaf=geven gaven=geven gegeven=geven nam=nemen namen=nemen genomen=nemen
  reed=rijden reden=rijden gereden=rijden vond=vinden vonden=vinden gevonden=vinden stierf=sterven stierven=sterven
  gestorven=sterven trof=treffen troffen=treffen getroffen=treffen hielp=helpen hielpen=helpen geholpen=helpen
  schreef=schrijven schreven=schrijven geschreven=schrijven steeg=stijgen stegen=stijgen gestegen=stijgen viel=vallen
  vielen=vallen gevallen=vallen bleef=blijven bleven=blijven gebleven=blijven vroeg=vragen vroegen=vragen gevraagd=vragen
  begon=beginnen begonnen=beginnen won=winnen wonnen=winnen gewonnen=winnen verloor=verliezen verloren=verliezen
  koos=kiezen kozen=kiezen gekozen=kiezen sloot=sluiten gesloten=sluiten besloot=besluiten besloten=besluiten
  bracht=brengen brachten=brengen gebracht=brengen dacht=denken dachten=denken gedacht=denken kocht=kopen kochten=kopen
  gekocht=kopen zocht=zoeken zochten=zoeken gezocht=zoeken stond=staan stonden=staan gestaan=staan
  zag=zien zagen=zien gezien=zien ziet=zien liep=lopen liepen=lopen gelopen=lopen vloog=vliegen vlogen=vliegen
  gevlogen=vliegen verdween=verdwijnen verdwenen=verdwijnen kreeg=krijgen kregen=krijgen gekregen=krijgen
  las=lezen lazen=lezen gelezen=lezen hield=houden hielden=houden gehouden=houden liet=laten lieten=laten gelaten=laten
  riep=roepen riepen=roepen geroepen=roepen droeg=dragen droegen=dragen gedragen=dragen sloeg=slaan sloegen=slaan
  geslagen=slaan brak=breken braken=breken gebroken=breken schoot=schieten geschoten=schieten trok=trekken
  trokken=trekken getrokken=trekken beslist=beslissen besliste=beslissen beslisten=beslissen
  bood=bieden boden=bieden geboden=bieden zonk=zinken zonken=zinken gezonken=zinken ving=vangen vingen=vangen
  gevangen=vangen dood=doden doodt=doden gedood=doden`
    .split(/\s+/)
    .map((pair) => pair.split("=") as [string, string]),
);

/** What stands before them. */
const PREFIX =
  /^(?:aan|achter|af|be|bij|door|her|in|mee|na|om|onder|ont|op|over|plaats|samen|tegen|toe|uit|vast|ver|voor|weg)/;

/** Compounds of these are of the same kind. */
const IRREGULAR_NOUNS: readonly [RegExp, string][] = [
  [/steden$/, "stad"],
  [/schepen$/, "schip"],
];

/** Nouns whose last letters look like those of a verb, also at the end of a compound. */
const KEPT =
  /^(.*markt|.*plant|.*krant|.*punt|.*tent|.*kunst|.*maand|.*noord|.*vriend|.*kant|.*front|.*sport|.*soort|.*kaart|.*mens|.*arts|.*grens|.*kans|.*wens|dans|prins|lens|brugge|.*post|.*kust|.*winst|.*dienst|.*haard|.*paard|.*waard|.*aard|rechter|leger|regen|meisje|wield)(?:en|e|s|es|je|jes)?$/;

/** Words that begin like participles. */
const PARTICIPLE =
  /^(aan|af|be|bij|door|in|mee|mis|na|om|onder|op|over|plaats|samen|tegen|toe|uit|vast|voor|weg|)ge(?!bied|biet|eft|ef$|est|zond|ld|weld|zant|dicht|recht|vecht|zicht|wicht|slacht|meen|dacht|boort|duld|hucht|luid|niet|bruik|beur|loof|lijk|raak|draag|tui|nees|nera|volg|heim|rucht|rust|beurt)(.{2,}[td])(?:e|en)?$/;

/** What is brought to one form before the stemmer, which handles nouns and adjectives better than verbs. */
const LEVELLED: readonly [RegExp, string][] = [
  [PARTICIPLE, "$1$2"],
  [/(?<=ee|ie)en$/, ""],
  [/(?<=.{3}[rltdn])ien$/, "ie"],
  [/(?<=.{3}(?:ie|[lnt]e))s$/, ""],
  [/(?<=.{2}(?:[^i]en|el|er|em|aar|eur|oor))s$/, ""],
  [/(?<=.m)pjes?$|(?<=..[lnrw])tjes?$|(?<=..[bdfgkpst])jes?$/, ""],
  // Of verbs such as «steunen», «betalen», «bouwen».
  [/(?<=(?:aa|ee|oo|uu|ie|oe|eu|ou|ui|ij|ei)[lmnrgjwfv])[dt](?:e|en)?$/, ""],
  [/(?<=.{2}e[lmnr]|.{3}ig)[dt](?:e|en)?$/, "en"],
  [/(?<=.(?:[lrn]|ij|ie|ei)d)(?:t|de|den)$/, ""],
];

/** What ends in a stem as verbs do, and how its last consonants are written at the end of a word. */
const ENDED: readonly [RegExp, string][] = [
  [/(?<=..[bcfghklmprx])t$/, ""],
  [/(?<=(?:ei|ui|oo|ee|ie)s)t$/, ""],
  [/(?<=..[iu]n|..[aeu]nn)t$/, ""],
  [/([bdfgklmnprst])\1$/, "$1"],
  [/v$/, "f"],
  [/z$/, "s"],
];

/** Of one syllable with one letter for its vowel. */
const SYLLABLE = /^([^aeiou]*)([aeou])([^aeiouywj])$/;
const VOWEL = /[aeiou]/;

/** Dutch: Snowball's stemmer, on words without accents. */
export const stemming: Stemming = {
  stopWords: STOP_WORDS,
  script: /^[a-z]+$/,
  elides: false,
  stem,
};

function stem(word: string): string {
  const regular = regularOf(word);
  const [, kept] = KEPT.exec(regular) ?? [];
  if (kept !== undefined) return kept;
  const levelled = replaced(regular, LEVELLED);
  return withItsVowel(replaced(stemmer(levelled), ENDED), levelled);
}

function regularOf(word: string): string {
  const known = IRREGULAR.get(word);
  if (known !== undefined) return known;
  const [prefix = ""] = PREFIX.exec(word) ?? [];
  const form = prefix === "" ? undefined : IRREGULAR.get(word.slice(prefix.length));
  return form === undefined ? replaced(word, IRREGULAR_NOUNS) : prefix + form;
}

/** A long vowel is written as two, which distinguishes «bomen» from «bommen»: the stemmer takes one away. */
function withItsVowel(stem: string, word: string): string {
  const [, before, vowel, after] = SYLLABLE.exec(stem) ?? [];
  if (before === undefined || vowel === undefined) return stem;
  const at = before.length;
  const isLong =
    word[at + 1] === vowel || (VOWEL.test(word[at + 2] ?? "") && !VOWEL.test(word[at + 1] ?? "a"));
  return isLong ? before + vowel + vowel + after : stem;
}

function replaced(text: string, rules: readonly [RegExp, string][]): string {
  return rules.reduce((form, [ending, written]) => form.replace(ending, written), text);
}
