import { hash } from "node:crypto";

/** One of several shares of a build, counted from 1. */
export interface Shard {
  part: number;
  of: number;
}

/** Hex digits that decide: as many as a number holds exactly. */
const DIGITS = 12;

/** Whether something belongs to a share, by a hash of its name: every machine decides the same, and asks no other. */
export function isIn({ part, of }: Shard, name: string): boolean {
  return of === 1 || Number.parseInt(hash("sha256", name, "hex").slice(0, DIGITS), 16) % of === part - 1;
}

/** As it is said and written: `2/4`. */
export function nameOf({ part, of }: Shard): string {
  return `${part}/${of}`;
}
