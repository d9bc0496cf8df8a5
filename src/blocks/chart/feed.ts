import type { BlockFeed } from "../../feeds/block-feed.ts";

/** Most readers of feeds leave SVG out, and a picture of numbers tells no more than they do: the table stands alone. */
export default {
  chart: () => "",
  "chart-table": () => "",
} satisfies BlockFeed;
