import type { BlockFeed } from "../../feeds/block-feed.ts";
import { lineOf } from "../../feeds/line.ts";
import { directionOf } from "../../kit/direction.ts";
import { html } from "../../kit/html.ts";
import { creditLine } from "../../model/credit-line.ts";
import { largest } from "../../model/photo.ts";
import type { EmbedSlot } from "./rule.ts";
import { siteOf } from "./site-of.ts";
import { titleOf } from "./title-of.ts";

/** A picture, if there is one, and a link; frames are what readers of feeds leave out. */
export default {
  embed: (slot: EmbedSlot, body) => {
    const { embed, provider, caption, photos } = slot;
    const { context } = body;
    const [photo] = photos;
    const shown = lineOf(titleOf(slot, context.words.embed));
    const site = siteOf(provider, embed);
    const link = html`<a href="${embed.address}">${shown}</a> (${site})`;
    const words = lineOf([caption, photo?.caption ?? ""].filter((text) => text !== "").join(" "));
    const below = words && html` ${words}`;
    const turned = directionOf(shown, context.direction);
    if (photo === undefined) return html`<p${turned}>${link}${below}</p>\n`;
    const poster = body.picture(photo.file);
    const { path, width, height } = largest(poster.jpeg);
    const credit = lineOf(creditLine(context.words, poster));
    const alt = lineOf(photo.alt || shown);
    return html`<figure><a href="${embed.address}"><img src="${context.addresses.absolute(path)}" alt="${alt}" width="${width}" height="${height}"></a><figcaption${turned}>${link}${below}${credit && html` <small>${credit}</small>`}</figcaption></figure>
`;
  },
} satisfies BlockFeed;
