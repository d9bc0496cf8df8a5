import type { StateCore, Token } from "markdown-it";
import { foldText } from "../../kit/text.ts";
import { bodyEnv, reportWarning } from "../../markdown/body-env.ts";
import { plainText } from "../../markdown/plain-text.ts";
import { boxesIn, hasBox } from "./boxes-in.ts";

/** What a pull quote is made of; anything else in one would be lost. */
const WORDS = /^(?:paragraph|pull_title)_(?:open|close)$|^inline$/;
const INLINE =
  /^(?:text|text_special|softbreak|hardbreak|code_inline)$|^(?:em|strong|s|mark|sub|sup|span|foreign)_(?:open|close)$/;
const DASH = /^[—–-]{1,2}[ \u00A0\u202F]+/;

/** Core rule, before footnotes are numbered: a pull quote has none. */
export function withoutNotes(state: StateCore): void {
  if (!hasBox(state.tokens, "pull_open")) return;
  for (const { open, close } of boxesIn(state.tokens, "pull"))
    for (const token of state.tokens.slice(open, close)) {
      const rest = token.children?.filter(({ type }) => type !== "footnote_ref") ?? [];
      if (rest.length === (token.children ?? []).length) continue;
      token.children = rest;
      (state.tokens[open] as Token).meta = { isCut: true };
    }
}

/** Core rule, when the words are set: a pull quote becomes one token, with its words alone. */
export function pulls(state: StateCore): void {
  if (!hasBox(state.tokens, "pull_open")) return;
  const found: Token[] = [];
  for (const { open, close } of boxesIn(state.tokens, "pull")) {
    const inner = state.tokens.splice(open, close - open + 1);
    const token = Object.assign(new state.Token("pull", "", 0), { block: true, map: inner[0]?.map ?? null });
    warnOfLoss(state, token, inner);
    state.tokens.splice(open, 0, Object.assign(token, { meta: partsOf(inner) }));
    found.push(token);
  }
  const story = foldText(state.tokens.map(({ children }) => plainText(children ?? [])).join("\n"));
  for (const token of found) {
    const { words } = token.meta as unknown as PullParts;
    const isRepeated = words.every((line) => story.includes(withoutMarks(line)));
    token.meta = { ...token.meta, isRepeated };
  }
}

interface PullParts {
  words: string[];
  speaker: string;
}

/** The last line, where it begins with a dash, or the title, is who said it. */
function partsOf(tokens: readonly Token[]): PullParts {
  const words: string[] = [];
  let speaker = "";
  for (const [i, { type, children }] of tokens.entries()) {
    if (type !== "inline") continue;
    if (tokens[i - 1]?.type === "pull_title_open") speaker = plainText(children ?? []).trim();
    else words.push(...linesOf(children ?? []));
  }
  const last = words.at(-1) ?? "";
  if (words.length > 1 && DASH.test(last)) {
    words.pop();
    speaker = last.replace(DASH, "");
  }
  return { words, speaker };
}

/** The words of a paragraph; what begins with a dash on a line of its own is apart. */
function linesOf(children: readonly Token[]): string[] {
  const at = children.findLastIndex(({ type }) => type === "softbreak" || type === "hardbreak");
  const last = plainText(children.slice(at + 1)).trim();
  if (at < 0 || !DASH.test(last)) return [plainText(children).trim()];
  return [plainText(children.slice(0, at)).trim(), last];
}

/** The story may have it within quotation marks, or go on behind it. */
function withoutMarks(line: string): string {
  return foldText(line.replace(/^[«"„“…\s]+|[»"”“.,!?…\s]+$/gu, ""));
}

function warnOfLoss(state: StateCore, token: Token, [open, ...inner]: readonly Token[]): void {
  const isWords = inner
    .slice(0, -1)
    .every(
      ({ type, children }) => WORDS.test(type) && (children ?? []).every((one) => INLINE.test(one.type)),
    );
  const isWhole = isWords && open?.meta?.isCut !== true;
  if (isWhole) return;
  const hint = "Put links, photos and lists into the text, and leave words alone in the pull quote.";
  reportWarning(
    bodyEnv(state.env),
    token,
    "the pull quote has more in it than words, which is left out",
    hint,
  );
}

/** What search finds of it: nothing twice. */
export function pullWords({ meta }: Token): string {
  const { words, speaker, isRepeated } = meta as unknown as PullParts & { isRepeated: boolean };
  return isRepeated ? "" : [...words, speaker].join(" ");
}
