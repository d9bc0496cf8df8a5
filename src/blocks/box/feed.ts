import type { BlockFeed } from "../../feeds/block-feed.ts";
import { lineOf } from "../../feeds/line.ts";
import { languageOf } from "../../i18n/lang.ts";
import { directionOf } from "../../kit/direction.ts";
import { type Html, html } from "../../kit/html.ts";
import { figure } from "../figure/feed.ts";
import type { BoxSlot, Kind, PortraitSlot, PullSlot } from "./kinds.ts";
import { labelOf } from "./label.ts";

/** Their title alone does not say that they are to be minded. */
const LABELLED: ReadonlySet<Kind> = new Set(["note", "tip", "important", "warning", "caution"]);

/**
 * A box is a quotation to readers of feeds: it is set apart everywhere, while `aside` and `details` are left out by many,
 * and with `details` what is in it can be lost. What folds is open.
 */
function open({ label, title, turns }: BoxSlot, words: string, colon: string): Html {
  if (title === "")
    return html`<blockquote>
${words !== "" && html`<p><strong>${words}</strong></p>\n`}`;
  const dir = turns && html` dir="auto"`;
  return html`<blockquote>
<p${dir}><strong>${LABELLED.has(label) && `${words}${colon} `}`;
}

/** Words that the text has too would be read twice where nothing sets them off. */
function pull({ words, speaker, isRepeated }: PullSlot, direction: "ltr" | "rtl"): Html {
  if (isRepeated) return html``;
  const said = speaker !== "" && html`<p>— ${lineOf(speaker)}</p>\n`;
  return html`<blockquote>
${words.map((line) => html`<p${directionOf(line, direction)}>${lineOf(line)}</p>\n`)}${said}</blockquote>`;
}

export default {
  box: (slot: BoxSlot, { story, context: { words } }) =>
    open(slot, labelOf(words, slot.label), languageOf(story.lang).typography.colon),
  "box-title-end": () => html`</strong></p>
`,
  "box-end": () => html`</blockquote>`,
  portrait: ({ photos: [photo] }: PortraitSlot, body) =>
    figure(body.picture(photo.file), photo, body.context),
  pull: (slot: PullSlot, { context: { direction } }) => pull(slot, direction),
} satisfies BlockFeed;
