import { bytesOf, textOf } from "../kit/bytes.ts";
import type { Body, Slot } from "../model/body.ts";

/** Separates the parts of a packed body: no HTML contains it, and JSON escapes it. */
const NUL = "\0";

/**
 * A body as the library keeps it: its slots as JSON, then its HTML with the number of each slot in its place. All of it
 * as JSON would take several times as long to write and to read.
 */
export function packBody(body: Body): Uint8Array {
  const slots: Slot[] = [];
  let html = "";
  for (const part of body) {
    if (typeof part === "string") html += part;
    else html += NUL + (slots.push(part) - 1) + NUL;
  }
  return bytesOf(JSON.stringify(slots) + NUL + html);
}

/** @throws SyntaxError of JSON where the bytes are not a packed body: the library is damaged */
export function unpackBody(bytes: Uint8Array): Body {
  const [json = "", ...parts] = textOf(bytes).split(NUL);
  const slots = JSON.parse(json) as Slot[];
  const isWhole =
    parts.length === 2 * slots.length + 1 && slots.every((_, i) => parts[2 * i + 1] === String(i));
  if (!isWhole) throw new SyntaxError("a body in the library does not fit the JSON of its slots");
  const body = parts.map((part, i) => (i % 2 === 1 ? (slots[(i - 1) / 2] as Slot) : part));
  return body.filter((part) => part !== "");
}
