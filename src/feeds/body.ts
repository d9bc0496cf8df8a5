import { partsOfBlocks } from "../blocks/list.ts";
import { fillBody } from "../markdown/fill.ts";
import type { Body } from "../model/body.ts";
import type { StoryView } from "../model/views.ts";
import type { BlockFeed, BodyInFeed } from "./block-feed.ts";
import type { FeedContext } from "./context.ts";
import { OWN_FEEDS } from "./own-blocks.ts";

const BLOCKS = [
  ...(await partsOfBlocks<BlockFeed>("feed", (name) => import(`../blocks/${name}/feed.ts`))),
  ...OWN_FEEDS,
];

/** What fills a slot, by its name. */
const FILLINGS = new Map(BLOCKS.flatMap(({ part }) => Object.entries(part)));

/**
 * The body of a story as HTML for feed readers.
 * @param text another of its texts, such as a correction
 * @throws Error where the view lacks a story or photo that the body refers to
 */
export function feedBody(story: StoryView, context: FeedContext, text: Body = story.body): string {
  const body: BodyInFeed = {
    story,
    context,
    card: (id) => known(story.cards, id, story),
    picture: (file) => known(story.pictures, file, story),
    file: (name) => known(story.files, name, story),
  };
  return fillBody(text, (slot, inner) => {
    const fill = FILLINGS.get(slot.slot);
    if (fill === undefined) throw new Error(`no block fills the slot "${slot.slot}" in feeds`);
    return fill(slot as never, body, inner);
  });
}

function known<T>(parts: Readonly<Record<string, T>>, name: string, story: StoryView): T {
  const part = Object.hasOwn(parts, name) ? parts[name] : undefined;
  if (part === undefined) throw new Error(`the text of ${story.id} names "${name}", which its view lacks`);
  return part;
}
