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
  for (const token of state.tokens) {
    if (token.type === "ordered_list_open" || token.type === "bullet_list_open") open.push([]);
    else if (token.type === "list_item_open") open.at(-1)?.push(token);
    else if (token.type === "bullet_list_close") open.pop();
    else if (token.type === "ordered_list_close") keepNumbers(open.pop() ?? [], bodyEnv(state.env));
  }
}

function keepNumbers(items: readonly Token[], env: BodyEnv): void {
  const [first] = items;
  if (first === undefined) return;
  if (items.length === 1) warnOfLoneNumber(first, env);
  else if (items.some(({ info }) => info !== first.info)) giveNumbers(items, env);
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

/** A list, whose items keep the numbers that they were given. */
export default {
  core: { marked: listNumbers },
} satisfies BlockRule;
