import type { Html } from "../src/kit/html.ts";
import type { SitePath } from "../src/model/address.ts";
import type { ShownPhoto } from "../src/model/body.ts";
import type { Picture } from "../src/model/photo.ts";
import type { StoryId } from "../src/model/story-id.ts";
import type { StoryCard } from "../src/model/views.ts";
import type { Frame } from "./frame.ts";

/** How pages show a block: what its `page.ts` exports by default. */
export interface BlockPage {
  /** What stands for its slots, by their names: HTML where an element may stand, text in the value of an attribute. */
  slots: Readonly<Record<string, (slot: never, body: BodyOnPage) => Html | string>>;
  /** What the page may load for such a slot beside the site's own files; no other page may. */
  policy?: (slot: never) => Policy;
}

/** Sources by directive of a Content-Security-Policy: `{ "frame-src": ["https://video.example"] }`. */
export type Policy = Readonly<Record<string, readonly string[]>>;

/** What the blocks of a body need of its page. */
export interface PageNeeds {
  policies: readonly Policy[];
  scripts: readonly SitePath[];
}

/** What a block's slots are filled from. */
export interface BodyOnPage {
  frame: Frame;
  /** @throws Error where the body was not given it: the check of the content has missed it */
  card(id: StoryId): StoryCard;
  /** @throws Error as well */
  picture(photo: ShownPhoto): Picture;
}
