import type { Token } from "markdown-it";

/** A box among the tokens of a text: where it opens and closes. */
export interface BoxPlace {
  kind: string;
  open: number;
  close: number;
}

/** The boxes of a text of one kind, the last first, so that tokens may come and go in each. */
export function boxesIn(tokens: readonly Token[], token: string, kind?: string): BoxPlace[] {
  const places: BoxPlace[] = [];
  const open: number[] = [];
  for (const [i, { type, info }] of tokens.entries()) {
    if (type === `${token}_open`) open.push(i);
    else if (type === `${token}_close`) {
      const place = { kind: info, open: open.pop() as number, close: i };
      if (kind === undefined || info === kind) places.push(place);
    }
  }
  return places.sort((a, b) => b.open - a.open);
}

/** Whether the text has such a box at all: most have none. */
export function hasBox(tokens: readonly Token[], type: string, kind?: string): boolean {
  return tokens.some((token) => token.type === type && (kind === undefined || token.info === kind));
}
