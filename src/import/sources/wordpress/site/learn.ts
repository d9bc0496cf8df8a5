import { titleIn } from "../../feeds/plain.ts";
import { phpAt, unserialized } from "../wxr/php.ts";
import type { WxrRecord } from "../wxr/record.ts";
import { attachmentOf } from "./attachment.ts";
import { kept } from "./kept.ts";
import { originalOf } from "./languages.ts";
import type { Links } from "./links.ts";
import { languageCode } from "./names.ts";
import type { Site } from "./site.ts";

/** Takes from one record of an export what others may refer to. */
export function learn(record: WxrRecord, site: Site, links: Links, file: string): void {
  if (record.kind === "item") learnItem(record, site, links, file);
  else if (record.kind === "wp:author") learnAuthor(record, site);
  else if (record.kind === "channel") learnChannel(record, site);
  else learnTerm(record, site);
}

/** Where the site is. `wp:base_site_url` is the network's address, which has other sites too. */
const ADDRESSES = ["wp:base_blog_url", "link"];

function learnChannel(record: WxrRecord, site: Site): void {
  for (const name of ADDRESSES) if (record.field(name) !== "") site.addBase(record.field(name));
  site.lang ||= languageCode(record.field("language"));
}

function learnAuthor(record: WxrRecord, site: Site): void {
  const login = record.field("wp:author_login");
  const whole = `${record.field("wp:author_first_name")} ${record.field("wp:author_last_name")}`.trim();
  site.addAuthor({
    id: record.field("wp:author_id"),
    login,
    name: titleIn(record.field("wp:author_display_name")) || titleIn(whole) || login,
    email: record.field("wp:author_email") || undefined,
  });
}

function learnTerm(record: WxrRecord, site: Site): void {
  const first = (...names: string[]) =>
    names.map((name) => record.field(name)).find((text) => text !== "") ?? "";
  const taxonomy =
    record.kind === "wp:category"
      ? "category"
      : record.kind === "wp:tag"
        ? "post_tag"
        : first("wp:term_taxonomy");
  const nicename = first("wp:category_nicename", "wp:tag_slug", "wp:term_slug").toLowerCase();
  const description = first("wp:term_description");
  if (taxonomy === "language") learnLanguage(nicename, description, site);
  else if (taxonomy === "post_translations") learnTranslations(nicename, description, site);
  else {
    const name = titleIn(first("wp:cat_name", "wp:tag_name", "wp:term_name")) || nicename;
    const parent = first("wp:category_parent", "wp:term_parent").toLowerCase();
    site.addTerm({ id: first("wp:term_id"), taxonomy, nicename, name, parent });
  }
}

/** Polylang keeps a language's locale in the description of its term. */
function learnLanguage(nicename: string, description: string, site: Site): void {
  const locale = phpAt(unserialized(description), "locale");
  if (typeof locale === "string" && locale !== "") site.locales.set(nicename, languageCode(locale));
}

/** Polylang keeps a text and its translations in the description of a term: ids by language. */
function learnTranslations(nicename: string, description: string, site: Site): void {
  const ids = unserialized(description);
  if (typeof ids !== "object" || ids === null) return;
  for (const id of Object.values(ids)) {
    if (typeof id === "number" || typeof id === "string") site.groups.set(String(id), nicename);
  }
}

function learnItem(record: WxrRecord, site: Site, links: Links, file: string): void {
  const id = record.field("wp:post_id");
  const type = record.field("wp:post_type");
  site.addVersion(id, file, kept(record.field("wp:post_modified_gmt")));
  if (type === "attachment") site.addAttachment(attachmentOf(record));
  else if (type === "wp_block") site.blocks.set(id, kept(record.raw("content:encoded")));
  else if (type === "guest-author") learnGuest(record, site);
  else {
    for (const { domain, nicename } of record.terms) {
      if (record.field("wp:status") === "publish") site.use(taxonomyOf(domain), nicename.toLowerCase());
    }
    const original = originalOf(record);
    if (original !== undefined) site.originals.add(original);
    links.learn(record);
  }
}

/** Tags were `tag` before WXR 1.1. */
export function taxonomyOf(domain: string): string {
  return domain === "tag" ? "post_tag" : domain;
}

function learnGuest(record: WxrRecord, site: Site): void {
  const key = (record.meta("cap-user_login") ?? record.field("wp:post_name")).replace(/^cap-/, "");
  site.guests.set(key, {
    name: titleIn(record.meta("cap-display_name") ?? record.field("title")) || key,
    key,
    description: record.meta("cap-description"),
    url: record.meta("cap-website"),
    email: record.meta("cap-user_email"),
  });
}
