import type { BlockFeed } from "../../feeds/block-feed.ts";
import { html } from "../../kit/html.ts";
import type { TaskSlot } from "./rule.ts";

export default { task: ({ isDone }: TaskSlot) => html`${isDone ? "☑" : "☐"}` } satisfies BlockFeed;
