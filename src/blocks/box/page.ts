import type { BlockPage } from "../../../templates/block-page.ts";
import type { Frame } from "../../../templates/frame.ts";
import { picture } from "../../../templates/parts/picture.ts";
import { directionOf } from "../../kit/direction.ts";
import { type Html, html, raw } from "../../kit/html.ts";
import { creditLine } from "../../model/credit-line.ts";
import type { Picture } from "../../model/photo.ts";
import type { BoxEndSlot, BoxSlot, Kind, PortraitSlot, PullSlot } from "./kinds.ts";
import { labelOf } from "./label.ts";

/** What stands beside the story is a landmark; what belongs to it is none, and what a reader should mind is a note. */
function tagOf(kind: Kind, isInner: boolean): "aside" | "details" | "div" {
  if (kind === "details") return "details";
  return (kind === "fact" || kind === "profile") && !isInner ? "aside" : "div";
}

function open({ messages }: Frame, box: BoxSlot): Html {
  const { kind, label, title, turns } = box;
  const tag = raw(tagOf(kind, box.isInner));
  const words = labelOf(messages, label);
  const named = tag.value === "aside" && html` aria-label="${nameOf(box, words)}"`;
  const role = NOTES.has(kind) && html` role="note"`;
  const dir = turns && html` dir="auto"`;
  const first = html`<${tag} class="box box-${kind === "details" ? kind : label}"${named}${role}>
`;
  if (kind === "details")
    return html`${first}<summary${dir}>${title === "" ? html`<strong>${words}</strong></summary>\n` : html`<strong>`}`;
  const kicker =
    words !== "" &&
    html`<p class="label">${words}</p>
`;
  return html`${first}${kicker}${title !== "" && html`<p class="box-title"${dir}><strong>`}`;
}

const NOTES: ReadonlySet<Kind> = new Set(["note", "tip", "important", "warning", "caution"]);

/** Landmarks of one kind have names that differ. */
function nameOf({ title, number }: BoxSlot, label: string): string {
  if (title !== "") return title;
  return number === 1 ? label : `${label} ${number}`;
}

function portrait(frame: Frame, shown: Picture): Html {
  const credit = creditLine(frame.messages, shown);
  const words = `${shown.caption ?? ""}${credit}`;
  return html`<figure class="portrait">
${picture(frame, shown, { place: "row" })}
${words !== "" && html`<figcaption${directionOf(words, frame.direction)}>${shown.caption} ${credit && html`<span class="credit">${credit}</span>`}</figcaption>\n`}</figure>`;
}

/** Whoever listens hears the words where they stand in the text. */
function pull(frame: Frame, { words, speaker, isRepeated }: PullSlot): Html {
  const lines = words.map(
    (line) => html`<p${directionOf(line, frame.direction)}>${line}</p>
`,
  );
  const said =
    speaker !== "" &&
    html`<p class="pull-speaker"${directionOf(speaker, frame.direction)}>${speaker}</p>
`;
  return isRepeated
    ? html`<div class="pull" aria-hidden="true">
${lines}${said}</div>`
    : html`<blockquote class="pull">
${lines}${said}</blockquote>`;
}

export default {
  slots: {
    box: (slot: BoxSlot, { frame }) => open(frame, slot),
    "box-title-end": () => html`</strong></summary>
`,
    "box-end": ({ kind, isInner }: BoxEndSlot) => html`</${raw(tagOf(kind, isInner))}>`,
    portrait: ({ photos: [photo] }: PortraitSlot, body) => portrait(body.frame, body.picture(photo)),
    pull: (slot: PullSlot, { frame }) => pull(frame, slot),
  },
} satisfies BlockPage;
