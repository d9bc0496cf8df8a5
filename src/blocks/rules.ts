import type { StateCore, Token } from "markdown-it";
import type { BoxKind } from "../markdown/box-syntax.ts";
import type { BlockRule, Moment } from "./block-rule.ts";
import { partsOfBlocks } from "./list.ts";
import { OWN_RULES } from "./own-rules.ts";

/** How each block is written, in the order of the list. */
const HOUSE = await partsOfBlocks<BlockRule>("rule", (name) => import(`./${name}/rule.ts`));

/** Those of the newsroom's own as well. */
export const RULES = [...HOUSE, ...OWN_RULES];

/** The kinds of box that are the program's. */
export function isHouseBox(name: string): boolean {
  return HOUSE.some(({ part }) => Object.hasOwn(part.boxes ?? {}, name));
}

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

/** What a block of the program has no block of the newsroom's own takes. */
function all<T>(table: (rule: BlockRule) => Readonly<Record<string, T>> | undefined): Record<string, T> {
  return Object.assign(
    {},
    ...OWN_RULES.map(({ part }) => table(part)),
    ...HOUSE.map(({ part }) => table(part)),
  );
}
