import type { StateCore, Token } from "markdown-it";
import { bareAddressNesting } from "./bare-addresses.ts";
import { type BodyEnv, bodyEnv, lineOf, reportError, reportWarning } from "./body-env.ts";
import { failedLink } from "./failed-links.ts";
import { beginsLine, warnOfFalseList } from "./false-lists.ts";
import { ADDRESSES, type ForeignMark, LINE_MARKS, MARKS, PARTED } from "./foreign-marks.ts";
import { quoted } from "./quoted.ts";
import { strayEmphasis } from "./stray-emphasis.ts";

const FOOTNOTE = /\[\^[^[\]\s]+\]/g;

/** Most texts match nothing of this, and so have no mark that could be left over. */
const MAY_BE_MARK = /[*_~=^{|$#&<[\]\\+@%•▪●◦‣∙■□◆►✓✔]|:(?:[a-z+-]|:)|^: |!!!|www\.|^[-\d]/;

/** Core rule, while escaped characters are still tokens of their own: warns of marks that stayed text, because readers would see them. */
export function leftovers(state: StateCore): void {
  const env = bodyEnv(state.env);
  const told = new Set<string>();
  for (const block of state.tokens) {
    const children = block.children ?? [];
    if (!children.some(({ type, content }) => type === "text" && MAY_BE_MARK.test(content))) continue;
    lookThrough(children, env, told);
    warnOfFalseList(block, env);
  }
}

function lookThrough(children: readonly Token[], env: BodyEnv, told: Set<string>): void {
  const hasEscapedBracket = children.some(({ type, content }) => type === "text_special" && content === "[");
  let links = 0;
  for (const [i, token] of children.entries()) {
    links += token.type === "link_open" ? 1 : token.type === "link_close" ? -1 : 0;
    if (token.type !== "text" || isAddress(children, i)) continue;
    const { content } = token;
    if (content.includes("](") && !hasEscapedBracket) reportLink(children, i, env);
    if (content.includes("[^")) reportFootnotes(token, env);
    if (i === children.length - 1 && content.endsWith("\\")) reportBackslash(token, env);
    const warn = (mark: ForeignMark, found: string) => {
      const place = `${mark.what} ${lineOf(env, token)}`;
      if (told.has(place)) return;
      told.add(place);
      reportWarning(env, token, `${quoted(found)} ${mark.what}`, mark.remedy);
    };
    const marks = [
      ...(beginsLine(children, i) ? LINE_MARKS : []),
      ...MARKS,
      ...(links === 0 ? ADDRESSES : []),
    ];
    const isForeign = findMarks(marks, content, warn);
    const stray = isForeign ? undefined : strayEmphasis(content);
    if (stray !== undefined) warn(EMPHASIS, stray);
    if (isAddress(children, i + 2)) findPartedLink(content, warn);
  }
}

type Warn = (mark: ForeignMark, found: string) => void;

/** @returns whether there is one */
function findMarks(marks: readonly ForeignMark[], text: string, warn: Warn): boolean {
  let isFound = false;
  for (const mark of marks) {
    if (!text.includes(mark.sign)) continue;
    const found = mark.pattern.exec(text)?.[0];
    if (found === undefined) continue;
    warn(mark, found.trim());
    isFound = true;
  }
  return isFound;
}

const EMPHASIS: ForeignMark = {
  sign: "",
  pattern: /$/,
  what: "emphasises nothing and is shown as it is",
  remedy:
    "Marks open and close at the edges of words: put a space or a punctuation mark outside them, or write a backslash before a mark that readers are to see.",
};

/** First parts of links whose second part, the address, became a link of its own. */
const FIRST_PARTS: readonly ForeignMark[] = [
  { sign: "(", pattern: /\[[^[\]\n]+\]\s+\($/, ...PARTED },
  {
    sign: "[",
    pattern: /\([^()\n]+\)\s?\[$/,
    what: "would be a link with its brackets the other way round",
    remedy: "Write [text](address).",
  },
];

function findPartedLink(text: string, warn: Warn): void {
  findMarks(FIRST_PARTS, text, warn);
}

/** Whether the token is the text of an address that stands in the text. */
function isAddress(children: readonly Token[], index: number): boolean {
  const open = children[index - 1];
  return open !== undefined && bareAddressNesting(open) > 0;
}

/** The address in it may have become a link of its own, so the whole line is read to see what was written. */
function reportLink(children: readonly Token[], index: number, env: BodyEnv): void {
  const rest = children.slice(index);
  const end = rest.findIndex(({ type }) => type === "softbreak" || type === "hardbreak");
  const text = rest.slice(0, end < 0 ? rest.length : end).map(({ content }) => content);
  const token = children[index] as Token;
  const { message, hint } = failedLink(text.join(""));
  reportError(env, token, message, hint);
}

function reportFootnotes(token: Token, env: BodyEnv): void {
  for (const [reference] of token.content.matchAll(FOOTNOTE)) {
    reportWarning(
      env,
      token,
      `${reference} refers to a footnote that does not exist`,
      `Write the footnote in a paragraph that begins with ${reference}: and a space.`,
    );
  }
}

function reportBackslash(token: Token, env: BodyEnv): void {
  const message = "the backslash at the end of the paragraph breaks no line and is shown";
  reportWarning(env, token, message, "Take it out.");
}
