import { alternatives } from "../../../stem/alternatives.ts";

/** Bases of words that end like an ending or the stem of a verb: «problem», «kanał». «^» marks the start of the word. */
const NOUNS = `
  problem system krem ^krem poem ekstrem tandem totem
  ^atom dyplom przelom fantom symptom agronom astronom ^ekonom autonom ^wylom idiom slalom poziom telekom ^rozgrom
  zamach zapach rozmach patriarch monarch ^allach strach
  rezim ^krym ^rzym pielgrzym olbrzym pseudonim synonim anonim
  ^kolej ^olej nadziej ^andrzej hokej dobrodziej zlodziej ^maciej siergiej sergiej aleksiej
  rozmow umow odmow ^zmow ^mow przemow budow ^polow ^krow ^wdow podkow ^hodow ^glow dabrow czestochow ostrow gotow zdrow
  krakow kijow lwow rzeszow tarnow chorzow charkow pruszkow piotrkow glogow chrzanow krasnystaw kiszyniow czernihow
  ^umierow lawrow pieskow gierasimow chruszczow gorbaczow zacharow iwanow pawlow ^tarnobrzeg
  terminal metal portal kapital kapitan material final lokal medal personal kanal general oryginal sygnal skandal
  oddzial wydzial udzial rozdzial przedzial podzial ^dzial trybunal kwartal kryminal potencjal arsenal szpital festiwal admiral ideal
  model panel fotel kartel burdel portfel
  rodzaj zwyczaj obyczaj urodzaj palac
  ^sezon salon balon ^milion region stadion kamien jesien zielen jelen
  rosjan amerykan chrzescijan muzulman kijowian warszawian krakowian lwowian europejan egipcjan brazylijan meksykan
  tajemnic granic roznic dzielnic rocznic piwnic tetnic obietnic kaplic okolic tablic ^ulic stolic ^prawic ^lewic rodzic
  kosciel wagon ^baron ^baran parkan promien anton ^anten serial sumien urzadzen ^poznan ^samochod
  katowic gliwic skierniewic pabianic ^nozyc enzym
  teren basen syndrom przywilej ksiezyc ^kibic
`;

const ENDING = "(?:in)?(?:i?(?:a|u|e|y|o|em|om|ami|ach|ow|owi|owie|ych|ymi|ym|ego|emu|ej)|i|)";

const BASE = new RegExp(`^(${anyOf(NOUNS)})${ENDING}$`);

/** The base of a word on the list; `undefined` for others. */
export function fixedBase(word: string): string | undefined {
  return BASE.exec(word)?.[1];
}

/** Matches words that end like, or with «^» equal, one of the list. */
function anyOf(list: string): string {
  const ends = list.trim().split(/\s+/);
  const whole = ends.filter((end) => end.startsWith("^")).map((end) => end.slice(1));
  return [...whole, `.*(?:${alternatives(ends.filter((end) => !end.startsWith("^")).join(" "))})`].join("|");
}
