/** From a post or page of Ghost to a text. */
import type { Instant, Source } from "../../../model/story.ts";
import type { ArchiveEntry, ArchivePhoto, ArchiveText, Remark } from "../../archive.ts";
import { dateIn } from "../dates.ts";
import { bodyOf, publicPart, wholeText } from "./body.ts";
import { captionOf, linksLost } from "./caption.ts";
import { type Parts, postPath, type Routes } from "./routes.ts";
import type { Tables } from "./tables.ts";
import { authorsOf, tagsOf } from "./topics.ts";
import { isTrue, type Json, textIn } from "./values.ts";

/** What posts are read with. */
export interface PostContext {
  /** As reports name the export. */
  file: string;
  tables: Tables;
  sections: ReadonlySet<string>;
  routes: Routes;
  folders: readonly string[];
  timeZone: string;
  now: Instant;
}

/** The weight of what Ghost features. */
const FEATURED = 5;

/** A save within this time, in milliseconds, is a part of publishing. */
const PUBLISHING = 60_000;

/** What only some of the site's readers may see is left out: what was not public does not become so by moving. */
export function entriesOf(post: Json, isPage: boolean, line: number, context: PostContext): ArchiveEntry[] {
  const written = bodyOf(post);
  const visibility = textIn(post.visibility) ?? "public";
  const isPublic = visibility === "public" || isDraft(post);
  const { file } = context;
  if (!isPublic && !written.hasPaywall) {
    return [
      {
        is: "left out",
        what: `a post for ${visibility}`,
        count: 1,
        origin: { file, line },
        title: titleOf(post),
      },
    ];
  }
  const { body, files, remarks } = isPublic ? wholeText(written) : publicPart(written);
  const meta = { ...post, ...context.tables.meta.get(String(post.id)) };
  const tags = tagsOf(post, context.tables, context.sections);
  const dates = datesOf(post, context.now);
  const photo = photoOf(meta);
  const text: ArchiveText = {
    kind: isPage ? "page" : "story",
    key: textIn(post.uuid) ?? textIn(post.id) ?? textIn(post.slug) ?? titleOf(post),
    lang: tags.lang,
    origin: { file, line },
    title: titleOf(post),
    lede: textIn(post.custom_excerpt) ?? textIn(meta.meta_description),
    ...dates.known,
    slug: textIn(post.slug),
    addresses: dates.known.draft ? [] : addressesOf(post, isPage, context),
    feedId: feedIdOf(post, isPage, context.tables),
    authors: authorsOf(post, context.tables),
    topics: tags.topics,
    photo,
    source: sourceOf(post, context.tables),
    weight: isTrue(post.featured) ? FEATURED : undefined,
    body,
    folders: context.folders,
    remarks: [...remarks, ...tags.remarks, ...dates.remarks, ...leftOutOf(meta), ...readersOf(visibility)],
  };
  return [...files.map((file) => ({ is: "file", file }) as const), { is: "text", text }];
}

function titleOf(post: Json): string {
  return textIn(post.title) ?? textIn(post.slug) ?? "";
}

function isDraft({ status }: Json): boolean {
  return status === "draft" || status === "sent";
}

interface Dates {
  known: { date: Instant | undefined; updated: Instant | undefined; draft: boolean };
  remarks: readonly Remark[];
}

function datesOf(post: Json, now: Instant): Dates {
  const published = instantIn(post.published_at);
  const date = published ?? instantIn(post.created_at);
  const updated = instantIn(post.updated_at);
  const known = {
    date,
    updated:
      published !== undefined && updated !== undefined && updated > published + PUBLISHING
        ? updated
        : undefined,
    draft: isDraft(post) || date === undefined,
  };
  const told = (kind: Remark["kind"], what: string): Dates => ({
    known: { ...known, draft: true },
    remarks: [{ kind, what }],
  });
  if (date === undefined) return told("missing", "a date");
  if (post.status === "sent") return told("told", "sent by e-mail alone, and never on the site: a draft");
  if (post.status !== "scheduled") return { known, remarks: [] };
  if (date < now) return told("told", "scheduled for a time that has passed: a draft");
  return { known, remarks: [{ kind: "told", what: "scheduled: appears at its time" }] };
}

/** Ghost keeps times in UTC: as milliseconds, in ISO 8601, or as databases write them. */
function instantIn(value: unknown): Instant | undefined {
  if (typeof value === "number") return value;
  const written = textIn(value);
  return written === undefined ? undefined : dateIn(written, "UTC");
}

function addressesOf(post: Json, isPage: boolean, context: PostContext): string[] {
  const url = textIn(post.url);
  if (url !== undefined && /^https?:/.test(url)) return [url];
  const slug = textIn(post.slug);
  if (slug === undefined) return [];
  if (isPage) return [`/${slug}/`];
  const path = postPath(context.routes, partsOf(post, slug, context), context.timeZone);
  return isTrue(context.tables.settings.get("amp")) ? [path, `${path}amp/`] : [path];
}

function partsOf(post: Json, slug: string, { tables, sections }: PostContext): Parts {
  const tags = tagsOf(post, tables, sections).topics.flatMap(({ key }) => key ?? []);
  return {
    slug,
    id: String(post.id),
    uuid: String(post.uuid),
    date: instantIn(post.published_at) ?? 0,
    author: authorsOf(post, tables)[0]?.key ?? "",
    tags,
    isFeatured: isTrue(post.featured),
  };
}

/** Ghost's feed has posts by their ids; that of versions before 1 by their UUIDs. */
function feedIdOf(post: Json, isPage: boolean, { version }: Tables): string | undefined {
  if (isPage || post.status !== "published") return undefined;
  return textIn(/^0/.test(version) ? post.uuid : post.id);
}

function photoOf(meta: Json): ArchivePhoto | undefined {
  const src = textIn(meta.feature_image) ?? textIn(meta.image);
  if (src === undefined) return undefined;
  return { src, alt: textIn(meta.feature_image_alt), ...captionOf(textIn(meta.feature_image_caption)) };
}

/** A canonical address on another site says that the text is a copy of what stands there. */
function sourceOf(post: Json, tables: Tables): Source | undefined {
  const canonical = URL.parse(textIn(post.canonical_url) ?? "");
  if (canonical === null) return undefined;
  const own = [...tables.sites, textIn(post.url) ?? ""].flatMap((site) => URL.parse(site)?.hostname ?? []);
  if (own.includes(canonical.hostname)) return undefined;
  return { name: canonical.hostname.replace(/^www\./, ""), url: canonical.href, relation: "reprint" };
}

function readersOf(visibility: string): Remark[] {
  return visibility === "public"
    ? []
    : [{ kind: "told", what: `not for everybody in Ghost, but for ${visibility}` }];
}

/** Words and code beside the text that a story has no place for. */
const NO_PLACE: Readonly<Record<string, string>> = {
  codeinjection_head: "code in the head of the page",
  codeinjection_foot: "code at the foot of the page",
  custom_template: "a template of its own",
  meta_title: "a title for search engines",
  og_title: "a title for shares",
  og_description: "a description for shares",
  og_image: "a picture for shares",
  twitter_title: "a title for shares",
  twitter_description: "a description for shares",
  twitter_image: "a picture for shares",
  email_subject: "a subject for e-mails",
  frontmatter: "front matter",
};

function leftOutOf(meta: Json): Remark[] {
  const links = linksLost(textIn(meta.feature_image_caption));
  const values = Object.entries(NO_PLACE).flatMap(([key, what]): Remark[] => {
    const value = textIn(meta[key]);
    if (value === undefined || value === textIn(meta.title)) return [];
    return [
      key.startsWith("codeinjection")
        ? { kind: "left out", what, original: value }
        : { kind: "left out", what, detail: value },
    ];
  });
  const remarks = [...values, ...links];
  const description = textIn(meta.meta_description);
  const excerpt = textIn(meta.custom_excerpt);
  if (description === undefined || excerpt === undefined || description === excerpt) return remarks;
  return [...remarks, { kind: "left out", what: "a description for search engines", detail: description }];
}
