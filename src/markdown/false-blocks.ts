import type { StateCore, Token } from "markdown-it";
import { type BodyEnv, bodyEnv, reportError, reportWarning } from "./body-env.ts";
import { quoted } from "./quoted.ts";

const SENTENCE_END = /[.!?…:;,»”]$/u;
const LONGEST_HEADING = 100;
const CYRILLIC_WORDS = /(?<!\p{Script=Cyrillic})(?:\p{Script=Cyrillic}{2,}[\s,]+){2}\p{Script=Cyrillic}{2,}/u;
const LATIN_SENTENCE = /^\s*["«“]?\p{Lu}[\p{L}’']*(?:[ ,]+[\p{L}’'-]+){4,}/u;
const OF_CODE = /[{}<>=]|;\s*$/m;
const CLOSING_FENCE = /^[\s>]*(`{3,}|~{3,})\s*$/;

/** Core rule, before photos and quotations move: warns of blocks that CommonMark sees where the writer meant none. */
export function falseBlocks(state: StateCore): void {
  let lines: readonly string[] | undefined;
  for (const [i, token] of state.tokens.entries()) {
    const check = CHECKS[token.type];
    if (check === undefined) continue;
    lines ??= state.src.split("\n");
    check({ token, next: state.tokens[i + 1], lines, env: bodyEnv(state.env) });
  }
}

interface Block {
  token: Token;
  next: Token | undefined;
  /** The lines of the whole text. */
  lines: readonly string[];
  env: BodyEnv;
}

const CHECKS: Readonly<Record<string, (block: Block) => void>> = {
  heading_open: checkHeading,
  code_block: checkIndented,
  fence: checkFence,
  table_open: ({ env }) => {
    env.columns = 0;
  },
  th_open: ({ env }) => {
    env.columns++;
  },
  tr_open: checkRow,
};

/** A line of hyphens below a paragraph makes the whole paragraph a heading. */
function checkHeading({ token, next, lines, env }: Block): void {
  if (token.markup !== "-") return;
  const text = next?.content ?? "";
  const underline = lines[(token.map?.[1] ?? 0) - 1]?.replace(/[\s>]/g, "") ?? "";
  const isMeant =
    underline.length > 3 &&
    !text.includes("\n") &&
    text.length <= LONGEST_HEADING &&
    !SENTENCE_END.test(text);
  if (isMeant) return;
  const message = `${quoted(text.replaceAll("\n", " "))} becomes a heading, because of the line ${underline} below it`;
  const hint =
    "For a text and a break, put an empty line between them; for a heading, begin it with ## instead.";
  reportWarning(env, token, message, hint);
}

/** Four spaces, or a tab, make a paragraph code. */
function checkIndented({ token, env }: Block): void {
  const { content } = token;
  if (!CYRILLIC_WORDS.test(content) && (!LATIN_SENTENCE.test(content) || OF_CODE.test(content))) return;
  const message = `the paragraph is indented, so it is shown as code: ${quoted(content.trim())}`;
  reportWarning(env, token, message, "Take out the indent; for code, put it between lines of ```.");
}

function checkFence({ token, lines, env }: Block): void {
  const [first, end] = token.map ?? [0, 0];
  const closing = CLOSING_FENCE.exec(lines[end - 1] ?? "")?.[1] ?? "";
  if (end - 1 > first && closing.startsWith(token.markup)) return;
  const message = `the code that begins with ${token.markup} never ends, and all that follows is shown as code`;
  reportWarning(env, token, message, `Put a line ${token.markup} after it.`);
}

/** Cells beyond the last column are left out. */
function checkRow({ token, lines, env }: Block): void {
  const line = lines[token.map?.[0] ?? -1];
  if (line === undefined || env.columns === 0) return;
  const cells = cellsOf(line);
  const left = cells.slice(env.columns).join(" ").trim();
  if (left === "") return;
  const message = `the row has ${cells.length} cells and the table ${env.columns} columns: ${quoted(left)} would be left out`;
  reportError(
    env,
    token,
    message,
    "Give the table as many columns, or write \\| for a stroke that does not separate cells.",
  );
}

function cellsOf(line: string): string[] {
  const row = line.replace(/^[\s>]*\|?/, "").replace(/(?<!\\)\|\s*$/, "");
  return row.split(/(?<!\\)\|/);
}
