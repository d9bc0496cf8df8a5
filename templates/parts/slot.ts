import { type Html, html, raw } from "../../src/kit/html.ts";
import type { SitePath } from "../../src/model/address.ts";
import type { OwnSlot, SlotName } from "../../src/model/slot.ts";
import type { PageNeeds } from "../block-page.ts";
import type { Frame } from "../frame.ts";
import { withSheet } from "./with-sheet.ts";

/** Slots beside what a page is about: programs that show the text of a story alone leave them out. */
const ASIDE: ReadonlySet<SlotName> = new Set(["below-masthead", "before-text", "after-text"]);

/** What the newsroom has put into a slot; nothing where it has not. Pages say the slots that they show to `slotNeeds`. */
export function slot(frame: Frame, name: SlotName): Html | null {
  const own = ownSlot(frame, name);
  if (own === undefined) return null;
  const content = raw(own.html);
  if (name === "head") return html`${content}\n`;
  if (ASIDE.has(name)) return html`<aside class="slot slot-${name}">\n${content}\n</aside>\n`;
  return html`<div class="slot slot-${name}">\n${content}\n</div>\n`;
}

/** What a page needs besides where any of the slots that it shows is filled. */
export function slotNeeds(
  frame: Frame,
  names: readonly SlotName[],
  others?: PageNeeds,
): PageNeeds | undefined {
  if (frame.theme.slots === undefined) return others;
  const filled = names.filter((name) => ownSlot(frame, name) !== undefined);
  if (filled.length === 0) return others;
  const sheet = frame.assets.sheets.slots as SitePath;
  const isStyled = others?.sheets.includes(sheet) || filled.every((name) => name === "head");
  const {
    policies = [],
    scripts = [],
    sheets = [],
  } = (isStyled ? others : withSheet(frame, "slots", others)) ?? {};
  const added = filled.map((name) => (ownSlot(frame, name) as OwnSlot).policy);
  return { policies: [...policies, ...added], scripts, sheets };
}

function ownSlot({ theme, lang }: Frame, name: SlotName): OwnSlot | undefined {
  return theme.slots?.[lang]?.[name];
}
