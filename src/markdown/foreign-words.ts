import type { StateCore, Token } from "markdown-it";
import { type Lang, languageOf } from "../i18n/lang.ts";
import { LANGUAGES } from "../i18n/languages/index.ts";
import type { Language } from "../i18n/languages/language.ts";

/** Words of another script, side by side. */
interface ForeignScript {
  lang: string;
  letter: RegExp;
  words: RegExp;
}

/** Not foreign in any language: names and terms are written in it. */
const EVERYWHERE = "Latin";

/**
 * Marks words in another script as being in the first language that is written in it, for people who use screen readers
 * (WCAG 3.1.2). Latin letters say nothing: every text has names and terms in them.
 */
export function foreignWordsIn(lang: Lang): (state: StateCore) => void {
  const { script } = languageOf(lang);
  const scripts = new Map<string, Language>();
  for (const language of LANGUAGES.toReversed() as Language[]) scripts.set(language.script, language);
  for (const known of [EVERYWHERE, script]) scripts.delete(known);
  const foreign = [...scripts.values()].map(foreignScript);
  return (state) => {
    for (const block of state.tokens)
      for (const script of foreign)
        if (block.type === "inline" && block.children && script.letter.test(block.content))
          block.children = outsideSpans(block.children, (token) => marked(state, token, script));
  };
}

/** Words whose language the writer says are in that one. */
function outsideSpans(tokens: readonly Token[], mark: (token: Token) => Token[]): Token[] {
  let within = 0;
  return tokens.flatMap((token) => {
    if (token.tag === "span") within += token.nesting;
    return within > 0 ? [token] : mark(token);
  });
}

function foreignScript({ code, script }: Language): ForeignScript {
  const letter = `\\p{Script=${script}}`;
  return {
    lang: code,
    letter: new RegExp(letter, "u"),
    words: new RegExp(`${letter}(?:[${letter}\\p{M}ʼ’' \\u00a0-]*[${letter}\\p{M}])?`, "gu"),
  };
}

function marked(state: StateCore, token: Token, { lang, words }: ForeignScript): Token[] {
  if (token.type !== "text") return [token];
  const parts: Token[] = [];
  let at = 0;
  for (const { index, 0: found } of token.content.matchAll(words)) {
    const open = made(state, "foreign_open", "span", 1);
    open.attrs = [["lang", lang]];
    parts.push(text(state, token.content.slice(at, index)), open, text(state, found));
    parts.push(made(state, "foreign_close", "span", -1));
    at = index + found.length;
  }
  return [...parts, text(state, token.content.slice(at))];
}

function text(state: StateCore, content: string): Token {
  const token = made(state, "text", "", 0);
  token.content = content;
  return token;
}

function made(state: StateCore, type: string, tag: string, nesting: Token["nesting"]): Token {
  return new state.Token(type, tag, nesting);
}
