import { z } from "zod";
import { STORY_LINK } from "../model/banner.ts";
import { isStoryId } from "../model/story-id.ts";
import { told, words } from "./schemas.ts";
import { asWritten } from "./story-values.ts";

const link = words.refine(
  (link) => Object.values(typeof link === "string" ? { link } : link).every((text) => isLink(text ?? "/")),
  told(
    "is no address that a banner may lead to",
    "Write a page of this site such as /about/, a whole address, or story:2025/02/13-umerov-brussels.",
  ),
);

function isLink(text: string): boolean {
  if (text.startsWith(STORY_LINK)) return isStoryId(text.slice(STORY_LINK.length));
  return text.startsWith("/") ? !text.startsWith("//") : /^https:\/\/./.test(text) && URL.canParse(text);
}

/** Times wait for the site's zone. */
const time = z.preprocess(asWritten, z.string());

/** `banner` in `site.yaml`. */
export const bannerSchema = z.strictObject({
  text: words,
  link: link.optional(),
  from: time.optional(),
  until: time,
});
