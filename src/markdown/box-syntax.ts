/** Boxes: blocks between a line `:::kind Title` and a line `:::`. */

import type { StateBlock, Token } from "markdown-it";
import { nearest } from "../kit/text.ts";
import { type BodyEnv, bodyEnv, reportError } from "./body-env.ts";
import { boxEnd, colonsAt } from "./box-lines.ts";
import { quoted } from "./quoted.ts";

/** A kind of box, as the block that claims it says. */
export interface BoxKind {
  /**
   * Its tokens: `<token>_open`, whose `info` is the kind and whose `markup` are the colons; where it has a title
   * `<token>_title_open`, an `inline` and `<token>_title_close`; what stands in it; `<token>_close`, with the same `info`.
   */
  token: string;
  /** Its text is verse: each line stays one, an empty line begins a stanza, and no blocks are looked for in it. */
  verse?: true;
}

/** The kind, and behind a space the title; three colons at the end of the line, as some write them, belong to neither. */
const OPENING = /^(\S+)(?:[ \t]+(.*?))??(?:[ \t]+:{3,})?$/;

/** Block rule: a box of one of these kinds. One that no block claims, one without an end and an end of none are errors; their text stays. */
export function boxSyntax(kinds: ReadonlyMap<string, BoxKind>) {
  return (state: StateBlock, start: number, end: number, silent: boolean): boolean => {
    const colons = colonsAt(state, start);
    if (colons === 0) return false;
    if (silent) return true;
    const rest = lineAt(state, start).slice(colons).trim();
    if (rest === "") return strayEnd(state, start);
    const [, written = rest, title = ""] = OPENING.exec(rest) ?? [];
    const name = written.toLowerCase();
    const kind = kinds.get(name);
    if (kind === undefined) leaveUnknown(state, start, written, kinds);
    else takeBox(state, { kind, name, title, start, colons, ...boxEnd(state, start, end) });
    return true;
  };
}

/** Whether the token opens or closes a box: 1 or -1, else 0. */
export function boxNesting({ markup, nesting }: Token): number {
  return markup.startsWith(":::") ? nesting : 0;
}

interface FoundBox {
  kind: BoxKind;
  name: string;
  title: string;
  /** Its first line, and the one of its end or of that behind its last. */
  start: number;
  end: number;
  colons: number;
  isClosed: boolean;
}

function takeBox(state: StateBlock, box: FoundBox): void {
  const { kind, name, title, start, end, isClosed } = box;
  const markup = ":".repeat(box.colons);
  const behind = end + (isClosed ? 1 : 0);
  const open = push(state, `${kind.token}_open`, 1, [start, behind]);
  Object.assign(open, { info: name, markup });
  if (!isClosed) reportUnclosed(open, bodyEnv(state.env));
  if (title !== "") pushWords(state, `${kind.token}_title`, title, start);
  if (kind.verse) takeVerse(state, start + 1, end);
  else takeBlocks(state, start + 1, end);
  Object.assign(push(state, `${kind.token}_close`, -1, null), { info: name, markup });
  state.line = behind;
}

function takeBlocks(state: StateBlock, start: number, end: number): void {
  const { parentType, lineMax } = state;
  // Whatever is not a list may end a paragraph by any block.
  Object.assign(state, { parentType: "root", lineMax: end });
  state.md.block.tokenize(state, start, end);
  Object.assign(state, { parentType, lineMax });
}

/** A paragraph for each stanza; two spaces before a line are one that is kept. */
function takeVerse(state: StateBlock, start: number, end: number): void {
  for (let line = start; line < end; line++) {
    if (state.isEmpty(line)) continue;
    let next = line + 1;
    while (next < end && !state.isEmpty(next)) next++;
    const lines = state.getLines(line, next, state.blkIndent, false).split("\n");
    pushWords(state, "paragraph", lines.map(withIndent).join("\n"), line, next);
    line = next;
  }
}

function withIndent(line: string): string {
  const words = line.trim();
  const indent = line.length - line.trimStart().length;
  return "\u2003".repeat(Math.ceil(indent / 2)) + words;
}

function pushWords(state: StateBlock, name: string, content: string, start: number, end = start + 1): void {
  const [open, inline] = [
    push(state, `${name}_open`, 1, [start, end]),
    push(state, "inline", 0, [start, end]),
  ];
  open.tag = "p";
  Object.assign(inline, { content, children: [] });
  push(state, `${name}_close`, -1, null).tag = "p";
}

function push(state: StateBlock, type: string, nesting: -1 | 0 | 1, map: [number, number] | null): Token {
  return Object.assign(state.push(type, "", nesting), { map });
}

function lineAt(state: StateBlock, line: number): string {
  return state.getLines(line, line + 1, state.blkIndent, false).trim();
}

function reportUnclosed(open: Token, env: BodyEnv): void {
  const { info, markup } = open;
  const message = `the box ${markup}${info} never ends, and all that follows is in it`;
  reportError(env, open, message, `Put a line ${markup} after it, with as many colons.`);
}

/** Boxes of no kind that have no end yet, by their colons. */
const unknown = new WeakMap<BodyEnv, Map<number, number>>();

function leaveUnknown(
  state: StateBlock,
  line: number,
  name: string,
  kinds: ReadonlyMap<string, BoxKind>,
): void {
  const env = bodyEnv(state.env);
  const colons = colonsAt(state, line);
  const open = unknown.get(env) ?? new Map<number, number>();
  unknown.set(env, open.set(colons, (open.get(colons) ?? 0) + 1));
  const near = nearest(name, kinds.keys());
  const known = () => [...kinds.keys()].map((kind) => `:::${kind}`).join(", ");
  const hint =
    near === undefined
      ? `There are these: ${known()}.`
      : `Did you mean :::${near}? If it is no box, put a backslash before it.`;
  reportError(env, leaveLine(state, line), `${quoted(`:::${name}`)} is not a kind of box`, hint);
}

/** The end of a box of no kind, of which enough has been said, or of none. */
function strayEnd(state: StateBlock, line: number): true {
  const env = bodyEnv(state.env);
  const colons = colonsAt(state, line);
  const token = leaveLine(state, line);
  const open = unknown.get(env)?.get(colons) ?? 0;
  if (open > 0) unknown.get(env)?.set(colons, open - 1);
  else {
    const hint = "Take it out, or begin the box above it: :::note Title.";
    reportError(env, token, `the line ${":".repeat(colons)} ends no box`, hint);
  }
  return true;
}

const PUNCTUATION = /[!-/:-@[-`{-~]/g;

/** The line stays a paragraph, with nothing in it that means anything. */
function leaveLine(state: StateBlock, line: number): Token {
  pushWords(state, "paragraph", lineAt(state, line).replace(PUNCTUATION, "\\$&"), line);
  state.line = line + 1;
  return state.tokens.at(-2) as Token;
}
