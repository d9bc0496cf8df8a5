import type { BlockPage } from "./block-page.ts";

/** How pages show the newsroom's own blocks; its own code takes the place of this module. */
export const OWN_PAGES: readonly { name: string; part: BlockPage }[] = [];
