import { directionOf } from "../../src/kit/direction.ts";
import { type Html, html } from "../../src/kit/html.ts";
import type { SitePath } from "../../src/model/address.ts";
import type { OwnLink } from "../../src/model/own-links.ts";
import type { Frame } from "../frame.ts";

/** A link of the newsroom's own, to a page of the site or elsewhere. */
export function ownLink({ lang, addresses, direction }: Frame, { name, url }: OwnLink, isHere = false): Html {
  const [words, address] = [name[lang], url[lang]];
  const href = address.startsWith("/") ? addresses.href(address as SitePath) : address;
  return html`<a href="${href}"${isHere && html` aria-current="page"`}${directionOf(words, direction)}>${words}</a>`;
}
