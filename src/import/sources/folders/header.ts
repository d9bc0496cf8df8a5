import type { DateTime } from "luxon";
import type { ArchiveAuthor, ArchivePhoto, Remark } from "../../archive.ts";
import type { AuthorBook } from "./header-authors.ts";
import { photoOf } from "./header-photo.ts";
import { type NamedTopic, type TopicRules, topicsOf } from "./header-topics.ts";
import { plainText, plainTitle } from "./inline-text.ts";
import { momentOf } from "./moments.ts";
import { flagOf, Keys, textOf, textsOf, type Values } from "./values.ts";

/** What the front matter of any of these systems says about a text. */
export interface Header {
  title: string | undefined;
  lede: string | undefined;
  date: DateTime | undefined;
  updated: DateTime | undefined;
  /** Until when it was to be read. */
  expires: DateTime | undefined;
  draft: boolean;
  slug: string | undefined;
  lang: string | undefined;
  aliases: readonly string[];
  authors: readonly ArchiveAuthor[];
  topics: readonly NamedTopic[];
  photo: ArchivePhoto | undefined;
  canonical: string | undefined;
  weight: number | undefined;
  remarks: readonly Remark[];
}

export interface HeaderRules {
  /** Of times without one. */
  zone: string;
  authors: AuthorBook;
  topics: TopicRules;
}

const DATES = [
  "date",
  "pubDate",
  "publishDate",
  "publishedAt",
  "published_at",
  "publishedDate",
  "published_date",
];
const MORE_DATES = [
  "pubDatetime",
  "datePublished",
  "date_published",
  "postedAt",
  "posted",
  "added",
  "created",
  "createdAt",
];
const UPDATES = [
  "updated",
  "lastmod",
  "last_modified_at",
  "updatedDate",
  "updated_at",
  "modified",
  "modDate",
  "modDatetime",
];
const MORE_UPDATES = [
  "last_modified",
  "lastUpdated",
  "last_updated",
  "dateModified",
  "date_modified",
  "updateDate",
];
const LEDES = [
  "lede",
  "lead",
  "standfirst",
  "excerpt",
  "summary",
  "description",
  "abstract",
  "dek",
  "teaser",
  "subtitle",
];
const MORE_LEDES = ["tagline", "intro", "snippet", "meta_description", "seo_description", "desc"];

export function readHeader(data: Values, rules: HeaderRules): Header {
  const keys = new Keys(data);
  const places = [keys, keys.within("extra"), keys.within("params"), keys.within("seo"), keys.within("meta")];
  const text = (...names: readonly string[]) => firstOf(places, (place) => place.text(...names));
  const remarks: Remark[] = [];
  const moment = (names: readonly string[]) => dateAmong(places, names, rules.zone, remarks);
  return {
    title: titleOf(text("title", "headline", "name")),
    lede: ledeOf(places),
    date: moment([...DATES, ...MORE_DATES, "published"]),
    updated: moment([...UPDATES, ...MORE_UPDATES]),
    expires: moment(["expiryDate", "unpublishDate", "expires"]),
    draft: isDraft(places),
    slug: text("slug"),
    lang: text("lang", "language", "locale", "lng"),
    aliases: places.flatMap((place) =>
      ["aliases", "alias", "redirect_from", "redirects"].flatMap((key) => textsOf(place.get(key))),
    ),
    authors: rules.authors.findAll(
      ...places.flatMap((place) => AUTHORS.map((key) => place.get(key))),
      ...["authors", "author"].map((key) => keys.within("taxonomies").get(key)),
    ),
    topics: distinctTopics(places, rules.topics),
    photo: photoOf(...places),
    canonical: text(
      "canonical",
      "canonicalURL",
      "canonical_url",
      "canonicalLink",
      "originalURL",
      "original_url",
    ),
    weight: weightOf(places),
    remarks,
  };
}

const AUTHORS = ["authors", "author", "byline", "writers", "writer"];

function firstOf<T>(places: readonly Keys[], read: (keys: Keys) => T | undefined): T | undefined {
  for (const place of places) {
    const value = read(place);
    if (value !== undefined) return value;
  }
  return undefined;
}

function titleOf(text: string | undefined): string | undefined {
  return text === undefined ? undefined : plainTitle(text) || undefined;
}

function ledeOf(places: readonly Keys[]): string | undefined {
  const text = firstOf(places, (place) => place.text(...LEDES, ...MORE_LEDES));
  return text === undefined ? undefined : plainText(text) || undefined;
}

function distinctTopics(places: readonly Keys[], rules: TopicRules): NamedTopic[] {
  const own = topicsOf(places[0] as Keys, rules);
  return own.length > 0 ? own : places.slice(1).flatMap((place) => topicsOf(place, rules));
}

/** The first of these keys that has a time; what stands there and is none is told. */
function dateAmong(
  places: readonly Keys[],
  names: readonly string[],
  zone: string,
  remarks: Remark[],
): DateTime | undefined {
  for (const place of places) {
    for (const name of names) {
      const value = place.get(name);
      if (value === undefined || flagOf(value) !== undefined) continue;
      const moment = momentOf(value, zone);
      if (moment !== undefined) return moment;
      const text = textOf(value);
      if (text !== undefined && !TOLD_OTHERWISE.test(text))
        remarks.push({ kind: "left out", what: "a date that cannot be read", detail: `${name}: ${text}` });
    }
  }
  return undefined;
}

/** Times that a system is to find out by itself, and what it writes where there is none. */
const TOLD_OTHERWISE = /^(?:git )?(?:last modified|created)$|^0001-/i;

function isDraft(places: readonly Keys[]): boolean {
  return places.some(
    (place) =>
      place.flag("draft", "isDraft") === true ||
      place.flag("published", "publish") === false ||
      /^(?:draft|unpublished|private|hidden|pending)$/i.test(
        place.text("status", "state", "visibility") ?? "",
      ),
  );
}

/**
 * As in our front matter, 0 to 9. Systems put the lightest first, and what is pinned before all else; a weight beyond 9 orders
 * the chapters of a book.
 */
function weightOf(places: readonly Keys[]): number | undefined {
  const isPinned = places.some((place) => PINS.some((key) => place.flag(key) === true));
  if (isPinned) return 5;
  const weight = Number(firstOf(places, (place) => place.text("weight")));
  return weight >= 1 && weight <= 9 ? 10 - weight : undefined;
}

const PINS = ["sticky", "pinned", "pin", "featured"];
