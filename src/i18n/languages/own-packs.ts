import type { Language } from "./language.ts";
import { OWN_PACKS } from "./own.ts";

/** The first thing that a pack lacks: the name of a part that it has not, or has in another form. */
export function lackOf(folder: string, pack: unknown): string | undefined {
  const parts = (pack ?? {}) as Partial<Record<string, unknown>>;
  const wrong = Object.entries(PARTS).find(([name, isRight]) => !isRight(parts[name], folder));
  return wrong?.[0];
}

type Test = (part: unknown, folder: string) => boolean;

const isText: Test = (part) => typeof part === "string" && part !== "";
const isObject: Test = (part) => typeof part === "object" && part !== null;

function has(part: unknown, name: string): unknown {
  return (part as Record<string, unknown> | undefined)?.[name];
}

/** The parts of a language, and what each must be. */
const PARTS: Readonly<Record<string, Test>> = {
  code: (part, folder) => part === folder,
  name: isText,
  direction: (part) => part === "ltr" || part === "rtl",
  script: isText,
  typeface: Array.isArray,
  dates: (part) => isLocale(has(part, "locale")) && typeof has(part, "timeJoin") === "string",
  stemming: (part) =>
    has(part, "stopWords") instanceof Set &&
    has(part, "script") instanceof RegExp &&
    typeof has(part, "stem") === "function",
  typography: (part) =>
    Array.isArray(has(part, "quotes")) &&
    (has(part, "quotes") as unknown[]).length === 4 &&
    typeof has(part, "colon") === "string",
  slugs: isObject,
  messages: isObject,
  answers: (part) => Array.isArray(has(part, "yes")) && Array.isArray(has(part, "no")),
};

function isLocale(locale: unknown): boolean {
  try {
    return Intl.DateTimeFormat.supportedLocalesOf(locale as string).length > 0;
  } catch {
    return false;
  }
}

/** The newsroom's own languages that say what nothing can do without; the check tells of the others. */
export const OWN_LANGUAGES: readonly Language<never>[] = OWN_PACKS.flatMap(([folder, pack]) =>
  lackOf(folder, pack) === undefined ? [pack as Language<never>] : [],
);
