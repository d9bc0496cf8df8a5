import { escapeHtml, type Html } from "../kit/html.ts";
import type { Body, Slot } from "../model/body.ts";

/** Joins a body into HTML. What `fill` returns for a slot goes in as it is if it is `Html`, and escaped if it is text. */
export function fillBody(body: Body, fill: (slot: Slot) => Html | string): string {
  let out = "";
  for (const part of body) out += typeof part === "string" ? part : write(fill(part));
  return out;
}

function write(filling: Html | string): string {
  return typeof filling === "string" ? escapeHtml(filling) : filling.value;
}
