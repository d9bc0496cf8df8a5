import type { Problems } from "../kit/problems.ts";
import type { PhotoFacts as InspectedPhoto } from "../photos/inspect.ts";
import type { LeftOut } from "../photos/left-out.ts";

/** Pixels. Search engines and the cards of social networks show a narrower lead photo small, or not at all. */
const LEAD_WIDTH = 1200;

/**
 * Warns of what is probably wrong with a photo for its story.
 * @param lead where a story names it as its lead photo
 */
export function warnOfPhoto(
  path: string,
  { width, height, leftOut, parts = [] }: InspectedPhoto,
  lead: string | undefined,
  problems: Problems,
): void {
  if (lead !== undefined && width < LEAD_WIDTH) {
    const why = `the lead photo is ${width} × ${height} pixels, narrower than ${LEAD_WIDTH}`;
    const hint = "Search engines and social networks show it small: use the original, or a larger photo.";
    problems.warn(path, undefined, `${why} (shown at ${lead})`, hint);
  }
  if (leftOut === "active") {
    const why = `parts of the SVG that can run or load something are left out: ${parts.join(", ")}`;
    const hint = "Look at it on the page; where something is missing, export it as PNG.";
    problems.warn(path, undefined, why, hint);
  } else if (leftOut !== undefined) problems.warn(path, undefined, ...LEFT_OUT[leftOut]);
}

const LEFT_OUT: Readonly<Record<Exclude<LeftOut, "active">, readonly [message: string, hint: string]>> = {
  motion: [
    "the photo is animated, and only its first frame is published",
    "Save the frame that readers are to see as JPEG or PNG.",
  ],
  pages: [
    "the photo has several pages, and only the first is published",
    "Save the page that readers are to see as JPEG or PNG.",
  ],
};
