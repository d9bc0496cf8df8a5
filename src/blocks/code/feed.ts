import type { BlockFeed } from "../../feeds/block-feed.ts";
import { html } from "../../kit/html.ts";
import type { CodeSlot } from "./rule.ts";

/** Readers of feeds leave out colours; some colour code themselves, by the class that CommonMark gives it. */
export default {
  code: ({ name, parts }: CodeSlot) =>
    html`<pre><code class="language-${name}">${parts.map((part) => (typeof part === "string" ? part : part[1])).join("")}</code></pre>
`,
} satisfies BlockFeed;
