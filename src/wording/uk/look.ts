import type { Entry } from "../wording.ts";

/** The newsroom's colours, logo and links. */
export const LOOK: readonly Entry[] = [];
