/** JSON Feed 1.0 and 1.1. */
import { readFile } from "node:fs/promises";
import { z } from "zod";
import { escapeHtml } from "../../../kit/html.ts";
import { UsageError } from "../../../kit/problems.ts";
import { dateIn } from "../dates.ts";
import { resolved } from "../xml.ts";
import { cleanAddresses } from "./addresses.ts";
import type { FeedItem } from "./item.ts";
import { isPicture } from "./media.ts";
import { withoutRepeats } from "./persons.ts";
import { type FeedHead, topicsNamed } from "./rss.ts";

/** What is not as it should be is taken as absent: a feed is somebody else's. */
const text = z.string().trim().min(1).optional().catch(undefined);
const author = z.object({ name: text, url: text }).catch({});
const authors = z.array(author).catch([]);

const ITEM = z.object({
  id: z
    .union([z.string(), z.number().transform(String)])
    .optional()
    .catch(undefined),
  url: text,
  external_url: text,
  title: text,
  content_html: text,
  content_text: text,
  summary: text,
  image: text,
  banner_image: text,
  date_published: text,
  date_modified: text,
  language: text,
  tags: z.array(z.string().catch("")).catch([]),
  author: author.optional(),
  authors: authors.optional(),
  attachments: z.array(z.object({ url: text, mime_type: text, title: text }).catch({})).catch([]),
});

const FEED = z.object({
  title: text,
  home_page_url: text,
  feed_url: text,
  next_url: text,
  language: text,
  author: author.optional(),
  authors: authors.optional(),
  items: z.array(z.unknown()),
});

export interface JsonFeed {
  head: FeedHead;
  items: readonly FeedItem[];
}

/** @throws UsageError where the file is not JSON, or no feed */
export async function readJsonFeed(file: string, timeZone: string): Promise<JsonFeed> {
  const feed = FEED.safeParse(jsonIn(await readFile(file, "utf8"), file));
  if (!feed.success)
    throw new UsageError(`${file}: a JSON Feed has a list of "items", and this file has none.`);
  const { home_page_url, feed_url, next_url, language, items, ...people } = feed.data;
  return {
    head: {
      site: home_page_url,
      self: feed_url,
      further: next_url === undefined ? [] : [next_url],
      lang: language,
      authors: peopleOf(people),
    },
    items: items.flatMap((item) => {
      const read = ITEM.safeParse(item);
      return read.success ? [itemOf(read.data, home_page_url, timeZone)] : [];
    }),
  };
}

function jsonIn(content: string, file: string): unknown {
  try {
    return JSON.parse(content.replace(/^\uFEFF/, ""));
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new UsageError(
      `${file}: this is not JSON (${reason}). Export or download it again, until it is whole.`,
    );
  }
}

function itemOf(item: z.infer<typeof ITEM>, site: string | undefined, timeZone: string): FeedItem {
  const page = item.url === undefined ? undefined : resolved(item.url, site);
  const whole = (address: string) => resolved(address, page ?? site);
  const date = (written: string | undefined) =>
    written === undefined ? undefined : dateIn(written, timeZone);
  const attached = item.attachments.flatMap(({ url, mime_type, title }) =>
    url === undefined ? [] : [{ url: whole(url), type: mime_type, title }],
  );
  const pictures = attached.filter(({ url, type }) => isPicture(url, type));
  const leads = [item.image, item.banner_image].filter((address) => address !== undefined);
  return {
    kind: "post",
    id: item.id,
    title: item.title,
    addresses: page === undefined ? [] : cleanAddresses([page]),
    content:
      item.content_html ?? (item.content_text === undefined ? undefined : escapeHtml(item.content_text)),
    summary: item.summary === undefined ? undefined : escapeHtml(item.summary),
    date: date(item.date_published) ?? date(item.date_modified),
    updated: date(item.date_modified),
    draft: false,
    lang: item.language,
    authors: peopleOf(item),
    topics: topicsNamed(item.tags.map(escapeHtml)),
    photos: [...new Set([...leads.slice(0, 1).map(whole), ...pictures.map(({ url }) => url)])].map((src) => ({
      src,
    })),
    attachments: attached.filter((file) => !pictures.includes(file)),
    source:
      item.external_url === undefined
        ? undefined
        : {
            name: new URL(whole(item.external_url)).hostname,
            url: whole(item.external_url),
            relation: "rewritten",
          },
    remarks: [],
  };
}

type People = { author?: z.infer<typeof author> | undefined; authors?: z.infer<typeof authors> | undefined };

/** `authors` of version 1.1, else `author` of 1.0. */
function peopleOf({ author: one, authors: several }: People) {
  const people = several ?? (one === undefined ? [] : [one]);
  return withoutRepeats(people.flatMap(({ name, url }) => (name === undefined ? [] : [{ name, url }])));
}
