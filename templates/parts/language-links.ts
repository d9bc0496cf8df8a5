import { languageOf } from "../../src/i18n/lang.ts";
import { type Html, html } from "../../src/kit/html.ts";
import type { Alternate } from "../../src/model/views.ts";
import type { Frame } from "../frame.ts";

/** Links to the same thing in other languages, each named in its own. */
export function languageLinks(frame: Frame, alternates: readonly Alternate[]): Html {
  const links = alternates.map(({ lang, path }, i) => {
    const { name, direction } = languageOf(lang);
    const dir = direction !== frame.direction && html` dir="${direction}"`;
    return html`${i > 0 && ", "}<a href="${frame.addresses.href(path)}" hreflang="${lang}" lang="${lang}"${dir}>${name}</a>`;
  });
  return html`${links}`;
}
