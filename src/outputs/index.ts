import { contentHash } from "../kit/files.ts";
import { SIGNED_LIST } from "../library/published.ts";
import type { Snapshot } from "../library/snapshot.ts";
import { addressList } from "./address-list.ts";
import { desk } from "./admin.ts";
import { calendar } from "./calendar.ts";
import { copies } from "./copies.ts";
import { feed } from "./feed.ts";
import { feedPage, subscriptions } from "./feed-page.ts";
import { hostFile } from "./host-files.ts";
import { author, home, series, topic } from "./lists.ts";
import { liveFeed, liveJson } from "./live.ts";
import { manifest } from "./manifest.ts";
import { notFound } from "./not-found.ts";
import { latestList, offlinePage, serviceWorker } from "./offline.ts";
import { ownPage } from "./own-page.ts";
import { ownership } from "./ownership.ts";
import { day, month, year } from "./periods.ts";
import { plainPage } from "./plain-page.ts";
import { chapters, podcast } from "./podcast.ts";
import { type OutputOf, type OutputRecord, PHASES, type Phase, type Published } from "./record.ts";
import { redirect } from "./redirect.ts";
import { robots } from "./robots.ts";
import { searchDirectory, searchRecords, searchShard } from "./search-index.ts";
import { searchPage } from "./search-page.ts";
import { security } from "./security.ts";
import { newsSitemap, sitemap } from "./sitemaps.ts";
import { story } from "./story.ts";
import { tdmrep } from "./tdmrep.ts";
import { topics } from "./topics.ts";
import { trust } from "./trust.ts";

/** Everything that is published: copies, and a record of each kind of output. Headers stand in the order of this list. */
const LIST = [
  story,
  home,
  topic,
  author,
  series,
  topics,
  day,
  month,
  year,
  plainPage,
  ownPage,
  searchPage,
  notFound,
  redirect,
  feed,
  feedPage,
  subscriptions,
  liveJson,
  liveFeed,
  calendar,
  podcast,
  chapters,
  sitemap,
  newsSitemap,
  addressList,
  robots,
  security,
  tdmrep,
  trust,
  ownership,
  manifest,
  offlinePage,
  latestList,
  hostFile,
  desk,
  searchDirectory,
  searchShard,
  searchRecords,
  copies,
  serviceWorker,
] as const;

export const PUBLISHED: readonly Published[] = LIST;

type Listed = Extract<(typeof LIST)[number], { kind: string }>;

/** Every kind of output; each is one paginated template in `templates/pages`. */
export type OutputKind = Listed["kind"];

/** One file of the site to be pressed. */
export type Output = OutputOf<OutputKind>;

/** What each kind of output shows. */
export type ViewOf = { [R in Listed as R["kind"]]: NonNullable<ReturnType<R["view"]>> };

type AnyRecord = OutputRecord<OutputKind, unknown>;

/** The records, by their kinds. */
export const RECORDS: ReadonlyMap<OutputKind, AnyRecord> = new Map(
  LIST.filter((published): published is Listed => "kind" in published).map((record) => [
    record.kind,
    record as AnyRecord,
  ]),
);

export const OUTPUT_KINDS: readonly OutputKind[] = [...RECORDS.keys()];

/** Names of files that kinds put beside pages. */
export const FILES_BESIDE_PAGES: readonly string[] = [...RECORDS.values()].flatMap(
  ({ files }) => files ?? [],
);

/** @throws Error for a kind that does not exist, such as one published by an older version */
export function recordOf(kind: OutputKind): AnyRecord {
  const record = RECORDS.get(kind);
  if (record === undefined) throw new Error(`there is no kind of output "${kind}"`);
  return record;
}

/** When files of a kind move into the site; those that were not pressed, and whose kind is none of these, come first. */
export function phaseOfKind(kind: string): Phase {
  // The list of all files announces them.
  if (kind === SIGNED_LIST) return PHASES.news;
  return RECORDS.get(kind as OutputKind)?.phase ?? PHASES.copies;
}

/** All outputs of a kind that the content calls for now. */
export function outputsOfKind(of: Snapshot, kind: OutputKind): Iterable<Output> {
  return recordOf(kind).all(of);
}

/** What an output shows now; nothing where the content no longer calls for it, or the program does not know its kind. */
export function viewOf<K extends OutputKind>(
  snapshot: Snapshot,
  output: Output & { kind: K },
): ViewOf[K] | undefined {
  if (!snapshot.newsroom.site.languages.includes(output.lang)) return undefined;
  return RECORDS.get(output.kind)?.view(snapshot, output) as ViewOf[K] | undefined;
}

/** The fingerprint of what an output shows. Where it and the dependencies are equal, two outputs of a kind are equal. */
export function fingerprintOf<K extends OutputKind>(kind: K, view: ViewOf[K]): string {
  const { fingerprint } = recordOf(kind);
  return contentHash(JSON.stringify(fingerprint === undefined ? view : fingerprint(view)));
}
