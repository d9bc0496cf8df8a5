import type { Body, Slot } from "../model/body.ts";
import type { BodyEnv } from "./body-env.ts";

/**
 * Keeps the slot and returns the mark that stands for it until the HTML is cut. The mark is made with NUL:
 * markdown-it takes it out of the source and of entities, `readableAddress` out of addresses, so no text can forge one.
 */
export function hold(env: BodyEnv, slot: Slot): string {
  return `\0${env.slots.push(slot) - 1}\0`;
}

/** Cuts rendered HTML at its marks, and cleans what is between them. No string of the result is empty or follows another. */
export function cut(rendered: string, slots: readonly Slot[], clean: (html: string) => string): Body {
  const body: (string | Slot)[] = [];
  for (const [i, part] of rendered.split("\0").entries()) {
    if (i % 2 === 1) body.push(slots[Number(part)] as Slot);
    else if (clean(part) !== "") body.push(clean(part));
  }
  return body;
}
