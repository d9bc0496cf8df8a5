/** JSON Feed 1.1 (https://www.jsonfeed.org/version/1.1/). */
import { id, webUrl } from "./addresses.ts";
import { rfc3339 } from "./dates.ts";
import { htmlFindings } from "./html.ts";
import { twins } from "./items.ts";
import { array, boolean, type JsonObject, number, object, type Rule, text } from "./json-members.ts";
import { anyText, filled, languageTag, mediaType, oneOf } from "./tokens.ts";

const URL_TEXT = text(webUrl);

const AUTHORS = array(
  object(
    { name: ["maybe", text(filled)], url: ["maybe", URL_TEXT], avatar: ["maybe", URL_TEXT] },
    (author) => ((author.name ?? author.url ?? author.avatar) ? [] : ["is nobody"]),
  ),
);

const ATTACHMENT = object({
  url: ["one", URL_TEXT],
  mime_type: ["one", text(mediaType)],
  title: ["maybe", text(anyText)],
  size_in_bytes: ["maybe", number],
  duration_in_seconds: ["maybe", number],
});

const HTML: Rule = (value, place) => [
  ...text(anyText)(value, place),
  ...htmlFindings(String(value)).map((finding) => `${place}: ${finding}`),
];

const ITEM = object(
  {
    id: ["one", text(id)],
    url: ["one", URL_TEXT],
    external_url: ["maybe", URL_TEXT],
    title: ["maybe", text(filled)],
    content_html: ["maybe", HTML],
    content_text: ["maybe", text(anyText)],
    summary: ["maybe", text(anyText)],
    image: ["maybe", URL_TEXT],
    banner_image: ["maybe", URL_TEXT],
    date_published: ["maybe", text(rfc3339)],
    date_modified: ["maybe", text(rfc3339)],
    authors: ["maybe", AUTHORS],
    tags: ["maybe", array(text(filled))],
    language: ["maybe", text(languageTag)],
    attachments: ["maybe", array(ATTACHMENT)],
  },
  (item) => ((item.content_html ?? item.content_text) === undefined ? ["no content"] : []),
);

const FEED = object(
  {
    version: ["one", text(oneOf("https://jsonfeed.org/version/1.1"))],
    title: ["one", text(filled)],
    home_page_url: ["one", URL_TEXT],
    feed_url: ["one", URL_TEXT],
    description: ["maybe", text(anyText)],
    user_comment: ["maybe", text(anyText)],
    next_url: ["maybe", URL_TEXT],
    icon: ["maybe", URL_TEXT],
    favicon: ["maybe", URL_TEXT],
    authors: ["maybe", AUTHORS],
    language: ["one", text(languageTag)],
    expired: ["maybe", boolean],
    hubs: ["maybe", array(object({ type: ["one", text(filled)], url: ["one", URL_TEXT] }))],
    items: ["one", array(ITEM)],
  },
  (feed) => (feed.next_url !== undefined && feed.next_url === feed.feed_url ? ["is its own next page"] : []),
  uniqueIds,
);

/**
 * `feed_url` "serves as the unique identifier for the feed", so its older pages have that of the first.
 * @param address where the page lies
 */
export function jsonFindings(feed: unknown, address: string, isOlderPage: boolean): string[] {
  const findings = FEED(feed, "feed");
  const self = (feed as JsonObject | null)?.feed_url;
  if (typeof self !== "string" || (self === address) !== isOlderPage) return findings;
  const what = isOlderPage
    ? "is an older page, and says that it is the feed"
    : `says that it lies at ${self}`;
  return [...findings, `${what} and lies at ${address}`];
}

function uniqueIds({ items }: JsonObject): string[] {
  if (!Array.isArray(items)) return [];
  return twins(items.map((item) => String(item?.id))).map((twin) => `two items have the id ${twin}`);
}
