/** Media RSS 1.5.1 (https://www.rssboard.org/media-rss), as far as photos need it. */
import { webUrl } from "./addresses.ts";
import type { Shape } from "./shape.ts";
import { anyText, mediaType, oneOf, positive } from "./tokens.ts";

const SIZE = { width: ["maybe", positive], height: ["maybe", positive] } as const;

const THUMBNAIL: Shape = { attributes: { url: ["one", webUrl], ...SIZE } };
const PLAIN: Shape = { attributes: { type: ["maybe", oneOf("plain")] }, text: anyText };

const CONTENT: Shape = {
  attributes: {
    url: ["one", webUrl],
    type: ["one", mediaType],
    medium: ["maybe", oneOf("image", "audio", "video", "document", "executable")],
    fileSize: ["maybe", positive],
    ...SIZE,
  },
  children: {
    "media:thumbnail": ["any", THUMBNAIL],
    "media:title": ["maybe", PLAIN],
    "media:description": ["maybe", PLAIN],
    "media:credit": ["any", { text: anyText }],
  },
};

/** What an item may have of it. */
export const MEDIA_CHILDREN = { "media:content": ["any", CONTENT] } as const satisfies Shape["children"];
