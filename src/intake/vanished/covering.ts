import { REST } from "../../model/old-address.ts";

/** The most lines that anybody would rather type than have written. */
const MOST = 10;

/**
 * The fewest beginnings of addresses that stand for all of these, and for no page that is there: `/2019/*`. An address
 * that is alone stays as it is.
 * @param isFree whether no page of the site has an address that begins like this
 * @returns nothing where they are more than one would type
 */
export function coveringStarts(
  addresses: readonly string[],
  isFree: (start: string) => boolean,
): string[] | undefined {
  const found: string[] = [];
  const open: { start: string; within: readonly string[] }[] = [{ start: "/", within: addresses }];
  for (let at = open.pop(); at !== undefined; at = open.pop()) {
    const { start, within } = at;
    if (within.length === 1) found.push(within[0] as string);
    else if (start !== "/" && isFree(start)) found.push(start + REST);
    else
      for (const [next, inner] of Map.groupBy(within, (address) => folderAfter(start, address)))
        if (next === start) found.push(...inner);
        else open.push({ start: next, within: inner });
    if (found.length > MOST) return undefined;
  }
  return found.sort();
}

/** The folder directly in another one that an address is in; the other itself for what lies there. */
function folderAfter(start: string, address: string): string {
  const end = address.indexOf("/", start.length);
  return end < 0 ? start : address.slice(0, end + 1);
}
