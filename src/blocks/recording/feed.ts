import type { BlockFeed, BodyInFeed } from "../../feeds/block-feed.ts";
import { lineOf } from "../../feeds/line.ts";
import { clockDuration } from "../../i18n/duration.ts";
import { fileSize } from "../../i18n/file-size.ts";
import { directionOf } from "../../kit/direction.ts";
import { type Html, html } from "../../kit/html.ts";
import { posterFile } from "./poster.ts";
import type { RecordingSlot } from "./rule.ts";
import { shownRecording } from "./shown.ts";

/**
 * A poster, and a link to the file with its length and size. No player: e-mail programs strip it, some readers would fetch every
 * recording of a feed at once, and those that play recordings take the enclosure.
 */
function recording(slot: RecordingSlot, body: BodyInFeed): Html {
  const { context, story } = body;
  const { file, alt, caption, poster } = shownRecording(slot, body);
  const { path, type, bytes, media } = file;
  const { lang } = story;
  const href = context.addresses.absolute(path);
  const still = poster && posterFile(poster);
  const image =
    still &&
    html`<a href="${href}"><img src="${context.addresses.absolute(still.path)}" alt="${lineOf(alt)}" width="${still.width}" height="${still.height}"></a>`;
  const words = lineOf(caption || alt);
  const facts = `${context.words.recording.kinds[media.kind]}, ${clockDuration(media.seconds)} (${type},\u00A0${fileSize(bytes, lang)})`;
  return html`<figure>${image}<figcaption${directionOf(words, context.direction)}>${words}${words && " "}<a href="${href}">${facts}</a></figcaption></figure>
`;
}

export default { recording } satisfies BlockFeed;
