import type { StateCore, Token } from "markdown-it";
import type { BlockRule } from "../block-rule.ts";

/** An attribution begins with a dash and a space: `— Name`, `-- Name`. */
const DASH = /^(?:—|--)[ \u00A0\u202F]+/;

/**
 * Core rule: a blockquote whose last paragraph, or whose last line, is an attribution becomes a figure with the
 * attribution as its caption. Where nothing else is quoted, the dash is direct speech and the quotation stays as it is.
 */
function quotations(state: StateCore): void {
  const out: Token[] = [];
  const openings: number[] = [];
  for (const token of state.tokens) {
    if (token.type === "blockquote_open") openings.push(out.length);
    out.push(token);
    if (token.type === "blockquote_close") attribute(state, out, openings.pop() as number);
  }
  state.tokens = out;
}

/** Turns the blockquote that begins at `start` and ends with the last token into a figure, where it has an attribution. */
function attribute(state: StateCore, out: Token[], start: number): void {
  const attribution = takeAttribution(out, start);
  if (!attribution) return;
  const figure = element(state, "quote_open", "figure", 1);
  figure.attrSet("class", "quote");
  out.splice(start, 0, figure);
  const inline = element(state, "inline", "", 0);
  Object.assign(inline, attribution);
  out.push(element(state, "attribution_open", "figcaption", 1));
  out.push(inline);
  out.push(element(state, "attribution_close", "figcaption", -1));
  out.push(element(state, "quote_close", "figure", -1));
}

type Attribution = Pick<Token, "children" | "content" | "map">;

/** Takes the attribution out of the last paragraph of the blockquote, or that paragraph out of it. */
function takeAttribution(out: Token[], start: number): Attribution | undefined {
  if (out.at(-2)?.type !== "paragraph_close") return undefined;
  const paragraphStart = out.length - 4;
  const { children, content, map } = out[paragraphStart + 1] as Token;
  const at = attributionStart(children ?? []);
  if (!children || at === -1 || (at === 0 && paragraphStart === start + 1)) return undefined;
  const words = children.splice(at);
  if (at === 0) out.splice(paragraphStart, 3);
  else children.pop();
  const first = words[0] as Token;
  first.content = first.content.replace(DASH, "");
  return { children: words, content, map };
}

/** Where the attribution begins among the tokens of a paragraph: at its first or at its last line; -1 for none. */
function attributionStart(children: readonly Token[]): number {
  if (beginsWithDash(children, 0)) return 0;
  const lastBreak = children.findLastIndex(({ type }) => type === "softbreak" || type === "hardbreak");
  const isInMarkup = children[lastBreak]?.level !== 0;
  return !isInMarkup && beginsWithDash(children, lastBreak + 1) ? lastBreak + 1 : -1;
}

function beginsWithDash(children: readonly Token[], index: number): boolean {
  const token = children[index];
  return token?.type === "text" && DASH.test(token.content);
}

function element(state: StateCore, type: string, tag: string, nesting: -1 | 0 | 1): Token {
  return Object.assign(new state.Token(type, tag, nesting), { block: true });
}

/** A quotation; one that ends with `— Name` is a figure with its speaker. */
export default {
  core: { shaped: quotations },
} satisfies BlockRule;
