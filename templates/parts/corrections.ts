import { directionOf } from "../../src/kit/direction.ts";
import { type Html, html } from "../../src/kit/html.ts";
import type { Correction } from "../../src/model/story.ts";
import type { StoryView } from "../../src/model/views.ts";
import type { Frame } from "../frame.ts";
import { type BodyParts, renderBody } from "./body.ts";
import { timeDate } from "./time.ts";

/** With an underscore, which ids of headings never have. */
const ANCHOR = "story_corrections";

/** A note above a story's text that it was corrected, with a link to the corrections. */
export function correctionsNotice(frame: Frame, corrections: readonly Correction[]): Html | null {
  if (corrections.length === 0) return null;
  return html`<p class="corrections-notice"><a href="#${ANCHOR}">${frame.messages.corrections.notice(corrections.length)}</a></p>
`;
}

/** The corrections themselves, with their dates. */
export function correctionsList(
  frame: Frame,
  story: BodyParts & Pick<StoryView, "corrections">,
): Html | null {
  const { corrections } = story;
  if (corrections.length === 0) return null;
  const items = corrections.map(
    ({ date, text, body }) =>
      html`<li>${timeDate(frame, date)} <p${directionOf(text, frame.direction)}>${body ? renderBody(frame, { ...story, body }) : text}</p></li>\n`,
  );
  return html`<section class="corrections" id="${ANCHOR}">
<h2 class="label">${frame.messages.corrections.title}</h2>
<ul>
${items}</ul>
</section>
`;
}
