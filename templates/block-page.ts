import type { Html } from "../src/kit/html.ts";
import type { SitePath } from "../src/model/address.ts";
import type { Attachment } from "../src/model/attachment.ts";
import type { ShownPhoto } from "../src/model/body.ts";
import type { Picture } from "../src/model/photo.ts";
import type { StoryId } from "../src/model/story-id.ts";
import type { StoryCard } from "../src/model/views.ts";
import type { Frame } from "./frame.ts";

/** How pages show a block: the default export of its `page.ts`. */
export interface BlockPage {
  /**
   * What fills its slots, by their names: HTML in place of an element, text in the value of an attribute. A slot that
   * encloses something is given it.
   */
  slots: Readonly<Record<string, (slot: never, body: BodyOnPage, inner: Html) => Html | string>>;
  /** What pages with such a slot may load besides the site's own files; other pages may not. */
  policy?: (slot: never) => Policy;
}

/** Sources by directive of a Content-Security-Policy: `{ "frame-src": ["https://video.example"] }`. */
export type Policy = Readonly<Record<string, readonly string[]>>;

/** What a page may load and has to run besides what all pages do. */
export interface PageNeeds {
  policies: readonly Policy[];
  scripts: readonly SitePath[];
  sheets: readonly SitePath[];
}

/** What a block's slots are filled from. */
export interface BodyOnPage {
  frame: Frame;
  /** @throws Error where the body was not given it, which the check of the content should have found */
  card(id: StoryId): StoryCard;
  /** @throws Error as `card` does */
  picture(photo: ShownPhoto): Picture;
  /** A file beside the story. @throws Error as `card` does */
  file(name: string): Attachment;
}
