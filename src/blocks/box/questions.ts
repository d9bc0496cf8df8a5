import type { StateCore, Token } from "markdown-it";
import { bodyEnv, reportWarning } from "../../markdown/body-env.ts";
import { plainText } from "../../markdown/plain-text.ts";
import { boxesIn, hasBox } from "./boxes-in.ts";

const BREAK = /^(?:soft|hard)break$/;

/** Core rule: in a box of questions, a first line that is all in strong text is a question, and what follows its answer. */
export function questions(state: StateCore): void {
  if (!hasBox(state.tokens, "box_open", "question")) return;
  for (const { open, close } of boxesIn(state.tokens, "box", "question")) {
    const inner = state.tokens.slice(open + 1, close);
    const out = inner.flatMap((token, i) => askedAt(state, inner, token, i));
    const hasQuestions = inner.some(
      ({ type, tag }) => type === "dl_open" || (type === "heading_open" && tag > "h2"),
    );
    const isAsked = /\?\s*$/.test(titleOf(inner));
    if (!hasQuestions && !isAsked && out.every((token) => !isQuestion(token)))
      reportNone(state, state.tokens[open] as Token);
    state.tokens.splice(open + 1, close - open - 1, ...out);
  }
}

function isQuestion(token: Token): boolean {
  return token.attrGet("class") === "question";
}

function titleOf(inner: readonly Token[]): string {
  return inner[0]?.type === "box_title_open" ? plainText(inner[1]?.children ?? []) : "";
}

function reportNone(state: StateCore, open: Token): void {
  const hint = "Put each in strong text on a line of its own: **Who may vote?** The answer follows below it.";
  reportWarning(bodyEnv(state.env), open, "the box of questions has no question", hint);
}

/** The tokens in place of one: a paragraph that begins with a question is parted from its answer. */
function askedAt(state: StateCore, inner: readonly Token[], token: Token, at: number): Token[] {
  const children =
    token.type === "inline" && inner[at - 1]?.type === "paragraph_open" ? (token.children ?? []) : [];
  const end = strongEnd(children);
  if (end < 0) return [token];
  (inner[at - 1] as Token).attrSet("class", "question");
  const rest = children.splice(end + 1);
  const answer = rest.slice(rest.findIndex(({ type }) => BREAK.test(type)) + 1);
  if (rest.every(({ type }) => type === "text") || answer.length === 0) return [token];
  const inline = Object.assign(new state.Token("inline", "", 0), { ...token, children: answer });
  return [token, paragraph(state, -1), paragraph(state, 1), inline];
}

function paragraph(state: StateCore, nesting: -1 | 1): Token {
  const type = nesting === 1 ? "paragraph_open" : "paragraph_close";
  return Object.assign(new state.Token(type, "p", nesting), { block: true });
}

/** Where the strong text ends with which a line begins, and with which it ends too; -1 for none. */
function strongEnd(children: readonly Token[]): number {
  const start = children[0]?.type === "text" && children[0].content === "" ? 1 : 0;
  const open = children[start];
  if (open?.type !== "strong_open") return -1;
  const end = children.findIndex(({ type, level }) => type === "strong_close" && level === open.level);
  const next = children.slice(end + 1).find(({ type, content }) => type !== "text" || content.trim() !== "");
  return next === undefined || BREAK.test(next.type) ? end : -1;
}
