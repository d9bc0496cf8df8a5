import type { BlockFeed } from "../../feeds/block-feed.ts";
import { html, raw } from "../../kit/html.ts";
import type { MarkSlot } from "./rule.ts";

export default { mark: ({ tag }: MarkSlot) => html`<${raw(tag)}>` } satisfies BlockFeed;
