import type { Entry } from "../wording.ts";

/** Parts, blocks, pages and languages of one's own. */
export const OWN_CODE: readonly Entry[] = [];
