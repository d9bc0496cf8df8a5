import { type Html, html } from "../../src/kit/html.ts";
import type { Frame } from "../frame.ts";

/** Marks a story that is not published: only the preview shows such stories. */
export function draftMark({ messages }: Frame): Html {
  return html`<strong class="draft-mark">${messages.draft}</strong> `;
}
