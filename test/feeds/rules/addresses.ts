/** Addresses and ids of feeds. Each check says what is wrong with a text, or nothing. */

/** RFC 3986, appendix A: the characters of a URI; brackets stand around addresses of IPv6 only, and we have none. */
const URI_CHARACTERS = /^(?:[\w\-.~:/?#@!$&'()*+,;=]|%[0-9A-Fa-f]{2})+$/;

/** RFC 4151, section 2.1: authority, date, and what it names. */
const TAG = /^tag:(?:[\w.-]+@)?[a-z0-9](?:[a-z0-9.-]*[a-z0-9])?,(\d{4}(?:-\d\d){0,2}):(.*)$/;
const TAG_SPECIFIC = /^(?:[\w\-.~!$&'()*+,;=:@/?]|%[0-9A-Fa-f]{2})+(?:#.*)?$/;

const EMAIL = /^[\w.+-]+@[a-z0-9-]+(?:\.[a-z0-9-]+)+$/i;

/** RFC 3986, section 4.3, of the web: readers have no base to resolve anything else against. */
export function webUrl(text: string): string | undefined {
  if (!/^https?:\/\/[^/]/.test(text)) return "is no absolute http(s) address";
  if (!URI_CHARACTERS.test(text)) return "has characters that no address has";
  return URL.canParse(text) ? undefined : "is no address";
}

/** An id of an item: a `tag:` URI, or an address (RFC 4287, section 4.2.6). */
export function id(text: string): string | undefined {
  return text.startsWith("tag:") ? tagUri(text) : webUrl(text);
}

/** RFC 4151. */
export function tagUri(text: string): string | undefined {
  const [, date, specific] = TAG.exec(text) ?? [];
  if (date === undefined || specific === undefined) return "is no tag URI";
  const [year = "", month = "01", day = "01"] = date.split("-");
  const isReal = new Date(`${year}-${month}-${day}T00:00:00Z`)
    .toJSON()
    ?.startsWith(`${year}-${month}-${day}`);
  if (!isReal) return "has a date that there is not";
  return TAG_SPECIFIC.test(specific) ? undefined : "has characters that no tag URI has";
}

/** RSS 2.0, "author": the address of a person, with a name in parentheses or without. */
export function email(text: string): string | undefined {
  return EMAIL.test(text.replace(/ \([^()]*\)$/, "")) ? undefined : "is no e-mail address";
}
