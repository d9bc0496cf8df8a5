import type { OwnPageFile } from "./own-pages.ts";

/** The newsroom's own pages; its own code takes the place of this module. */
export const OWN_PAGES: readonly OwnPageFile[] = [];
