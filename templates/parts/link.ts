import { directionOf } from "../../src/kit/direction.ts";
import { type Html, html } from "../../src/kit/html.ts";
import type { SitePath } from "../../src/model/address.ts";
import type { Frame } from "../frame.ts";

/** A link to a page of this site, with its name as the text. */
export function link(frame: Frame, to: { name: string; path: SitePath }): Html {
  return html`<a href="${frame.addresses.href(to.path)}"${directionOf(to.name, frame.direction)}>${to.name}</a>`;
}
