import { figure } from "../../src/blocks/figure/page.ts";
import { type Html, html } from "../../src/kit/html.ts";
import type { SeriesHeading } from "../../src/model/series-views.ts";
import type { Frame } from "../frame.ts";

/** The photo of a series, or the artwork of a podcast, which is square and stays small. */
export function seriesPicture(frame: Frame, { kind, picture }: SeriesHeading): Html | null {
  return picture === undefined
    ? null
    : html`<div class="series-picture series-picture-${kind}">${figure(frame, picture, true)}</div>
`;
}
