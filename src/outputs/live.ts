/** What live reports have besides their pages: the feeds of their entries, and what open pages ask again and again. */
import type { HeaderRule } from "../hosts/header-rules.ts";
import type { Lang } from "../i18n/lang.ts";
import type { Change } from "../library/changes.ts";
import type { Snapshot } from "../library/snapshot.ts";
import { type Addresses, type SitePath, sitePathOf } from "../model/address.ts";
import type { FeedFormat } from "../model/list.ts";
import type { LiveStory } from "../model/live-views.ts";
import { LIVE_JSON } from "../model/own-paths.ts";
import type { StoryId } from "../model/story-id.ts";
import { because, looksTheSame, ofEachChange, publicFacets } from "./affected.ts";
import { storyFingerprint } from "./fingerprint.ts";
import { type Affected, type OutputOf, outputRecord, PHASES } from "./record.ts";
import { liveFeedPath, liveJsonPath } from "./report-view.ts";
import { storyView } from "./story-view.ts";

/** What open pages of a live report ask for; its key is the story's id. */
export const liveJson = outputRecord({
  kind: "live-json",
  phase: PHASES.news,
  headers,
  files: [LIVE_JSON],
  dependsOn: { settings: ["authority"], frame: true, words: true },
  all: (of) => reports(of).map(({ id, lang, path }) => jsonOf(id, lang, path)),
  view: (snapshot, { key, lang, path }) => {
    const story = storyWithReport(snapshot, key, lang);
    return story?.report.json === path ? { story } : undefined;
  },
  fingerprint: ({ story }) => storyFingerprint(story),
  affected: ofEachChange((snapshot, change) =>
    ofReports(snapshot, change, (id, lang, path) => [jsonOf(id, lang, path)]),
  ),
});

/** A feed of the entries of a live report in one format; its key is `<story id>:<format>`. */
export const liveFeed = outputRecord({
  kind: "live-feed",
  phase: PHASES.news,
  dependsOn: {
    settings: ["authority", "feeds", "rights"],
    content: ["the formats of feeds"],
    words: true,
    logo: true,
  },
  all: (of) => reports(of).flatMap(({ id, lang, path }) => feedsOf(of, id, lang, path)),
  view: (snapshot, { key, lang, path }) => {
    const [id = "", format] = key.split(":") as [StoryId, FeedFormat];
    const story = storyWithReport(snapshot, id, lang);
    return story?.report.feeds[format] === path ? { story, format, path } : undefined;
  },
  fingerprint: ({ story, ...view }) => ({ ...view, story: storyFingerprint(story) }),
  affected: ofEachChange((snapshot, change) =>
    ofReports(snapshot, change, (id, lang, path) => feedsOf(snapshot, id, lang, path)),
  ),
});

function jsonOf(id: StoryId, lang: Lang, path: SitePath): OutputOf<"live-json"> {
  return { path: liveJsonPath(path), kind: "live-json", lang, key: id, page: 0 };
}

function feedsOf({ newsroom }: Snapshot, id: StoryId, lang: Lang, path: SitePath): OutputOf<"live-feed">[] {
  return newsroom.site.feedFormats.live.map((format) => ({
    path: liveFeedPath(path, format),
    kind: "live-feed",
    lang,
    key: `${id}:${format}`,
    page: 0,
  }));
}

/** The public stories that are live reports. */
function reports({ db }: Snapshot): { id: StoryId; lang: Lang; path: SitePath }[] {
  return db.all(
    "select id, lang, path from live_spans join stories using (id, lang) where live = 1 order by lang, date, id",
  );
}

function storyWithReport(snapshot: Snapshot, id: StoryId, lang: Lang): LiveStory | undefined {
  // Looks first whether there is one: this is asked of every story that changes.
  if (snapshot.db.get("select 1 from live_spans where id = ? and lang = ?", id, lang) === undefined)
    return undefined;
  const story = storyView(snapshot, id, lang);
  return story?.report && { ...story, report: story.report };
}

/**
 * Those of the story that changed, also what it had where it is no live report any more or has another address, and those of
 * the reports that refer to it.
 */
function* ofReports<K extends string>(
  snapshot: Snapshot,
  change: Change,
  outputsOf: (id: StoryId, lang: Lang, path: SitePath) => OutputOf<K>[],
): Generator<Affected<K>> {
  const { id, lang } = change;
  const own = publicFacets(change).flatMap(({ path }) => outputsOf(id, lang, path));
  yield* because(change, "is", own);
  if (looksTheSame(change)) return;
  const others = reportsReferringTo(snapshot, change).flatMap((other) =>
    outputsOf(other.id, lang, other.path),
  );
  yield* because(change, "shows", others);
}

function reportsReferringTo(
  { db }: Snapshot,
  { id: target, lang }: Change,
): { id: StoryId; path: SitePath }[] {
  return db.all(
    `select id, path from stories join live_spans using (id, lang)
      where live = 1 and lang = ? and id in (select id from story_references where target = ? and lang = ?)`,
    lang,
    target,
    lang,
  );
}

/** Seconds for which it may be answered from a cache between readers and host: many ask at once, and none is to wait long. */
const AGE = 15;

function headers(_: unknown, addresses: Addresses): HeaderRule[] {
  const root = addresses.href(sitePathOf("/"));
  return [
    {
      path: `${root}*/${LIVE_JSON}`,
      headers: {
        "Content-Type": "application/json; charset=utf-8",
        "Cache-Control": `public, max-age=${AGE}`,
      },
    },
  ];
}
