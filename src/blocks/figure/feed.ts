import type { BlockFeed } from "../../feeds/block-feed.ts";
import type { FeedContext } from "../../feeds/context.ts";
import { lineOf } from "../../feeds/line.ts";
import { directionOf } from "../../kit/direction.ts";
import { type Html, html } from "../../kit/html.ts";
import { creditLine } from "../../model/credit-line.ts";
import { largest, type Picture } from "../../model/photo.ts";
import type { FigureSlot, ImageSlot } from "./rule.ts";

/** What a text says of the photo that it shows; the caption is empty for none. */
export interface PhotoWords {
  alt: string;
  caption: string;
}

/** A photo with its caption and credit, as any reader can show it. */
export function figure(picture: Picture, { alt, caption }: PhotoWords, context: FeedContext): Html {
  const text = lineOf(caption);
  const credit = lineOf(creditLine(context.words, picture));
  const space = text && credit && " ";
  const words =
    (text || credit) &&
    html`<figcaption${directionOf(text, context.direction)}>${text}${space}${credit && html`<small>${credit}</small>`}</figcaption>`;
  return html`<figure>${image(picture, alt, context)}${words}</figure>
`;
}

/**
 * A plain `img`: feed readers do not support `picture`, and not all of them AVIF. A picture that moves leads to its motion,
 * which not all of them show, and which nobody can stop there.
 */
function image(picture: Picture, alt: string, { addresses }: FeedContext): Html {
  const { path, width, height } = largest(picture.jpeg);
  const still = html`<img src="${addresses.absolute(path)}" alt="${lineOf(alt)}" width="${width}" height="${height}">`;
  return picture.motion === undefined
    ? still
    : html`<a href="${addresses.absolute(picture.motion.path)}">${still}</a>`;
}

export default {
  figure: ({ photos: [photo] }: FigureSlot, body) => figure(body.picture(photo.file), photo, body.context),
  image: ({ photos: [{ file, alt }] }: ImageSlot, body) => image(body.picture(file), alt, body.context),
} satisfies BlockFeed;
