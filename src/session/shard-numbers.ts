import { UsageError } from "../kit/problems.ts";
import type { Shard } from "../shares/shard.ts";

const MOST = 10_000;
export const HOW = "Write the number of the share, from 1, and how many there are: --shard 2/4";

/**
 * @param said what named it
 * @throws UsageError for a share that does not exist
 */
export function checked(shard: Shard, said: string): Shard {
  const { part, of } = shard;
  if (of < 1 || of > MOST)
    throw new UsageError(`${said}: there can be from 1 to ${MOST} shares, not ${of}. ${HOW}.`);
  if (part < 1 || part > of)
    throw new UsageError(
      `${said}: share ${part} of ${of} does not exist; shares are counted from 1 to ${of}. ${HOW}.`,
    );
  return shard;
}

/** How many shares there are. @throws UsageError for a text that is no such number */
export function countFrom(name: string, text: string): number {
  return checked({ part: 1, of: numberFrom(name, text) }, `${name} ${text}`).of;
}

/** @throws UsageError for a text that is no whole number */
export function numberFrom(name: string, text: string): number {
  if (isNumber(text)) return Number(text);
  throw new UsageError(`${name}: "${text}" is not a number. ${HOW}.`);
}

export function isNumber(text: string): boolean {
  return /^\d{1,9}$/.test(text);
}
