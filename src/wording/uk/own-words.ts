import type { Entry } from "../wording.ts";

/** The newsroom's own words. */
export const OWN_WORDS: readonly Entry[] = [];
