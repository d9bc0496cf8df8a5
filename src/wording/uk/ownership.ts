import type { Entry } from "../wording.ts";

/** Who owns the newsroom, and what machines may do with its texts. */
export const OWNERSHIP: readonly Entry[] = [];
