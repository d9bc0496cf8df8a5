import type { StateCore, Token } from "markdown-it";
import { dateFormat } from "../../i18n/date-format.ts";
import { bodyEnv, reportWarning } from "../../markdown/body-env.ts";
import { boxesIn, hasBox } from "./boxes-in.ts";

/** A date that is not in strong text ends at a dash, or at a colon: `2014 — …`, `24 лютого: …`. */
const DATE = /^([^—–:]*\p{N}[^—–:]*?(?:[:.–]\p{N}[^—–:]*?)*)(?:[ \u00A0]+(?:[—–-]|--)|:)[ \u00A0]+/u;
/** What stands between a date in strong text and the words. */
const BETWEEN = /^[ \u00A0]*(?:[—–-]|--|:)?[ \u00A0]*/;
const ISO = /^\d{4}-\d{2}-\d{2}$/;
const YEAR = /^\d{4}$/;
/** A number of a list that is a year. */
const YEARS_FROM = 32;

/** Core rule: the items of the list in a timeline begin with their date, which gets an element of its own. */
export function timelines(state: StateCore): void {
  if (!hasBox(state.tokens, "box_open", "timeline")) return;
  for (const { open, close } of boxesIn(state.tokens, "box", "timeline")) {
    const tokens = state.tokens.slice(open + 1, close);
    const [first] = tokens;
    const level = (state.tokens[open] as Token).level + 1;
    const lists = tokens.filter((token) => token.level === level && LIST.test(token.type));
    if (lists.length === 0) reportNoList(state, state.tokens[open] as Token);
    if (first !== undefined) markDates(state, tokens, level);
  }
}

const LIST = /^(?:bullet_list|ordered_list|dl)_open$/;

function reportNoList(state: StateCore, open: Token): void {
  const hint = "Write an item for each: - 24 February 2022 — what happened.";
  reportWarning(bodyEnv(state.env), open, "the timeline has no list of dates", hint);
}

function markDates(state: StateCore, tokens: readonly Token[], level: number): void {
  let isOrdered = false;
  for (const [i, token] of tokens.entries()) {
    if (token.level === level && token.type.startsWith("ordered_list")) isOrdered = token.nesting === 1;
    if (token.level === level && LIST.test(token.type)) token.attrSet("class", "timeline");
    if (token.type !== "list_item_open" || token.level !== level + 1) continue;
    const inline = tokens[i + 2];
    const year = isOrdered && Number(token.info) >= YEARS_FROM ? token.info : undefined;
    const date = inline?.type === "inline" ? takeDate(state, inline.children ?? [], year) : undefined;
    if (date === undefined || inline === undefined) reportNoDate(state, token);
    else inline.children = [...dateTokens(state, date), ...(inline.children ?? [])];
  }
  for (const token of tokens)
    if (token.level === level && token.type.startsWith("ordered_list")) unnumber(token);
  for (const token of tokens)
    if (token.type === "list_item_open" && token.level === level + 1) token.info = "";
}

/** Numbers that are years are not counted. */
function unnumber(token: Token): void {
  Object.assign(token, { type: token.type.replace("ordered", "bullet"), tag: "ul" });
  token.attrs = (token.attrs ?? []).filter(([name]) => name !== "start");
}

function reportNoDate(state: StateCore, item: Token): void {
  const hint = "Begin it with the date and a dash: - 24 February 2022 — what happened.";
  reportWarning(bodyEnv(state.env), item, "an item of the timeline begins with no date", hint);
}

/** Takes the date out of the words of an item. */
function takeDate(state: StateCore, children: Token[], year: string | undefined): Token[] | undefined {
  const [first] = children;
  if (year !== undefined) return [text(state, year, first)];
  if (first?.type === "text" && first.content === "" && children[1]?.type === "strong_open") children.shift();
  if (children[0]?.type === "strong_open") return takeStrong(children);
  const found = first?.type === "text" ? DATE.exec(first.content) : null;
  if (!first || !found) return undefined;
  first.content = first.content.slice(found[0].length);
  return [text(state, (found[1] as string).trim(), first)];
}

function takeStrong(children: Token[]): Token[] | undefined {
  const end = children.findIndex(({ type }) => type === "strong_close");
  const date = children.splice(0, end + 1).slice(1, -1);
  const next = children[0];
  if (next?.type === "text") next.content = next.content.replace(BETWEEN, "");
  else if (next?.type === "softbreak") children.shift();
  return date;
}

function dateTokens(state: StateCore, date: readonly Token[]): Token[] {
  const made = (type: string, tag: string, nesting: -1 | 0 | 1) => new state.Token(type, tag, nesting);
  const open = made("strong_open", "strong", 1);
  open.attrSet("class", "timeline-date");
  return [open, ...asTime(state, date), made("strong_close", "strong", -1), text(state, " ", date[0])];
}

/** A year or a day in figures is one for machines too; the day is written in the words of the language. */
function asTime(state: StateCore, date: readonly Token[]): readonly Token[] {
  const [only] = date;
  if (date.length !== 1 || only?.type !== "text") return date;
  const written = only.content.trim();
  const isIso = ISO.test(written);
  if (!isIso && !YEAR.test(written)) return date;
  if (isIso && !isThere(written)) {
    reportUnreal(state, only, written);
    return date;
  }
  const { lang } = bodyEnv(state.env).context;
  if (isIso) only.content = dateFormat(lang, { dateStyle: "long", timeZone: "UTC" })(new Date(written));
  const open = new state.Token("time_open", "time", 1);
  open.attrSet("datetime", written);
  return [open, only, new state.Token("time_close", "time", -1)];
}

/** Whether a date in figures is in the calendar: 2025-02-30 is none, though programs count it as 2 March. */
function isThere(written: string): boolean {
  const instant = Date.parse(written);
  return !Number.isNaN(instant) && new Date(instant).toISOString().startsWith(written);
}

function reportUnreal(state: StateCore, near: Token, written: string): void {
  const hint = "Correct it: year, month and day, such as 2022-02-24.";
  reportWarning(bodyEnv(state.env), near, `"${written}" is no date of the calendar`, hint);
}

function text(state: StateCore, content: string, near: Token | undefined): Token {
  return Object.assign(new state.Token("text", "", 0), { content, map: near?.map ?? null });
}
