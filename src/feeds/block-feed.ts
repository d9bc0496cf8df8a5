import type { Html } from "../kit/html.ts";
import type { Picture } from "../model/photo.ts";
import type { StoryId } from "../model/story-id.ts";
import type { StoryCard, StoryView } from "../model/views.ts";
import type { FeedContext } from "./context.ts";

/**
 * How readers of feeds show a block, by the names of its slots: what its `feed.ts` exports by default. Plain HTML without
 * scripts, styles and embedded pages, which readers leave out; every address is absolute.
 */
export type BlockFeed = Readonly<Record<string, (slot: never, body: BodyInFeed) => Html | string>>;

/** What a block's slots are filled from. */
export interface BodyInFeed {
  story: StoryView;
  context: FeedContext;
  /** @throws Error where the view lacks it */
  card(id: StoryId): StoryCard;
  /** @throws Error where the view lacks it */
  picture(file: string): Picture;
}
