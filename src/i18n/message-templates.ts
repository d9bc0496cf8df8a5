import { type Lang, languageOf } from "./lang.ts";
import type { Messages } from "./messages.ts";
import { type Argument, argumentsAt, type OwnWord, type OwnWords, pluralCategories } from "./own-messages.ts";

/** The messages of a language as a newsroom would write them: `withOwnWords` makes the same messages of them. */
export function templatesOf(messages: Messages, lang: Lang): OwnWords {
  return templateOf(messages, [], lang) as OwnWords;
}

function templateOf(message: unknown, path: readonly string[], lang: Lang): OwnWord {
  if (typeof message === "function") return sentence(message as Call, argumentsAt(path) ?? [], lang);
  if (typeof message === "string") return message;
  if (Array.isArray(message)) return message.map(String);
  const entries = Object.entries(message as object).map(([key, inner]) => [
    key,
    templateOf(inner, [...path, key], lang),
  ]);
  return Object.fromEntries(entries);
}

type Call = (...values: unknown[]) => string;

function sentence(call: Call, args: readonly Argument[], lang: Lang): OwnWord {
  if (!args.some(({ mayBeUnknown }) => mayBeUnknown)) return phrase(call, args, lang);
  const short = (...values: unknown[]) =>
    call(...values.map((value, i) => (args[i]?.mayBeUnknown ? undefined : value)));
  return { known: phrase(call, args, lang), unknown: phrase(short, args, lang) };
}

/** One text for all numbers or, where the number is written as the language does, one for each plural form. */
function phrase(call: Call, args: readonly Argument[], lang: Lang): OwnWord {
  const said = (n: number) => {
    const text = call(...args.map(({ name, isCount }) => (isCount ? n : `{${name}}`)));
    const written = new Intl.NumberFormat(languageOf(lang).dates.locale).format(n);
    return text.replace(written, "{n}").replace(String(n), "{n}");
  };
  if (!args.some(({ isCount }) => isCount)) return said(0);
  const isWrittenOut = !call(...args.map(({ isCount }) => (isCount ? LARGE : ""))).includes(String(LARGE));
  const forms = pluralCategories(lang).map((category) => [category, said(sampleOf(lang, category))]);
  const texts = new Set(forms.map(([, text]) => text));
  const [only] = texts;
  const isShown = only?.includes("{n}");
  return texts.size === 1 && only !== undefined && !(isShown && isWrittenOut)
    ? only
    : Object.fromEntries(forms);
}

/** A number that languages write in groups of digits. */
const LARGE = 1_234_567;

/** A number of a plural form: a whole one where it has any. */
function sampleOf(lang: Lang, category: Intl.LDMLPluralRule): number {
  const rules = new Intl.PluralRules(languageOf(lang).dates.locale);
  const wholes = Array.from({ length: 100 }, (_, i) => i + 1);
  return [...wholes, 0, 1.5, 1_000_000].find((n) => rules.select(n) === category) ?? 0;
}
