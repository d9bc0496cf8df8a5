import type { Entry } from "../wording.ts";

/** The newsroom's own stylesheet and fonts. */
export const OWN_FONTS: readonly Entry[] = [];
