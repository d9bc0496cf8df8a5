import type { BlockFeed } from "./block-feed.ts";

/** How feeds show the newsroom's own blocks; its own code takes the place of this module. */
export const OWN_FEEDS: readonly { name: string; part: BlockFeed }[] = [];
