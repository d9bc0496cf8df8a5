import type { Lang } from "../i18n/lang.ts";
import { type Messages, messagesFor } from "../i18n/messages.ts";
import { withOwnWords } from "../i18n/own-messages.ts";
import { memoPer } from "../kit/memo.ts";
import type { Theme } from "./theme.ts";

/** The words of the interface in a language, as the newsroom has them. */
export function wordsOf({ theme }: { theme: Theme }, lang: Lang): Messages {
  return theme.words?.[lang] === undefined ? messagesFor(lang) : ownWords(theme, lang);
}

const ownWords = memoPer((theme: Theme, lang: Lang): Messages => {
  const own = theme.words?.[lang];
  return own === undefined ? messagesFor(lang) : withOwnWords(messagesFor(lang), own, lang);
});
