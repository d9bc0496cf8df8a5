import { clockDuration, isoDuration } from "../../i18n/duration.ts";
import { type Lang, languageOf } from "../../i18n/lang.ts";
import type { FormMessages } from "../../i18n/languages/form-messages.ts";
import { type Html, html } from "../../kit/html.ts";
import type { SpokenParagraph, Transcript } from "../../model/recording.ts";

/** The language of a page, and its words. */
interface PageWords {
  lang: Lang;
  messages: Pick<FormMessages, "recording">;
}

/**
 * What is said in a recording, folded. Its times are links into the file, which browsers follow; on a page with the player's script
 * the player itself goes there.
 * @param href of the recording
 */
export function transcript(on: PageWords, { lang, paragraphs }: Transcript, href: string): Html {
  const { lang: page, messages } = on;
  const isForeign = lang !== page;
  const { direction, name } = languageOf(lang);
  const foreign =
    isForeign &&
    html` lang="${lang}"${direction !== languageOf(page).direction && html` dir="${direction}"`}`;
  return html`<details class="recording-transcript">
<summary>${messages.recording.transcript}${isForeign && html` (<span lang="${lang}">${name}</span>)`}</summary>
<div${foreign}>
${paragraphs.map((each) => paragraph(each, href))}</div>
</details>
`;
}

function paragraph({ start, speaker, text }: SpokenParagraph, href: string): Html {
  const time =
    start !== undefined &&
    html`<a class="cue" href="${href}#t=${start}"><time datetime="${isoDuration(start)}">${clockDuration(start)}</time></a> `;
  return html`<p>${time}${speaker && html`<b>${speaker}:</b> `}${text}</p>
`;
}
