import type { BlockFeed } from "../../feeds/block-feed.ts";
import { fileFacts } from "./file-facts.ts";
import type { FileFactsSlot, FileSlot, FragmentSlot, PathSlot, StorySlot } from "./target.ts";

/** Feed readers show a text away from its site, so every address is absolute. */
export default {
  "story-href": ({ stories: [id] }: StorySlot, { context, card }) =>
    context.addresses.absolute(card(id).path),
  "path-href": ({ path }: PathSlot, { context }) => context.addresses.baseUrl + path.slice(1),
  "file-href": ({ files: [file] }: FileSlot, { context, file: known }) =>
    context.addresses.absolute(known(file).path),
  "file-facts": ({ files: [file] }: FileFactsSlot, { story, file: known }) =>
    fileFacts(known(file), story.lang),
  "fragment-href": ({ id }: FragmentSlot, { story, context }) =>
    `${context.addresses.absolute(story.path)}#${id}`,
} satisfies BlockFeed;
