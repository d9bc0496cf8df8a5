import type { StateCore, Token } from "markdown-it";
import { headingIdOf } from "../../i18n/slug.ts";
import { type BodyEnv, bodyEnv, idOnPage, reportError, reportWarning } from "../../markdown/body-env.ts";
import { boxNesting } from "../../markdown/box-syntax.ts";
import { plainText } from "../../markdown/plain-text.ts";
import type { BlockRule } from "../block-rule.ts";

/** Ids reserved for footnotes. */
const FOOTNOTE_ID = /^fn(?:ref)?\d/;

/** Core rule, when the text is final: gives every heading its id, checks their levels and collects those that are not in boxes. */
function headings(state: StateCore): void {
  const env = bodyEnv(state.env);
  const ids = new UniqueIds(env.ids);
  let parentLevel = 1;
  let boxes = 0;
  for (const [i, token] of state.tokens.entries()) {
    boxes += boxNesting(token);
    if (token.type !== "heading_open") continue;
    const text = plainText(state.tokens[i + 1]?.children ?? []).trim();
    if (token.tag === "h1") demote(token, state.tokens[i + 2] as Token, env);
    const level = Number(token.tag.slice(1));
    check(token, level, parentLevel, text, env);
    const id = ids.take(idOnPage(env, baseIdOf(text, env)));
    token.attrSet("id", id);
    if (boxes === 0) env.headings.push({ level, id, text });
    if (env.context.within) lower(token, state.tokens[i + 2] as Token, level + env.context.within.depth);
    parentLevel = level;
  }
}

function demote(open: Token, close: Token, env: BodyEnv): void {
  reportError(
    env,
    open,
    "the text has a first-level heading, but the headline is the only one of a page",
    "Begin headings in the text with ##.",
  );
  open.tag = close.tag = "h2";
}

function lower(open: Token, close: Token, level: number): void {
  open.tag = close.tag = `h${Math.min(level, LOWEST)}`;
}

/** The last level that HTML has. */
const LOWEST = 6;

function check(token: Token, level: number, parentLevel: number, text: string, env: BodyEnv): void {
  if (text === "") reportError(env, token, "the heading has no text", "Write it, or take the heading out.");
  if (level <= parentLevel + 1) return;
  reportWarning(
    env,
    token,
    `the heading skips a level: it is level ${level} below level ${parentLevel}`,
    `Begin it with ${"#".repeat(parentLevel + 1)}: people who use screen readers go by the levels.`,
  );
}

function baseIdOf(text: string, env: BodyEnv): string {
  const id = headingIdOf(text, env.context.lang);
  return FOOTNOTE_ID.test(id) ? `section-${id}` : id;
}

/** Gives out each id once: an id that is taken gets `-2`, `-3` and so on. */
class UniqueIds {
  readonly #taken: Set<string>;
  readonly #next = new Map<string, number>();

  constructor(taken: Set<string>) {
    this.#taken = taken;
  }

  take(base: string): string {
    let id = base;
    let number = this.#next.get(base) ?? 2;
    while (this.#taken.has(id)) id = `${base}-${number++}`;
    this.#next.set(base, number);
    this.#taken.add(id);
    return id;
  }
}

/** A heading, with an id to link to. */
export default {
  core: { worded: headings },
} satisfies BlockRule;
