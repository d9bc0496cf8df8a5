import type { BlockFeed } from "../../feeds/block-feed.ts";
import { lineOf } from "../../feeds/line.ts";
import { languageOf } from "../../i18n/lang.ts";
import { html } from "../../kit/html.ts";
import type { ReadAlsoSlot } from "./rule.ts";

export default {
  "read-also": ({ stories: [id] }: ReadAlsoSlot, { story, context: { addresses, words }, card }) => {
    const { path, title, label } = card(id);
    const kind = label && ` (${words.labels.names[label.key]})`;
    return html`<p>${words.story.readAlso}${kind}${languageOf(story.lang).typography.colon} <a href="${addresses.absolute(path)}">${lineOf(title)}</a></p>
`;
  },
} satisfies BlockFeed;
