/** English sentences for the translations: fewer words, no grammar to speak of. */
import type { Random } from "./random.ts";
import { capitalised, type Speech } from "./sentence.ts";

const list = (words: string) => words.trim().split(/\s+/);

const STEMS = list(`
  budget treaty project report council court border region market plant export credit tax plan review process dispute
  alliance summit visit protest strike concert theatre novel film dictionary journal archive record season stadium
  satellite telescope aircraft vessel train airport port bridge route engine reactor network server browser method
  experiment climate forest garden university institute lesson course seminar forum order statute verdict department
  agreement programme country reform system language book defence service command rocket school clinic vaccine laboratory
  salary price currency road community family river mountain grid drought museum newspaper question reason victory threat
`);
const NOUNS = [
  ...STEMS,
  ...list("air auto agro bio cyber eco euro geo hydro media micro nano radio tele").flatMap((p) =>
    STEMS.map((s) => `${p}-${s}`),
  ),
];
const PEOPLE = list(
  "minister president deputy ambassador spokesman director expert analyst editor author poet engineer pilot officer volunteer lawyer farmer economist teacher coach historian astronomer mayor adviser",
);
const ADJECTIVES = list(`
  new old first main European American French Polish German British Ukrainian national regional local rural military
  civil economic political social cultural scientific technical digital medical climatic atomic solar industrial private
  public secret open common special important useful dangerous safe sudden daily annual modern historic popular final
`);
const VERBS = list(
  "supports approves confirms decides announces explains changes extends completes stops widens limits permits creates restores checks finances plans builds coordinates repairs presents describes criticises cancels strengthens",
);
const CITIES = list(
  "Kyiv Lviv Kharkiv Chernihiv Brussels Paris London Berlin Madrid Rome Warsaw Vilnius Washington Ottawa",
);
const PREPOSITIONS = list("after before during despite for with without beyond among under");
const NAMES = list("Olena Andrii Mariia Taras Sofiia Bohdan Iryna Maksym Oksana Roman");
const SURNAMES = list(
  "Kovalenko Bondarchuk Shevchuk Tkachuk Honcharenko Sydorenko Marchuk Panasenko Zakharchuk Nesteruk",
);

export const ENGLISH: Speech = {
  sentence: (random) => `${capitalised(random.pickByRank(PATTERNS)(random))}.`,
  headline: (random) => capitalised(`${clause(random)}${random.chance(0.5) ? ` ${place(random)}` : ""}`),
  speaker: (random) => `${random.pick(NAMES)} ${random.pick(SURNAMES)}, ${random.pickByRank(PEOPLE)}`,
};

const PATTERNS: readonly ((random: Random) => string)[] = [
  (r) => `${clause(r)} ${place(r)}`,
  (r) => `${place(r)}, ${clause(r)}`,
  (r) => `${clause(r)}, and ${clause(r)} ${place(r)}`,
  (r) => `according to the ${r.pickByRank(PEOPLE)}, ${clause(r)} in ${r.pick(CITIES)}`,
  (r) =>
    `in ${r.between(1991, 2025)} ${clause(r)}: ${r.between(2, 97)} per cent of ${r.pickByRank(NOUNS)}s ${place(r)}`,
];

function clause(random: Random): string {
  return `the ${subject(random)} ${random.pickByRank(VERBS)} ${object(random)}`;
}

function subject(random: Random): string {
  return random.chance(0.4)
    ? random.pickByRank(PEOPLE)
    : `${random.pickByRank(ADJECTIVES)} ${random.pickByRank(NOUNS)}`;
}

function object(random: Random): string {
  return `the ${random.pickByRank(ADJECTIVES)} ${random.pickByRank(NOUNS)}`;
}

function place(random: Random): string {
  return random.chance(0.2)
    ? `in ${random.pickByRank(CITIES)}`
    : `${random.pick(PREPOSITIONS)} ${object(random)}`;
}
