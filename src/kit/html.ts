import { Markup, type MarkupTag, type MarkupValue, markupTag } from "./markup.ts";

/** Text that is already HTML: the only thing that `html` lets through unescaped. Made here and by the markdown renderer. */
export class Html extends Markup {
  override get language(): "html" {
    return "html";
  }
}

export type HtmlValue = MarkupValue<Html>;

const ESCAPES: Record<string, string> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};
const SPECIAL = /[&<>"']/;
const SPECIALS = /[&<>"']/g;

/** Escapes text for element content and for attribute values in either kind of quotes. */
export function escapeHtml(text: string): string {
  return SPECIAL.test(text) ? text.replace(SPECIALS, (c) => ESCAPES[c] as string) : text;
}

/** Template tag: what stands between the literals is escaped unless it is `Html`; arrays are joined; `null`, `undefined` and `false` are nothing. */
export const html: MarkupTag<Html> = markupTag(Html, escapeHtml);

/** Declares a string to be HTML. Only for strings that this program made itself. */
export function raw(value: string): Html {
  return new Html(value);
}
