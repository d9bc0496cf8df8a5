import type { Entry } from "../wording.ts";

/** The desk in a browser. */
export const ADMIN: readonly Entry[] = [];
