import { escapeHtml, type Html, raw } from "../kit/html.ts";
import { type Body, SLOT_END, type Slot } from "../model/body.ts";

/**
 * Joins a body into HTML. What `fill` returns for a slot goes in as it is if it is `Html`, and escaped if it is text.
 * @param fill is given what the slot encloses, filled: nothing for most
 */
export function fillBody(body: Body, fill: (slot: Slot, inner: Html) => Html | string): string {
  const open: { slot: Slot; before: string }[] = [];
  let out = "";
  for (const part of body) {
    if (typeof part === "string") out += part;
    else if (part.encloses) {
      open.push({ slot: part, before: out });
      out = "";
    } else if (part.slot === SLOT_END) {
      const box = open.pop();
      if (box !== undefined) out = box.before + write(fill(box.slot, raw(out)));
    } else out += write(fill(part, NOTHING));
  }
  return out;
}

const NOTHING = raw("");

function write(filling: Html | string): string {
  return typeof filling === "string" ? escapeHtml(filling) : filling.value;
}
