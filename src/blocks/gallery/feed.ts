import type { BlockFeed } from "../../feeds/block-feed.ts";
import { html } from "../../kit/html.ts";
import { figure } from "../figure/feed.ts";
import type { GallerySlot } from "./rule.ts";

/** One photo after the other, each with its caption and credit. */
export default {
  gallery: ({ photos }: GallerySlot, { picture, context }) =>
    html`${photos.map((photo) => figure(picture(photo.file), photo, context))}`,
} satisfies BlockFeed;
