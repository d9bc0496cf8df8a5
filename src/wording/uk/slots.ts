import type { Entry } from "../wording.ts";

/** Slots, and addresses that pages may use. */
export const SLOTS: readonly Entry[] = [];
