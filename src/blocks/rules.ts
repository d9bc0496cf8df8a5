import type { StateCore, Token } from "markdown-it";
import type { BoxKind } from "../markdown/box-syntax.ts";
import type { BlockRule, Moment } from "./block-rule.ts";
import { partsOfBlocks } from "./list.ts";

/** How each block is written, in the order of the list. */
export const RULES = await partsOfBlocks<BlockRule>("rule", (name) => import(`./${name}/rule.ts`));

/** The blocks' rules for a moment, in order. */
export function rulesAt(moment: Moment): { name: string; rule: (state: StateCore) => void }[] {
  return RULES.flatMap(({ name, part }) => {
    const rule = part.core?.[moment];
    return rule === undefined ? [] : [{ name: `${name}_${moment}`, rule }];
  });
}

/** Inline tokens that can be blocks, and the types they then have. */
export const ALONE = all(({ alone }) => alone);

/** The blocks' kinds of box, by what they are called. */
export const BOXES: ReadonlyMap<string, BoxKind> = new Map(Object.entries(all(({ boxes }) => boxes)));

/** HTML of the blocks' tokens. */
export const HTML = all(({ html }) => html);

/** The words of the blocks' tokens that have none in their children. */
export const TEXT: ReadonlyMap<string, (token: Token) => string> = new Map(
  Object.entries(all(({ text }) => text)),
);

function all<T>(table: (rule: BlockRule) => Readonly<Record<string, T>> | undefined): Record<string, T> {
  return Object.assign({}, ...RULES.map(({ part }) => table(part)));
}
