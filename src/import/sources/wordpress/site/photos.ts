import type { ArchivePhoto } from "../../../archive.ts";
import { plainOf } from "../../feeds/plain.ts";
import type { Attachment } from "./site.ts";

/** A file of the library, as texts show it. */
export function photoOf({ src, alt, caption, credit }: Attachment): ArchivePhoto {
  return { src, alt, caption: caption === undefined ? undefined : markdownOf(caption), credit };
}

/** Characters that would mean something in a caption. */
const MARKS = /[\\`*_[\]<>]/g;

/** Markdown of one line, without the marks of the HTML. */
function markdownOf(html: string): string | undefined {
  return plainOf(html).replace(MARKS, "\\$&") || undefined;
}
