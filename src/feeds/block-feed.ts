import type { Html } from "../kit/html.ts";
import type { Attachment } from "../model/attachment.ts";
import type { Picture } from "../model/photo.ts";
import type { StoryId } from "../model/story-id.ts";
import type { StoryCard, StoryView } from "../model/views.ts";
import type { FeedContext } from "./context.ts";

/**
 * How a block is written in feeds, by the names of its slots: the default export of its `feed.ts`. Plain HTML without
 * scripts, styles or embedded pages, which feed readers leave out; every address is absolute.
 */
export type BlockFeed = Readonly<
  Record<string, (slot: never, body: BodyInFeed, inner: Html) => Html | string>
>;

/** What a block's slots are filled from. */
export interface BodyInFeed {
  story: StoryView;
  context: FeedContext;
  /** @throws Error where the view lacks it */
  card(id: StoryId): StoryCard;
  /** @throws Error where the view lacks it */
  picture(file: string): Picture;
  /** A file beside the story. @throws Error where the view lacks it */
  file(name: string): Attachment;
}
