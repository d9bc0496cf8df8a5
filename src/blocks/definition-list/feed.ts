import type { BlockFeed } from "../../feeds/block-feed.ts";
import { html } from "../../kit/html.ts";

export default { definitions: () => html`<dl>` } satisfies BlockFeed;
