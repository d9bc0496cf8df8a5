import type { Token } from "markdown-it";

/** A box among the tokens of a text: where it opens and closes. */
export interface BoxPlace {
  open: number;
  close: number;
}

/**
 * The boxes of a text of one kind, the last first, so that tokens may come and go in each: where one closes is found when
 * those in it are done.
 */
export function* boxesIn(tokens: readonly Token[], token: string, kind?: string): Generator<BoxPlace> {
  const opens = tokens.flatMap(({ type, info }, i) =>
    type === `${token}_open` && (kind === undefined || info === kind) ? [i] : [],
  );
  for (const open of opens.toReversed()) yield { open, close: closeOf(tokens, open, token) };
}

function closeOf(tokens: readonly Token[], open: number, token: string): number {
  let [depth, at] = [1, open];
  while (depth > 0 && ++at < tokens.length) {
    const type = tokens[at]?.type;
    if (type === `${token}_open`) depth++;
    else if (type === `${token}_close`) depth--;
  }
  return at;
}

/** Whether the text has such a box at all: most have none. */
export function hasBox(tokens: readonly Token[], type: string, kind?: string): boolean {
  return tokens.some((token) => token.type === type && (kind === undefined || token.info === kind));
}
