import type { BlockPage } from "../../../templates/block-page.ts";
import type { Frame } from "../../../templates/frame.ts";
import { clockDuration, isoDuration } from "../../i18n/duration.ts";
import { fileSize } from "../../i18n/file-size.ts";
import { languageOf } from "../../i18n/lang.ts";
import { directionOf } from "../../kit/direction.ts";
import { type Html, html } from "../../kit/html.ts";
import { creditLine } from "../../model/credit-line.ts";
import { transcriptFor } from "../../model/recording.ts";
import { posterFile } from "./poster.ts";
import type { RecordingSlot } from "./rule.ts";
import { type ShownRecording, shownRecording } from "./shown.ts";
import { transcript } from "./transcript.ts";

/** The pixels, and the ratio of width to height, from which a video may be wider than the text, as photos are. */
const WIDE_FROM = 1000;
const WIDE_RATIO = 1.25;

/** A recording: the browser's own player, which fetches nothing until it is asked to, and what belongs to it. */
export function recording(frame: Frame, shown: ShownRecording): Html {
  const { media } = shown.file;
  const { kind, width = 0, height = 0 } = media;
  const ratio = width / Math.max(height, 1);
  const wide = width >= WIDE_FROM && ratio >= WIDE_RATIO;
  const said = transcriptFor(media, frame.lang);
  return html`<div class="recording recording-${kind}${wide && " recording-wide"}${kind === "video" && ratio < 1 && " recording-upright"}">
<figure class="figure">
${kind === "video" ? video(frame, shown) : audio(frame, shown)}
${figcaption(frame, shown)}</figure>
${said && transcript(frame, said, frame.addresses.href(shown.file.path))}</div>`;
}

function video(frame: Frame, shown: ShownRecording): Html {
  const { lang, addresses } = frame;
  const { width, height, captions } = shown.file.media;
  const poster = shown.poster && addresses.href(posterFile(shown.poster).path);
  const tracks = captions.map(
    (track) =>
      html`<track kind="captions" src="${addresses.href(track.path)}" srclang="${track.lang}" label="${languageOf(track.lang).name}"${track.lang === lang && html` default`}>\n`,
  );
  return html`<video src="${addresses.href(shown.file.path)}" width="${width}" height="${height}"${poster && html` poster="${poster}"`} aria-label="${labelOf(frame, shown)}" controls playsinline preload="none">
${tracks}${fallback(frame, shown)}</video>`;
}

function audio(frame: Frame, shown: ShownRecording): Html {
  return html`<audio src="${frame.addresses.href(shown.file.path)}" aria-label="${labelOf(frame, shown)}" controls preload="none">
${fallback(frame, shown)}</audio>`;
}

function labelOf({ messages }: Frame, { alt, file }: ShownRecording): string {
  return alt || messages.recording.kinds[file.media.kind];
}

/** Read by browsers only that know no recordings. */
function fallback({ messages, addresses }: Frame, { file }: ShownRecording): Html {
  return html`<a href="${addresses.href(file.path)}">${messages.recording.open}</a>\n`;
}

function figcaption(frame: Frame, shown: ShownRecording): Html {
  const { caption, poster, file } = shown;
  const credit = poster && creditLine(frame.messages, poster);
  return html`<figcaption>${caption && html`<span class="caption"${directionOf(caption, frame.direction)}>${caption}</span> `}${credit && html`<span class="credit">${credit}</span> `}${facts(frame, file)}
<span class="printed-address">${frame.addresses.absolute(file.path)}</span></figcaption>
`;
}

/** What readers want to know before they play it, and the way to keep it. */
function facts(
  { lang, messages, addresses }: Frame,
  { path, type, bytes, media }: ShownRecording["file"],
): Html {
  const { kind, seconds } = media;
  const words = messages.recording;
  return html`<span class="recording-facts">${words.kinds[kind]}, <time datetime="${isoDuration(seconds)}">${clockDuration(seconds)}</time> · <a href="${addresses.href(path)}" download>${words.download}</a> (${type},\u00A0${fileSize(bytes, lang)})</span>`;
}

export default {
  slots: {
    recording: (slot: RecordingSlot, body) =>
      recording(
        body.frame,
        shownRecording(slot, { file: body.file, picture: (file) => body.picture({ file, alt: "" }) }),
      ),
  },
  policy: () => ({ "media-src": ["'self'"] }),
} satisfies BlockPage;
