import { type Html, html } from "../../src/kit/html.ts";
import type { Instant } from "../../src/model/story.ts";
import type { Frame } from "../frame.ts";

/** Date and time of day in words, with the zoned instant for machines. */
export function timeLong({ dates }: Frame, t: Instant): Html {
  return html`<time datetime="${dates.iso(t)}">${dates.long(t)}</time>`;
}

/** The date in words, with the zoned instant for machines. */
export function timeDate({ dates }: Frame, t: Instant): Html {
  return html`<time datetime="${dates.iso(t)}">${dates.date(t)}</time>`;
}

/** The date; with what scripts show in its place on that day. */
export function timeOnCard({ dates }: Frame, t: Instant): Html {
  return html`<time datetime="${dates.iso(t)}" data-hour="${dates.time(t)}">${dates.date(t)}</time>`;
}

/** Only the time of day, where a heading names the day. */
export function timeOfDay({ dates }: Frame, t: Instant): Html {
  return html`<time datetime="${dates.iso(t)}">${dates.time(t)}</time>`;
}
