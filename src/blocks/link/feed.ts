import type { BlockFeed } from "../../feeds/block-feed.ts";
import type { FragmentSlot, PathSlot, StorySlot } from "./target.ts";

/** Feed readers show a text away from its site, so every address is absolute. */
export default {
  "story-href": ({ stories: [id] }: StorySlot, { context, card }) =>
    context.addresses.absolute(card(id).path),
  "path-href": ({ path }: PathSlot, { context }) => context.addresses.baseUrl + path.slice(1),
  "fragment-href": ({ id }: FragmentSlot, { story, context }) =>
    `${context.addresses.absolute(story.path)}#${id}`,
} satisfies BlockFeed;
