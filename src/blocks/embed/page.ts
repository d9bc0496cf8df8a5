import type { BlockPage } from "../../../templates/block-page.ts";
import type { Frame } from "../../../templates/frame.ts";
import { picture } from "../../../templates/parts/picture.ts";
import { directionOf } from "../../kit/direction.ts";
import { type Html, html } from "../../kit/html.ts";
import { creditLine } from "../../model/credit-line.ts";
import type { Picture } from "../../model/photo.ts";
import type { Embed } from "./provider.ts";
import type { EmbedSlot } from "./rule.ts";
import { siteOf } from "./site-of.ts";
import { titleOf } from "./title-of.ts";

/**
 * A card that leads to what another site shows. Nothing is asked of that site before a reader clicks: its frame is put in
 * by the page's script, without which the button is not there.
 */
function card(frame: Frame, slot: EmbedSlot, poster: Picture | undefined): Html {
  const { embed, provider, caption, isPaidFor } = slot;
  const site = siteOf(provider, embed);
  const shown = titleOf(slot, frame.messages.embed);
  const stage = poster !== undefined || embed.frame !== undefined;
  return html`<figure class="embed embed-${embed.shape}${poster === undefined && " embed-bare"}">
${stage && html`<div class="embed-stage embed-${embed.kind}">${poster && picture(frame, poster, { place: "measure", decorative: poster.alt === "" })}${button(frame, embed, `${shown} – ${site}`)}</div>\n`}<figcaption>
<p class="label">${site}</p>
<p class="embed-title"${directionOf(shown, frame.direction)}><a href="${embed.address}"${isPaidFor && html` rel="sponsored"`}>${shown}</a></p>
${captionOf(frame, caption, poster)}${note(frame, embed, site)}</figcaption>
</figure>`;
}

function button({ messages }: Frame, { kind, frame }: Embed, title: string): Html | null {
  if (frame === undefined) return null;
  const words = messages.embed;
  const label = `${words.open[kind]}: ${title}`;
  return html`<button class="embed-button" type="button" aria-label="${label}" data-embed="${frame.src}"${frame.dark !== undefined && html` data-dark="${frame.dark}"`} data-title="${title}" data-said="${words.opened(title)}"><span class="embed-action">${words.open[kind]}</span></button>`;
}

function captionOf(frame: Frame, caption: string, poster: Picture | undefined): Html | null {
  const said = [caption, poster?.caption ?? ""].filter((text) => text !== "").join(" ");
  const credit = poster === undefined ? "" : creditLine(frame.messages, poster);
  if (said === "" && credit === "") return null;
  return html`<p class="embed-words"${directionOf(said || credit, frame.direction)}>${said}${said && credit && " "}${credit && html`<span class="credit">${credit}</span>`}</p>
`;
}

/** What a click lets happen; or that there is nothing to be shown here. */
function note({ messages }: Frame, { frame }: Embed, site: string): Html {
  const words = messages.embed;
  if (frame === undefined) return html`<p class="embed-note">${words.onlyThere(site)}</p>\n`;
  return html`<p class="embed-note embed-before">${words.before(new URL(frame.src).hostname)}</p>\n`;
}

export default {
  slots: {
    embed: (slot: EmbedSlot, { frame, picture: pictureOf }) => {
      const [photo] = slot.photos;
      return card(frame, slot, photo && pictureOf(photo));
    },
  },
  policy: ({ embed: { frame } }: EmbedSlot) =>
    frame === undefined ? {} : { "frame-src": [new URL(frame.src).origin] },
} satisfies BlockPage;
