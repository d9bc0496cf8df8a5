import type { Lang, Localised } from "./lang.ts";
import { en } from "./messages/en.ts";
import { fr } from "./messages/fr.ts";
import type { Messages } from "./messages/shape.ts";
import { uk } from "./messages/uk.ts";

export type { Messages } from "./messages/shape.ts";

/** Each language's name in itself. */
export const LANGUAGE_NAMES: Localised = { uk: "Українська", en: "English", fr: "Français" };

const MESSAGES: Readonly<Record<Lang, Messages>> = { uk, en, fr };

/** The words of the interface in a language. */
export function messagesFor(lang: Lang): Messages {
  return MESSAGES[lang];
}
