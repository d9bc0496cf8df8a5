import { figure } from "../../src/blocks/figure/page.ts";
import { type Html, html } from "../../src/kit/html.ts";
import type { SeriesHeading } from "../../src/model/series-views.ts";
import type { Frame } from "../frame.ts";
import { picture } from "./picture.ts";

/** The photo of a series with its words, or the artwork of a podcast, which is square and stays small. */
export function seriesPicture(frame: Frame, { kind, picture: shown }: SeriesHeading): Html | null {
  if (shown === undefined) return null;
  const isPlain = !shown.caption && !shown.credit;
  return html`<div class="series-picture series-picture-${kind}">${
    isPlain
      ? picture(frame, shown, { place: "row", first: true, decorative: true })
      : figure(frame, shown, true)
  }</div>
`;
}
