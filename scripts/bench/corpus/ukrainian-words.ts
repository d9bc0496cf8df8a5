import * as stems from "./ukrainian-stems.ts";

export type Gender = "m" | "f" | "n";
/** Nominative, genitive, dative, accusative, instrumental, locative; then the same of the plural. */
export type Case = 0 | 1 | 2 | 3 | 4 | 5;
export const [NOM, GEN, DAT, ACC, INS, LOC] = [0, 1, 2, 3, 4, 5] as const;

export interface Noun {
  gender: Gender;
  animate: boolean;
  /** Twelve, in the order of `Case`. */
  forms: readonly string[];
}

/** Endings in the order of `Case`, singular and plural; `*` stands for a stem whose last consonant is softened. */
const ENDINGS = {
  thing: " у у  ом *і и ів ам и ами ах",
  person: " а ові а ом ові и ів ам ів ами ах",
  a: "а и *і у ою *і и  ам и ами ах",
  iya: "ія ії ії ію ією ії ії ій іям ії іями іях",
  ist: "ість ості ості ість істю ості ості остей остям ості остями остях",
  nnya: "ня ня ню ня ням ні ня ь ням ня нями нях",
  o: "о а у о ом *і а  ам а ами ах",
} as const;

type Declension = keyof typeof ENDINGS;

const SOFTENED: Readonly<Record<string, string>> = { к: "ц", г: "з", х: "с" };

/** @param entry the stem, or the nominative and the stem of the other cases: `ринок_ринк` */
function decline(entry: string, gender: Gender, declension: Declension): Noun {
  const [nominative, oblique] = entry.split("_") as [string, string?];
  const stem = oblique ?? nominative;
  const forms = ENDINGS[declension].split(" ").map((ending) => {
    if (!ending.startsWith("*")) return stem + ending;
    return stem.slice(0, -1) + (SOFTENED[stem.at(-1) as string] ?? stem.at(-1)) + ending.slice(1);
  });
  if (declension === "thing" || declension === "person") {
    forms[NOM] = nominative;
    if (declension === "thing") forms[ACC] = nominative;
  }
  return { gender, animate: declension === "person", forms };
}

/** Feminine words are listed with their -а. */
const withoutA = (word: string) => word.slice(0, -1);

const SIMPLE: readonly Noun[] = interleave([
  stems.THINGS_M.map((entry) => decline(entry, "m", "thing")),
  stems.THINGS_A.map((entry) => decline(withoutA(entry), "f", "a")),
  stems.THINGS_IYA.map((stem) => decline(stem, "f", "iya")),
  stems.THINGS_NNYA.map((stem) => decline(stem, "n", "nnya")),
  stems.THINGS_O.map((stem) => decline(stem, "n", "o")),
  stems.THINGS_IST.map((stem) => decline(stem, "f", "ist")),
]);

/** Each noun also with each prefix: rare words, which are the most numerous in an archive. */
const COMPOUND: readonly Noun[] = stems.PREFIXES.flatMap((_, turn) =>
  SIMPLE.map((noun, i) => {
    const prefix = stems.PREFIXES[(turn + i) % stems.PREFIXES.length] as string;
    return { ...noun, forms: noun.forms.map((form) => prefix + form) };
  }),
);

/** From the most used to the least. */
export const NOUNS: readonly Noun[] = [...SIMPLE, ...COMPOUND];

export const PEOPLE: readonly Noun[] = stems.PEOPLE.map((entry) => decline(entry, "m", "person"));

export const ADJECTIVES = stems.ADJECTIVES;

const ADJECTIVE_ENDINGS: Readonly<Record<Gender | "plural", readonly string[]>> = {
  m: ["ий", "ого", "ому", "ий", "им", "ому"],
  f: ["а", "ої", "ій", "у", "ою", "ій"],
  n: ["е", "ого", "ому", "е", "им", "ому"],
  plural: ["і", "их", "им", "і", "ими", "их"],
};

/** The adjective in the form that its noun asks for. */
export function agree(stem: string, noun: Noun, wanted: Case, plural: boolean): string {
  const as = noun.animate && wanted === ACC && (plural || noun.gender === "m") ? GEN : wanted;
  return stem + ADJECTIVE_ENDINGS[plural ? "plural" : noun.gender][as];
}

export interface Verb {
  infinitive: string;
  past: Readonly<Record<Gender | "plural", string>>;
  /** Present of an imperfective verb, future of a perfective one: singular, plural. */
  now: readonly [string, string];
}

const past = (stem: string) => ({ m: `${stem}в`, f: `${stem}ла`, n: `${stem}ло`, plural: `${stem}ли` });

/** All take an object in the accusative. */
export const VERBS: readonly Verb[] = interleave<Verb>([
  stems.VERBS_UVATY.map((stem) => ({
    infinitive: `${stem}увати`,
    past: past(`${stem}ува`),
    now: [`${stem}ує`, `${stem}ують`],
  })),
  stems.VERBS_YTY.map((stem) => ({
    infinitive: `${stem}ити`,
    past: past(`${stem}и`),
    now: [`${stem}ить`, `${stem}ять`],
  })),
]);

/** Cities: nominative and locative. */
export const CITIES = stems.CITIES.map((entry) => {
  const [name, stem] = entry.split("_") as [string, string];
  return { name, locative: `${stem}і` };
});

/** Takes the first of each, then the second of each, and so on. */
function interleave<T>(rows: readonly (readonly T[])[]): T[] {
  const longest = Math.max(...rows.map((row) => row.length));
  return Array.from({ length: longest }, (_, i) => rows.flatMap((row) => row.slice(i, i + 1))).flat();
}
