import { type Html, type HtmlValue, html } from "../../src/kit/html.ts";
import type { Frame } from "../frame.ts";

/** With an underscore, which ids of headings never have. */
const WORDS = "search_words";

/**
 * A form for words to search for, which leads to the search page.
 * @param more further fields
 */
export function searchForm(frame: Frame, more?: HtmlValue): Html {
  const { messages, addresses, lang } = frame;
  const { field, submit } = messages.search;
  return html`<form class="search-form" role="search" action="${addresses.href(addresses.search(lang))}">
<label class="label" for="${WORDS}">${field}</label>
<div class="search-field"><input type="search" id="${WORDS}" name="q" autocomplete="off" enterkeyhint="search"><button type="submit">${submit}</button></div>
${more}</form>
`;
}
