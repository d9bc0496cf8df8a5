import type { StateCore, Token } from "markdown-it";
import { type BodyEnv, bodyEnv, reportWarning } from "../../markdown/body-env.ts";
import type { BlockRule } from "../block-rule.ts";

/** A lone item with a higher number was not meant as a list: it is usually a year. */
const HIGHEST_ALONE = 31;

/**
 * Core rule: CommonMark numbers lists by their first item alone; here each item keeps the number that it was given. Where
 * all are alike, as in `1. 1. 1.`, they count up.
 */
function listNumbers(state: StateCore): void {
  const open: Token[][] = [];
  for (const [i, token] of state.tokens.entries()) {
    if (token.type === "ordered_list_open" || token.type === "bullet_list_open") open.push([]);
    else if (token.type === "list_item_open") open.at(-1)?.push(token);
    else if (token.type === "bullet_list_close") open.pop();
    else if (token.type === "ordered_list_close") {
      const items = open.pop() ?? [];
      keepNumbers(items, isParagraphs(state.tokens, i), bodyEnv(state.env));
    }
  }
}

/** Whether the list that ends there ends with a paragraph that empty lines part from others. */
function isParagraphs(tokens: readonly Token[], end: number): boolean {
  const last = tokens[end - 2];
  return last?.type === "paragraph_close" && !last.hidden;
}

function keepNumbers(items: readonly Token[], isLoose: boolean, env: BodyEnv): void {
  const [first] = items;
  if (first === undefined) return;
  if (items.length === 1) warnOfLoneNumber(first, env);
  else if (isLoose && Number(first.info) > HIGHEST_ALONE) warnOfParagraphs(items, env);
  if (items.length > 1 && items.some(({ info }) => info !== first.info)) giveNumbers(items, env);
}

function giveNumbers(items: readonly Token[], env: BodyEnv): void {
  let falling: Token | undefined;
  let last = Number.NaN;
  for (const item of items) {
    const number = Number(item.info);
    if (number <= last) falling ??= item;
    if (!Number.isNaN(last) && number !== last + 1) item.attrSet("value", String(number));
    last = number;
  }
  if (falling === undefined) return;
  const message = `the numbers of the list do not rise: ${shown(items)}; readers see them as they are`;
  const hint = "Number the items 1, 2, 3, or all of them 1: then they are counted for you.";
  reportWarning(env, falling, message, hint);
}

function shown(items: readonly Token[]): string {
  const numbers = items.slice(0, 10).map(({ info }) => Number(info));
  return [...numbers, ...(items.length > numbers.length ? ["…"] : [])].join(", ");
}

function warnOfLoneNumber(item: Token, env: BodyEnv): void {
  const { info, markup } = item;
  if (Number(info) <= HIGHEST_ALONE) return;
  const message = `the paragraph begins with ${info}${markup} and is read as a list of one item`;
  reportWarning(env, item, message, `If it is not a list, write ${info}\\${markup} with a backslash.`);
}

/** Years at the beginning of paragraphs make a list of these. */
function warnOfParagraphs(items: readonly Token[], env: BodyEnv): void {
  const [{ info, markup }] = items as [Token];
  const message = `the paragraphs that begin with ${shown(items)} are read as a list`;
  const hint = `If they are no list, write ${info}\\${markup} with a backslash; dates along a line are a box, :::timeline.`;
  reportWarning(env, items[0] as Token, message, hint);
}

/** A list, whose items keep the numbers that they were given. */
export default {
  core: { marked: listNumbers },
} satisfies BlockRule;
