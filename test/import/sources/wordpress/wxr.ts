/** Exports of WordPress, written for tests. */
import type { Archive, ArchiveEntry, ArchiveText } from "../../../../src/import/archive.ts";
import { wordpress } from "../../../../src/import/sources/wordpress/index.ts";
import { entriesIn, openFile } from "../archive-of.ts";

export const SITE = "https://visti.example";

/** The fields of an item that a test is about; the others are as WordPress writes them. */
export interface Item {
  id?: number;
  title?: string;
  link?: string;
  guid?: string;
  type?: string;
  status?: string;
  name?: string;
  creator?: string;
  content?: string;
  excerpt?: string;
  date?: string;
  gmt?: string;
  modified?: string;
  parent?: number;
  password?: string;
  sticky?: boolean;
  /** `domain|nicename|name` */
  terms?: readonly string[];
  meta?: Readonly<Record<string, string | readonly string[]>>;
  /** XML that stands in the item as it is. */
  more?: string;
}

let next = 100;

export function item(fields: Item): string {
  const {
    id = next++,
    type = "post",
    status = "publish",
    name = `tekst-${id}`,
    gmt = "2019-05-13 07:30:00",
  } = fields;
  const {
    link = `${SITE}/2019/05/${name}/`,
    guid = `${SITE}/?p=${id}`,
    date = "2019-05-13 10:30:00",
  } = fields;
  const terms = (fields.terms ?? []).map((term) => {
    const [domain, nicename, words] = term.split("|");
    return `<category domain="${domain}" nicename="${nicename}"><![CDATA[${words}]]></category>`;
  });
  const pairs = Object.entries(fields.meta ?? {}).flatMap(([key, values]) =>
    [values].flat().map((value) => [key, value] as const),
  );
  const meta = pairs.map(
    ([key, value]) =>
      `<wp:postmeta><wp:meta_key><![CDATA[${key}]]></wp:meta_key><wp:meta_value><![CDATA[${value}]]></wp:meta_value></wp:postmeta>`,
  );
  return `<item>
<title><![CDATA[${fields.title ?? "Заголовок"}]]></title>
<link>${link}</link>
<pubDate>Mon, 13 May 2019 07:30:00 +0000</pubDate>
<dc:creator><![CDATA[${fields.creator ?? "olena"}]]></dc:creator>
<guid isPermaLink="false">${guid}</guid>
<description></description>
<content:encoded><![CDATA[${fields.content ?? "Текст."}]]></content:encoded>
<excerpt:encoded><![CDATA[${fields.excerpt ?? ""}]]></excerpt:encoded>
<wp:post_id>${id}</wp:post_id>
<wp:post_date><![CDATA[${date}]]></wp:post_date>
<wp:post_date_gmt><![CDATA[${gmt}]]></wp:post_date_gmt>
${fields.modified === undefined ? "" : `<wp:post_modified_gmt><![CDATA[${fields.modified}]]></wp:post_modified_gmt>`}
<wp:post_name><![CDATA[${name}]]></wp:post_name>
<wp:status><![CDATA[${status}]]></wp:status>
<wp:post_parent>${fields.parent ?? 0}</wp:post_parent>
<wp:menu_order>0</wp:menu_order>
<wp:post_type><![CDATA[${type}]]></wp:post_type>
<wp:post_password><![CDATA[${fields.password ?? ""}]]></wp:post_password>
<wp:is_sticky>${fields.sticky ? 1 : 0}</wp:is_sticky>
${[...terms, ...meta].join("\n")}
${fields.more ?? ""}
</item>`;
}

/** A picture of the library. */
export function picture(
  id: number,
  fields: Item & { src?: string; alt?: string; credit?: string } = {},
): string {
  const { src = `${SITE}/wp-content/uploads/2019/05/photo-${id}.jpg`, alt, credit } = fields;
  return item({
    ...fields,
    id,
    title: fields.title ?? `photo-${id}`,
    type: "attachment",
    status: "inherit",
    link: `${SITE}/photo-${id}/`,
    meta: {
      ...(alt === undefined ? {} : { _wp_attachment_image_alt: alt }),
      ...(credit === undefined ? {} : { _media_credit: credit }),
      ...fields.meta,
    },
    more: `<wp:attachment_url>${src}</wp:attachment_url>`,
  });
}

export const AUTHORS = `<wp:author><wp:author_id>2</wp:author_id><wp:author_login>olena</wp:author_login><wp:author_email>olena@visti.example</wp:author_email><wp:author_display_name><![CDATA[Олена Тестова]]></wp:author_display_name></wp:author>
<wp:author><wp:author_id>3</wp:author_id><wp:author_login>petro.p</wp:author_login><wp:author_display_name><![CDATA[Петро Пробний]]></wp:author_display_name></wp:author>`;

/** A whole export. @param head what stands before its items */
export function wxr(items: readonly string[], head = AUTHORS): string {
  return `<?xml version="1.0" encoding="UTF-8" ?>
<!-- generator="WordPress/6.5" -->
<rss version="2.0" xmlns:excerpt="http://wordpress.org/export/1.2/excerpt/" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:wp="http://wordpress.org/export/1.2/">
<channel>
<title>Вісті</title>
<link>${SITE}</link>
<language>uk</language>
<wp:wxr_version>1.2</wp:wxr_version>
<wp:base_site_url>${SITE}</wp:base_site_url>
<wp:base_blog_url>${SITE}</wp:base_blog_url>
${head}
${items.join("\n")}
</channel>
</rss>
`;
}

export async function opened(export_: string | Uint8Array): Promise<Archive> {
  return await openFile(wordpress, "export.xml", export_);
}

export async function entriesOf(items: readonly string[], head?: string): Promise<ArchiveEntry[]> {
  return await entriesIn(await opened(wxr(items, head)));
}

export function textsAmong(entries: readonly ArchiveEntry[]): ArchiveText[] {
  return entries.flatMap((entry) => (entry.is === "text" ? [entry.text] : []));
}

/** The first text of an export with this item, and others beside it. */
export async function textOf(
  fields: Item,
  others: readonly string[] = [],
  head?: string,
): Promise<ArchiveText> {
  const [text] = textsAmong(await entriesOf([item(fields), ...others], head));
  if (text === undefined) throw new Error("There is no text.");
  return text;
}

/** The lines of the text that are not empty, and what was remarked. */
export async function bodyOf(
  content: string,
  { others = [], ...fields }: Item & { others?: readonly string[] } = {},
): Promise<{ html: string; remarks: string[] }> {
  const { body, remarks } = await textOf({ ...fields, content }, others);
  return {
    html: body.text.replace(/\n+/g, "\n").trim(),
    remarks: remarks.map(({ kind, what, detail }) => [kind, what, detail].filter(Boolean).join(": ")),
  };
}
