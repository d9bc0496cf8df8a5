import type { Lang } from "../../i18n/lang.ts";
import type { Messages } from "../../i18n/messages.ts";
import {
  type Argument,
  argumentsAt,
  isOfOneNumber,
  KNOWN_OR_NOT,
  keysWithArguments,
  type OwnWord,
  type OwnWords,
  PLACEHOLDER,
  pluralCategories,
} from "../../i18n/own-messages.ts";
import { cleanText, nearest, suggest } from "../../kit/text.ts";

type Path = readonly string[];
type Tell = (path: Path, message: string, hint: string) => void;

/** What words are checked with. */
interface Desk {
  lang: Lang;
  /** All messages as the program has them. */
  messages: Messages;
  tell: Tell;
}

/** Checks words of a newsroom's own against the messages that they take the place of. @returns those that are right */
export function checkWords(data: unknown, messages: Messages, lang: Lang, tell: Tell): OwnWords {
  const checked = checkGroup([], data, messages, { lang, messages, tell });
  return isGroup(checked) ? checked : {};
}

function isGroup(word: OwnWord | undefined): word is OwnWords {
  return typeof word === "object" && !Array.isArray(word);
}

function checkGroup(path: Path, value: unknown, builtIn: object, desk: Desk): OwnWords | undefined {
  const given = entriesOf(value);
  const known = [...new Set([...Object.keys(builtIn), ...keysWithArguments(path)])];
  if (given === undefined) {
    const message =
      path.length === 0
        ? "this file holds no words by their keys"
        : `"${path.join(".")}" is a group of words, and no text`;
    desk.tell(path, message, `It has ${known.join(", ")}.`);
    return undefined;
  }
  const right = given.flatMap(([key, word]): [string, OwnWord][] => {
    if (!known.includes(key)) {
      desk.tell(
        [...path, key],
        `there is no message "${[...path, key].join(".")}"`,
        hintFor(key, known, desk),
      );
      return [];
    }
    const checked = checkWord([...path, key], word, (builtIn as Record<string, unknown>)[key], desk);
    return checked === undefined ? [] : [[key, checked]];
  });
  return Object.fromEntries(right);
}

function entriesOf(value: unknown): [string, unknown][] | undefined {
  return typeof value === "object" && value !== null && !Array.isArray(value)
    ? Object.entries(value)
    : undefined;
}

/** The nearest key beside it, or one of its name elsewhere. */
function hintFor(key: string, known: readonly string[], { messages }: Desk): string {
  const near = nearest(key, known);
  const elsewhere = pathsIn(messages)
    .find((path) => path.at(-1) === key)
    ?.join(".");
  return (
    suggest(near ?? elsewhere, key) ??
    "npm run words lists all messages with the keys and the words that they have."
  );
}

function pathsIn(group: object, path: Path = []): Path[] {
  return Object.entries(group).flatMap(([key, value]) => {
    const own = [...path, key];
    return typeof value === "object" && !Array.isArray(value) ? [own, ...pathsIn(value, own)] : [own];
  });
}

function checkWord(path: Path, value: unknown, builtIn: unknown, desk: Desk): OwnWord | undefined {
  const args = argumentsAt(path);
  if (args !== undefined) return checkSentence(path, value, args, desk);
  if (Array.isArray(builtIn)) return checkList(path, value, desk);
  if (typeof builtIn === "object" && builtIn !== null) return checkGroup(path, value, builtIn, desk);
  return checkText(path, value, [], desk, builtIn === "");
}

function checkList(path: Path, value: unknown, desk: Desk): OwnWord | undefined {
  if (!Array.isArray(value) || value.length === 0) {
    desk.tell(
      path,
      `"${path.join(".")}" is a list of texts`,
      "Write each on a line of its own that begins with - .",
    );
    return undefined;
  }
  const texts = value.map((text, i) => checkText([...path, String(i)], text, [], desk));
  return texts.every((text) => text !== undefined) ? texts : undefined;
}

function checkSentence(
  path: Path,
  value: unknown,
  args: readonly Argument[],
  desk: Desk,
): OwnWord | undefined {
  if (!args.some(({ mayBeUnknown }) => mayBeUnknown)) return checkPhrase(path, value, args, desk);
  const given = entriesOf(value);
  const missing = KNOWN_OR_NOT.filter((form) => given?.every(([key]) => key !== form) !== false);
  const strange = given?.find(([key]) => !KNOWN_OR_NOT.some((form) => form === key));
  if (missing.length > 0 || strange !== undefined) {
    const { name } = args.find(({ mayBeUnknown }) => mayBeUnknown) as Argument;
    desk.tell(
      strange === undefined ? path : [...path, strange[0]],
      `"${path.join(".")}" has two texts, known and unknown`,
      `Write one for where \`{${name}}\` is known, and one without it.`,
    );
    return undefined;
  }
  const { known, unknown } = value as Record<string, unknown>;
  const texts = [
    checkPhrase([...path, "known"], known, args, desk),
    checkPhrase(
      [...path, "unknown"],
      unknown,
      args.filter(({ mayBeUnknown }) => !mayBeUnknown),
      desk,
    ),
  ] as const;
  if (texts[0] === undefined || texts[1] === undefined) return undefined;
  return { known: texts[0], unknown: texts[1] };
}

/** One text or, where there is a number, one for each form. */
function checkPhrase(path: Path, value: unknown, args: readonly Argument[], desk: Desk): OwnWord | undefined {
  const given = entriesOf(value);
  const count = args.find(({ isCount }) => isCount);
  if (given === undefined || count === undefined) return checkText(path, value, args, desk);
  const categories: readonly string[] = pluralCategories(desk.lang);
  const strange = given.find(([key]) => !categories.includes(key));
  const missing = categories.filter((category) => given.every(([key]) => key !== category));
  const hint = `Write ${categories.join(", ")}, each with a text, or one text for all numbers.`;
  if (strange !== undefined) {
    desk.tell([...path, strange[0]], `"${strange[0]}" is not a plural form of this language`, hint);
    return undefined;
  }
  if (missing.length > 0) {
    desk.tell(path, `"${path.join(".")}" lacks plural forms: ${missing.join(", ")}`, hint);
    return undefined;
  }
  const forms = given.map(([category, text]) => {
    const isShown = count.isShown && !isOfOneNumber(desk.lang, category as Intl.LDMLPluralRule);
    const own = args.map((argument) => (argument === count ? { ...count, isShown } : argument));
    return [category, checkText([...path, category], text, own, desk)] as const;
  });
  return forms.every(([, text]) => text !== undefined)
    ? (Object.fromEntries(forms) as Record<string, string>)
    : undefined;
}

function checkText(
  path: Path,
  value: unknown,
  args: readonly Argument[],
  { tell }: Desk,
  mayBeEmpty = false,
): string | undefined {
  const where = path.join(".");
  if (typeof value !== "string") {
    const hint = args.some(({ isCount }) => isCount)
      ? "Write a text, or keys with a text for each plural form."
      : "Write a text, in quotation marks where it is a number or a sign alone.";
    tell(path, `"${where}" is not a text`, hint);
    return undefined;
  }
  const text = cleanText(value).replace(/\s*\n\s*/g, " ");
  if (text.trim() === "" && !mayBeEmpty) {
    tell(path, `"${where}" is empty`, "Write a text, or take the line out: then the program's own is shown.");
    return undefined;
  }
  const named = [...text.matchAll(PLACEHOLDER)].map(([, name = ""]) => name);
  const strange = named.find((name) => args.every((argument) => argument.name !== name));
  const missing = args.find(({ name, isShown }) => isShown && !named.includes(name));
  if (strange !== undefined) {
    const marks = args.map(({ name }) => `{${name}}`);
    const hint =
      marks.length === 0
        ? "Write it without braces: this text has nothing put in."
        : `It has ${marks.join(", ")}.`;
    tell(
      path,
      `"${where}" has no {${strange}}`,
      suggest(
        nearest(
          strange,
          args.map(({ name }) => name),
        ),
        strange,
      ) ?? hint,
    );
  } else if (missing !== undefined)
    tell(path, `"${where}" lacks {${missing.name}}`, `Put {${missing.name}} where it is to stand.`);
  return strange === undefined && missing === undefined ? text : undefined;
}
