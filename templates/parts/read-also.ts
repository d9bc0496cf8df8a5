import { directionOf } from "../../src/kit/direction.ts";
import { type Html, html } from "../../src/kit/html.ts";
import type { StoryCard } from "../../src/model/views.ts";
import type { Frame } from "../frame.ts";
import { draftMark } from "./draft-mark.ts";
import { picture } from "./picture.ts";

/** A card within a text that leads to another story. */
export function readAlso(frame: Frame, card: StoryCard): Html {
  const image = card.picture && picture(frame, card.picture, { place: "thumb", decorative: true });
  return html`<div class="read-also">
${image && html`<div class="card-picture">${image}</div>\n`}<div>
<p class="label">${frame.messages.story.readAlso}</p>
<p class="read-also-title"${directionOf(card.title)}>${card.draft && draftMark(frame)}<a href="${frame.addresses.href(card.path)}">${card.title}</a></p>
</div>
</div>`;
}
