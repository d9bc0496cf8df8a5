import type { StateCore, Token } from "markdown-it";
import { KINDS } from "./kinds.ts";

/** `[!NOTE]` as GitHub has it; in Obsidian `+` or `-` folds it, and its title may follow. */
const ALERT = /^\[!([\p{L}-]+)\]([+-]?)(?:[ \t]+(.*))?$/u;

/** What other systems call our kinds. */
const OTHER_NAMES: Readonly<Record<string, string>> = {
  info: "note",
  todo: "note",
  example: "note",
  abstract: "fact",
  summary: "fact",
  tldr: "fact",
  hint: "tip",
  success: "tip",
  attention: "warning",
  danger: "caution",
  error: "caution",
  bug: "caution",
  failure: "caution",
  faq: "question",
};

/** Core rule: a quotation that begins with `[!NOTE]` becomes a box. */
export function alerts(state: StateCore): void {
  const { tokens } = state;
  if (!state.src.includes("[!")) return;
  const open: { at: number; kind: string | undefined }[] = [];
  const out: Token[] = [];
  for (const [i, token] of tokens.entries()) {
    out.push(token);
    if (token.type === "blockquote_open") open.push({ at: out.length - 1, kind: alertAt(tokens, i) });
    else if (token.type === "blockquote_close") {
      const { at, kind } = open.pop() as (typeof open)[number];
      if (kind !== undefined) becomeBox(state, out, at, kind);
    }
  }
  state.tokens = out;
}

/** The kind of box that a quotation says it is. */
function alertAt(tokens: readonly Token[], at: number): string | undefined {
  const first = tokens[at + 1]?.type === "paragraph_open" ? tokens[at + 2]?.children?.[0] : undefined;
  const [, written = ""] = first?.type === "text" ? (ALERT.exec(first.content) ?? []) : [];
  const name = written.toLowerCase();
  const kind = OTHER_NAMES[name] ?? name;
  return (KINDS as readonly string[]).includes(kind) && kind !== "poem" ? kind : undefined;
}

/** Makes a box of the quotation that begins at `at` and ends with the last token; its first line is its title. */
function becomeBox(state: StateCore, out: Token[], at: number, kind: string): void {
  const [open, paragraph, inline, end, close] = [
    out[at],
    out[at + 1],
    out[at + 2],
    out[at + 3],
    out.at(-1),
  ] as Token[];
  const children = (inline as Token).children as Token[];
  const first = children[0] as Token;
  const [, , fold = "", words = ""] = ALERT.exec(first.content) ?? [];
  const info = fold === "" ? kind : "details";
  const meta = { label: kind };
  Object.assign(open as Token, { type: "box_open", tag: "", info, markup: ":::", meta });
  Object.assign(close as Token, { type: "box_close", tag: "", info, markup: ":::" });
  first.content = words;
  const lineEnd = children.findIndex(({ type, level }) => /^(?:soft|hard)break$/.test(type) && level === 0);
  const title = children.slice(0, lineEnd < 0 ? children.length : lineEnd);
  const rest = lineEnd < 0 ? [] : children.slice(lineEnd + 1);
  const isTitled = title.length > 1 || words !== "";
  const parts: Token[] = isTitled ? titleOf(state, title, inline as Token) : [];
  if (rest.length > 0) {
    Object.assign(inline as Token, { children: rest });
    parts.push(paragraph as Token, inline as Token, end as Token);
  }
  out.splice(at + 1, 3, ...parts);
}

function titleOf(state: StateCore, children: Token[], { map, content }: Token): Token[] {
  const made = (type: string, nesting: -1 | 0 | 1) =>
    Object.assign(new state.Token(type, nesting === 0 ? "" : "p", nesting), { block: true, map });
  const inline = Object.assign(made("inline", 0), { children, content });
  return [made("box_title_open", 1), inline, made("box_title_close", -1)];
}
