import type { BlockPage } from "../../../templates/block-page.ts";
import type { Frame } from "../../../templates/frame.ts";
import { draftMark } from "../../../templates/parts/draft-mark.ts";
import { picture } from "../../../templates/parts/picture.ts";
import { directionOf } from "../../kit/direction.ts";
import { type Html, html } from "../../kit/html.ts";
import type { StoryCard } from "../../model/views.ts";
import type { ReadAlsoSlot } from "./rule.ts";

/** A card within a text that leads to another story. */
function readAlso(frame: Frame, card: StoryCard): Html {
  const image = card.picture && picture(frame, card.picture, { place: "thumb", decorative: true });
  const kind = card.label && frame.messages.labels.names[card.label.key];
  return html`<div class="read-also">
${image && html`<div class="card-picture">${image}</div>\n`}<div>
<p class="label">${frame.messages.story.readAlso}${kind && ` · ${kind}`}</p>
<p class="read-also-title"${directionOf(card.title, frame.direction)}>${card.draft && draftMark(frame)}<a href="${frame.addresses.href(card.path)}">${card.title}</a></p>
</div>
</div>`;
}

export default {
  slots: { "read-also": ({ stories: [id] }: ReadAlsoSlot, { frame, card }) => readAlso(frame, card(id)) },
} satisfies BlockPage;
