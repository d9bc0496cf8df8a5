/** Ukrainian sentences that agree in gender, number and case, and mean nothing. */
import type { Random } from "./random.ts";
import { capitalised, type Speech } from "./sentence.ts";
import { GIVEN_NAMES, SURNAME_ENDINGS, SURNAME_STEMS } from "./ukrainian-stems.ts";
import {
  ACC,
  ADJECTIVES,
  agree,
  type Case,
  CITIES,
  DAT,
  GEN,
  INS,
  LOC,
  NOM,
  NOUNS,
  type Noun,
  PEOPLE,
  VERBS,
} from "./ukrainian-words.ts";

export const UKRAINIAN: Speech = {
  sentence: (random) => `${capitalised(random.pickByRank(PATTERNS)(random))}.`,
  headline: (random) => capitalised(random.pick(HEADLINES)(random)),
  speaker: (random) => `${person(random)}, ${nounPhrase(random, random.pickByRank(PEOPLE), NOM, false)}`,
};

/** From the most used to the least. */
const PATTERNS: readonly ((random: Random) => string)[] = [
  (r) => `${clause(r)} ${place(r)}`,
  (r) => `${place(r)} ${clause(r)}`,
  (r) => `${clause(r)}, а ${clause(r)}`,
  (r) => `за словами ${someone(r, GEN)}, ${clause(r)} ${place(r)}`,
  (r) => `${clause(r)}, щоб ${r.pickByRank(VERBS).infinitive} ${thing(r, ACC)}`,
  (r) => `торік ${clause(r)}, проте ${clause(r)} ${place(r)}`,
  (r) => `${thing(r, NOM)} – це ${thing(r, NOM)}, і ${thing(r, NOM)} ${place(r)}`,
  (r) =>
    `у ${r.between(1991, 2025)} році ${clause(r)}: ${r.between(2, 97)} відсотків ${things(r, GEN)} ${place(r)}`,
  (r) => `${person(r)} каже, що ${clause(r)}, і ${clause(r)}`,
  (r) => `якщо ${thing(r, NOM)} ${r.pickByRank(VERBS).now[0]} ${thing(r, ACC)}, то ${clause(r)}`,
  (r) => `на це піде ${r.between(2, 900)} мільйонів гривень, з них ${r.between(2, 90)} – ${place(r)}`,
  (r) => `«${capitalised(clause(r))}», – пояснює ${someone(r, NOM)} ${place(r)}`,
];

const HEADLINES: readonly ((random: Random) => string)[] = [
  (r) => clause(r),
  (r) => `${thing(r, NOM)} ${place(r)}`,
  (r) => `${thing(r, NOM)} і ${thing(r, NOM)}: що відомо`,
  (r) => `${city(r)}: ${clause(r)}`,
];

/** Somebody did something to something. */
function clause(random: Random): string {
  const animate = random.chance(0.4);
  const noun = animate ? random.pickByRank(PEOPLE) : random.pickByRank(NOUNS);
  const plural = random.chance(0.25);
  const subject = nounPhrase(random, noun, NOM, plural);
  const verb = random.pickByRank(VERBS);
  const form = random.chance(0.7) ? verb.past[plural ? "plural" : noun.gender] : verb.now[plural ? 1 : 0];
  return `${subject} ${form} ${random.chance(0.8) ? thing(random, ACC) : things(random, ACC)}`;
}

const PLACES: readonly ((random: Random) => string)[] = [
  (r) => `у ${city(r, "in")}`,
  (r) => `після ${thing(r, GEN)}`,
  (r) => `для ${things(r, GEN)}`,
  (r) => `через ${thing(r, ACC)}`,
  (r) => `разом із ${thing(r, INS)}`,
  (r) => `завдяки ${thing(r, DAT)}`,
  (r) => `під час ${thing(r, GEN)} ${thing(r, GEN)}`,
  (r) => `на ${thing(r, LOC)}`,
  (r) => `попри ${thing(r, ACC)}`,
  (r) => `щодо ${things(r, GEN)}`,
];

function place(random: Random): string {
  return random.pick(PLACES)(random);
}

function city(random: Random, where?: "in"): string {
  const { name, locative } = random.pickByRank(CITIES);
  return where === "in" ? locative : name;
}

function thing(random: Random, wanted: Case): string {
  return nounPhrase(random, random.pickByRank(NOUNS), wanted, false);
}

function things(random: Random, wanted: Case): string {
  return nounPhrase(random, random.pickByRank(NOUNS), wanted, true);
}

function someone(random: Random, wanted: Case): string {
  return nounPhrase(random, random.pickByRank(PEOPLE), wanted, false);
}

/** A noun, often with an adjective before it, at times with another noun after it. */
function nounPhrase(random: Random, noun: Noun, wanted: Case, plural: boolean): string {
  const form = noun.forms[plural ? wanted + 6 : wanted] as string;
  const chance = random.next();
  if (chance < 0.5) return `${agree(random.pickByRank(ADJECTIVES), noun, wanted, plural)} ${form}`;
  if (chance < 0.7) return `${form} ${random.pickByRank(NOUNS).forms[GEN]}`;
  return form;
}

/** A made-up name of a person. */
export function person(random: Random): string {
  const given = random.pick(random.chance(0.5) ? GIVEN_NAMES.m : GIVEN_NAMES.f);
  return `${given} ${random.pick(SURNAME_STEMS)}${random.pick(SURNAME_ENDINGS)}`;
}
