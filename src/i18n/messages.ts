import { type Lang, languageOf } from "./lang.ts";
import type { Messages } from "./languages/messages.ts";

export type { Messages } from "./languages/messages.ts";

/** The words of the interface in a language. */
export function messagesFor(lang: Lang): Messages {
  return languageOf(lang).messages;
}
