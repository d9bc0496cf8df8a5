import { readFileSync } from "node:fs";
import { join } from "node:path";
import subsetFont from "subset-font";
import type { OwnFace } from "../model/own-fonts.ts";
import { charactersOf } from "./subsets.ts";

/**
 * A face of a newsroom's own font, reduced to its letters and weights, as WOFF2.
 * @param content the folder of the content
 */
export function cutOwnFont(content: string, { source, ranges, cut: [min, max] }: OwnFace): Promise<Buffer> {
  const varies = source.weights[0] !== source.weights[1];
  return subsetFont(readFileSync(join(content, source.path)), charactersOf(ranges), {
    targetFormat: "woff2",
    variationAxes: {
      ...source.axes,
      ...(varies ? { wght: min === max ? min : { min, max, default: min } } : {}),
    },
  });
}
