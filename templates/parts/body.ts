import { type Html, html, raw } from "../../src/kit/html.ts";
import { fillBody } from "../../src/markdown/fill.ts";
import { sitePathOf } from "../../src/model/address.ts";
import type { Body, Slot } from "../../src/model/body.ts";
import type { Picture } from "../../src/model/photo.ts";
import type { StoryCard } from "../../src/model/views.ts";
import type { Frame } from "../frame.ts";
import { figure } from "./figure.ts";
import { picture } from "./picture.ts";
import { readAlso } from "./read-also.ts";

/** What a body's slots are filled from. */
export interface BodyParts {
  body: Body;
  cards: Readonly<Record<string, StoryCard>>;
  pictures: Readonly<Record<string, Picture>>;
}

/**
 * A body as the page shows it, with its links, cards and pictures.
 * @throws Error where it names a story or a picture that is not among its parts: the check of the content has missed it
 */
export function renderBody(frame: Frame, parts: BodyParts): Html {
  return raw(fillBody(parts.body, (slot) => fillSlot(frame, parts, slot)));
}

function fillSlot(frame: Frame, parts: BodyParts, slot: Slot): Html | string {
  switch (slot.slot) {
    case "story-href":
      return frame.addresses.href(known(parts.cards, slot.id).path);
    case "path-href":
      return frame.addresses.href(sitePathOf("/")) + slot.path.slice(1);
    case "fragment-href":
      return `#${slot.id}`;
    case "card":
      return readAlso(frame, known(parts.cards, slot.id));
    case "figure":
      return figure(frame, worded(parts, slot, slot.caption));
    case "image":
      return html`<span class="inline-picture">${picture(frame, worded(parts, slot), { place: "measure" })}</span>`;
  }
}

/** The text that shows a picture has the say on its words. */
function worded(parts: BodyParts, slot: { file: string; alt: string }, caption = ""): Picture {
  return { ...known(parts.pictures, slot.file), alt: slot.alt, caption: caption || undefined };
}

function known<T>(parts: Readonly<Record<string, T>>, name: string): T {
  const part = Object.hasOwn(parts, name) ? parts[name] : undefined;
  if (part === undefined) throw new Error(`the body names "${name}", which it was not given`);
  return part;
}
