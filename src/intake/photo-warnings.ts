import type { Problems } from "../kit/problems.ts";
import type { PhotoFacts as InspectedPhoto } from "../photos/inspect.ts";
import type { LeftOut } from "../photos/left-out.ts";

/** Pixels: search engines and the cards of social networks show a narrower lead photo small, or not at all. */
const LEAD_WIDTH = 1200;

/**
 * Says what of a photo is probably not as its story needs it.
 * @param lead where the story that it leads names it
 */
export function warnOfPhoto(
  path: string,
  { width, height, leftOut }: InspectedPhoto,
  lead: string | undefined,
  problems: Problems,
): void {
  if (lead !== undefined && width < LEAD_WIDTH) {
    const why = `the lead photo is ${width} × ${height} pixels, narrower than ${LEAD_WIDTH}`;
    const hint = "Search engines and social networks show it small: give the original, or a larger photo.";
    problems.warn(path, undefined, `${why} (shown at ${lead})`, hint);
  }
  if (leftOut !== undefined) problems.warn(path, undefined, ...LEFT_OUT[leftOut]);
}

const LEFT_OUT: Readonly<Record<LeftOut, readonly [message: string, hint: string]>> = {
  motion: [
    "the photo moves, and is published as a still: its first picture",
    "Give the picture that is to be seen as JPEG or PNG.",
  ],
  pages: [
    "the photo has several pages, and only the first is published",
    "Give the page that is to be seen as JPEG or PNG.",
  ],
};
