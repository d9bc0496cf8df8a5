import { type Lang, languageOf } from "./lang.ts";
import { MESSAGE_ARGUMENTS } from "./languages/message-arguments.ts";
import type { Messages } from "./languages/messages.ts";
import { pluralsOf } from "./plural.ts";

/** Words of a newsroom's own in the place of messages, by the same keys: texts with names in braces, lists, and groups. */
export type OwnWord = string | readonly string[] | OwnWords;
export interface OwnWords {
  readonly [key: string]: OwnWord;
}

/** What `MESSAGE_ARGUMENTS` says of a message, or of a group. */
type Told = readonly string[] | { readonly [key: string]: Told } | undefined;

const ALL = MESSAGE_ARGUMENTS as unknown as Told;

/** What a name in a message stands for. */
export interface Argument {
  name: string;
  /** It decides the plural form. */
  isCount: boolean;
  /** Every text has it. */
  isShown: boolean;
  /** There is a text without it besides. */
  mayBeUnknown: boolean;
}

/** The arguments of the message at a path; nothing for one that has none. */
export function argumentsAt(path: readonly string[]): readonly Argument[] | undefined {
  const told = path.reduce<Told>(below, ALL);
  return isList(told) ? told.map(argumentOf) : undefined;
}

/** The keys below a path that some languages have, though others may not. */
export function keysWithArguments(path: readonly string[]): readonly string[] {
  const told = path.reduce<Told>(below, ALL);
  return told === undefined || isList(told) ? [] : Object.keys(told);
}

function below(told: Told, key: string): Told {
  return told === undefined || isList(told) || !Object.hasOwn(told, key) ? undefined : told[key];
}

function isList(told: Told): told is readonly string[] {
  return Array.isArray(told);
}

function argumentOf(written: string): Argument {
  const name = written.replace(/[()?]/g, "");
  const isCount = name === "n";
  return { name, isCount, isShown: !written.startsWith("("), mayBeUnknown: written.endsWith("?") };
}

/** A language's plural categories of whole numbers and fractions (CLDR), in the order of CLDR. */
export function pluralCategories(lang: Lang): readonly Intl.LDMLPluralRule[] {
  const { pluralCategories: found } = new Intl.PluralRules(languageOf(lang).dates.locale).resolvedOptions();
  return ORDER.filter((category) => found.includes(category));
}

const ORDER: readonly Intl.LDMLPluralRule[] = ["zero", "one", "two", "few", "many", "other"];

/** Where the value of an argument is put. */
export const PLACEHOLDER = /\{([^{}]*)\}/g;

/** The two forms of a message with an argument that may be unknown. */
export const KNOWN_OR_NOT = ["known", "unknown"] as const;

/** The messages of a language with a newsroom's own words, which were checked, in the place of some. */
export function withOwnWords(messages: Messages, own: OwnWords, lang: Lang): Messages {
  return merged(messages, own, [], lang) as Messages;
}

function merged(builtIn: unknown, own: OwnWord, path: readonly string[], lang: Lang): unknown {
  const args = argumentsAt(path);
  if (args !== undefined)
    // Forms that scripts choose among are data.
    return typeof builtIn === "object" ? formsOf(own, lang) : sentence(own, args, lang);
  if (typeof own === "string" || Array.isArray(own)) return own;
  const entries = Object.entries(own as OwnWords).map(([key, word]) => {
    const before = (builtIn as Record<string, unknown>)[key];
    return [key, merged(before, word, [...path, key], lang)];
  });
  return { ...(builtIn as object), ...Object.fromEntries(entries) };
}

function formsOf(own: OwnWord, lang: Lang): OwnWord {
  if (typeof own !== "string") return own;
  return Object.fromEntries(pluralCategories(lang).map((category) => [category, own]));
}

type Call = (...values: readonly (string | number | undefined)[]) => string;

/** A message as the program calls it. */
function sentence(own: OwnWord, args: readonly Argument[], lang: Lang): Call {
  const unknownAt = args.findIndex(({ mayBeUnknown }) => mayBeUnknown);
  if (unknownAt < 0) return phrase(own, args, lang);
  const { known, unknown } = own as Readonly<Record<(typeof KNOWN_OR_NOT)[number], OwnWord>>;
  const [whole, short] = [phrase(known, args, lang), phrase(unknown, args, lang)];
  return (...values) => (values[unknownAt] === undefined ? short : whole)(...values);
}

/** @param own one text, or one for each plural category */
function phrase(own: OwnWord, args: readonly Argument[], lang: Lang): Call {
  const pluralise = pluralsOf<Intl.LDMLPluralRule>(languageOf(lang).dates.locale);
  const countAt = args.findIndex(({ isCount }) => isCount);
  return (...values) => {
    const text =
      typeof own === "string"
        ? own
        : pluralise(Number(values[countAt]), own as Readonly<Record<Intl.LDMLPluralRule, string>>);
    return text.replace(PLACEHOLDER, (mark, name: string) => {
      const at = args.findIndex((argument) => argument.name === name);
      return at < 0 ? mark : String(values[at] ?? "");
    });
  };
}

/** Whether a form stands for a single number, as `one` does in English: then the text may say it itself. */
export function isOfOneNumber(lang: Lang, category: Intl.LDMLPluralRule): boolean {
  const rules = new Intl.PluralRules(languageOf(lang).dates.locale);
  return (
    Array.from({ length: 200 }, (_, n) => rules.select(n)).filter((found) => found === category).length === 1
  );
}
