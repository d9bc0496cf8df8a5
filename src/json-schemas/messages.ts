import type { Lang } from "../i18n/lang.ts";
import { templatesOf } from "../i18n/message-templates.ts";
import { messagesFor } from "../i18n/messages.ts";
import { keysWithArguments, type OwnWord } from "../i18n/own-messages.ts";

/** What `theme/messages/<lang>.yaml` may hold: all messages of the interface, each with what it says by itself. */
export function messagesSchema(lang: Lang): object {
  const title = `Words of the interface, ${lang}`;
  const words = partOf(templatesOf(messagesFor(lang), lang), []);
  return { $schema: "http://json-schema.org/draft-07/schema#", title, ...words };
}

function partOf(word: OwnWord, path: readonly string[]): object {
  if (typeof word === "string") return { type: "string", description: word };
  if (isList(word))
    return { type: "array", items: { type: "string" }, minItems: 1, description: word.join(", ") };
  const own = Object.entries(word).map(([key, inner]) => [key, partOf(inner, [...path, key])]);
  // Some languages have messages that others lack.
  const others = keysWithArguments(path).filter((key) => !Object.hasOwn(word, key));
  const properties = Object.fromEntries([...others.map((key) => [key, {}]), ...own]);
  return { type: "object", additionalProperties: false, properties };
}

function isList(word: OwnWord): word is readonly string[] {
  return Array.isArray(word);
}
