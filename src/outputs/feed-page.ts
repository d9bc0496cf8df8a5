import { collatorFor } from "../i18n/collate.ts";
import type { Lang, Localised } from "../i18n/lang.ts";
import { feedsOfList } from "../library/list-feeds.ts";
import { isEmptyList } from "../library/list-pages.ts";
import { isPublicList } from "../library/public-lists.ts";
import { isPublished } from "../library/published.ts";
import type { Snapshot } from "../library/snapshot.ts";
import { feedPathsOf } from "../model/feed-formats.ts";
import type { ListKind } from "../model/list.ts";
import { TOPIC_KINDS } from "../model/topic.ts";
import type { FeedOffer, FeedsView } from "../model/views.ts";
import { because, listsThatComeOrGo, ofEachChange } from "./affected.ts";
import { hasEvents } from "./calendar.ts";
import { FEED_AGE } from "./feed.ts";
import { inEveryLanguage, outputRecord, PHASES } from "./record.ts";
import { shareImageOf } from "./share-images.ts";

const page = inEveryLanguage("feeds", (addresses, lang) => addresses.feeds(lang));

/** The page that lists all feeds, for people. */
export const feedPage = outputRecord({
  kind: "feeds",
  phase: PHASES.lists,
  dependsOn: {
    content: ["topics.yaml", "authors.yaml", "series.yaml", "events of pages", "the formats of feeds"],
  },
  all: page.all,
  view: (snapshot, { lang }) => ({
    ...feedsView(snapshot, lang),
    ...(hasEvents(snapshot, lang) && { events: snapshot.addresses.events(lang) }),
  }),
  affected: ofEachChange(function* (snapshot, change) {
    if (listsThatComeOrGo(snapshot, change).length > 0) yield* because(change, "names", page.all(snapshot));
    const { lang } = change;
    if (!snapshot.newsroom.site.emptyFeeds) yield* because(change, "names", [page.at(snapshot, lang)]);
    const wasNamed = isPublished(snapshot.db, { kind: "calendar", lang, key: "" });
    if (hasEvents(snapshot, lang) !== wasNamed) yield* because(change, "names", [page.at(snapshot, lang)]);
  }),
});

const file = inEveryLanguage("subscriptions", (addresses, lang) => addresses.subscriptions(lang));

/** The file that readers take to subscribe to all feeds of a language. */
export const subscriptions = outputRecord({
  kind: "subscriptions",
  phase: PHASES.lists,
  headers: ({ languages }, addresses) =>
    languages.map((lang) => ({
      path: addresses.href(addresses.subscriptions(lang)),
      headers: {
        "Content-Type": "text/x-opml; charset=utf-8",
        "Cache-Control": `public, max-age=${FEED_AGE}`,
        "Access-Control-Allow-Origin": "*",
      },
    })),
  dependsOn: {
    content: ["topics.yaml", "authors.yaml", "series.yaml", "the navigation", "the formats of feeds"],
    words: true,
  },
  all: file.all,
  view: (snapshot, { lang }) => subscriptionsView(snapshot, lang),
  affected: ofEachChange(function* (snapshot, change) {
    yield* because(change, "lists", [file.at(snapshot, change.lang)]);
    if (listsThatComeOrGo(snapshot, change).length > 0) yield* because(change, "names", file.all(snapshot));
  }),
});

/** What stands in a list of feeds. */
type IsOffered = (list: ListKind, key: string) => boolean;

/** Every feed of a language, also of public topics that have no stories in it yet: readers may subscribe in advance. */
function feedsView(of: Snapshot, lang: Lang): FeedsView {
  return offersView(of, lang, (list, key) => feedsOfList(of, { list, lang, key }).length > 0);
}

/** The feeds to subscribe to all at once. A feed reader takes every one, so those that are still empty are left out. */
function subscriptionsView(of: Snapshot, lang: Lang): FeedsView {
  const view = offersView(of, lang, (list, key) => !isEmptyList(of.db, { list, lang, key }));
  return { ...view, shareImage: undefined };
}

function offersView(of: Snapshot, lang: Lang, isOffered: IsOffered): FeedsView {
  const { newsroom, addresses } = of;
  const { site, topics, authors, series } = newsroom;
  const offer = offerIn(of, lang);
  const byName = byNameIn(lang);
  const isThere: IsOffered = (list, key) => isPublicList(of, list, key) && isOffered(list, key);
  return {
    lang,
    path: addresses.feeds(lang),
    shareImage: shareImageOf(of, { kind: "feeds", lang, key: "" }),
    subscriptions: addresses.subscriptions(lang),
    site: offer("home", "", site),
    topics: TOPIC_KINDS.map((kind) => ({
      kind,
      feeds: [...topics.all()]
        .filter((topic) => topic.kind === kind && isThere("topic", topic.key))
        .map((topic) => offer("topic", topic.key, topic))
        .sort(byName),
    })).filter(({ feeds }) => feeds.length > 0),
    authors: [...authors]
      .filter(([key]) => isThere("author", key))
      .map(([key, author]) => offer("author", key, author))
      .sort(byName),
    series: [...series.values()]
      .filter(({ key }) => isThere("series", key))
      .map(({ key, name, about }) => offer("series", key, { name, description: about }))
      .sort(byName),
    alternates: site.languages.map((other) => ({ lang: other, path: addresses.feeds(other) })),
  };
}

function offerIn(of: Snapshot, lang: Lang) {
  const { addresses } = of;
  return (
    list: ListKind,
    key: string,
    { name, description }: { name: Localised; description?: Localised | undefined },
  ): FeedOffer => ({
    name: name[lang],
    description: description?.[lang],
    hub: addresses.hub(list, lang, key),
    paths: feedPathsOf(feedsOfList(of, { list, lang, key }), (format) =>
      addresses.feed(list, lang, key, format),
    ),
  });
}

function byNameIn(lang: Lang): (a: FeedOffer, b: FeedOffer) => number {
  const compare = collatorFor(lang);
  return (a, b) => compare(a.name, b.name) || (a.hub < b.hub ? -1 : 1);
}
