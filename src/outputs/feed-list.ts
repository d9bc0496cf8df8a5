import { collatorFor } from "../i18n/collate.ts";
import type { Lang, Localised } from "../i18n/lang.ts";
import { isPublicList } from "../library/public-lists.ts";
import type { ViewContext } from "../library/snapshot.ts";
import type { Addresses, SitePath } from "../model/address.ts";
import type { ListKind } from "../model/list.ts";
import { TOPIC_KINDS } from "../model/topic.ts";
import type { FeedOffer, FeedsView } from "../model/views.ts";
import { shareCardOf } from "./share-cards.ts";

/** Every feed of a language, those of public topics without stories in it too: they are there to be waited at. */
export function feedsView(of: ViewContext, lang: Lang): FeedsView {
  const { newsroom, addresses } = of;
  const { site, topics, authors } = newsroom;
  const offer = offerIn(addresses, lang);
  const byName = byNameIn(lang);
  return {
    lang,
    path: addresses.feeds(lang),
    shareCard: shareCardOf(of, { kind: "feeds", lang, key: "" }),
    subscriptions: addresses.subscriptions(lang),
    site: offer("home", "", site),
    topics: TOPIC_KINDS.map((kind) => ({
      kind,
      feeds: [...topics.all()]
        .filter((topic) => topic.kind === kind && isPublicList(of, "topic", topic.key))
        .map((topic) => offer("topic", topic.key, topic))
        .sort(byName),
    })).filter(({ feeds }) => feeds.length > 0),
    authors: [...authors]
      .filter(([key]) => isPublicList(of, "author", key))
      .map(([key, author]) => offer("author", key, author))
      .sort(byName),
    alternates: site.languages.map((other) => ({ lang: other, path: addresses.feeds(other) })),
  };
}

/** The feeds to subscribe to at once: a reader takes all of them, so those that have nothing yet are left out. */
export function subscriptionsView(of: ViewContext, lang: Lang): FeedsView {
  const view = feedsView(of, lang);
  const filled = filledHubs(of, lang);
  const isFilled = ({ hub }: FeedOffer) => filled.has(hub);
  return {
    ...view,
    topics: view.topics
      .map(({ kind, feeds }) => ({ kind, feeds: feeds.filter(isFilled) }))
      .filter(({ feeds }) => feeds.length > 0),
    authors: view.authors.filter(isFilled),
  };
}

/** The hubs of the lists that have stories. */
function filledHubs({ db, newsroom, addresses }: ViewContext, lang: Lang): Set<SitePath> {
  const { topics, authors } = newsroom;
  const lists: [ListKind, string][] = [
    ...[...topics.all()].map(({ key }): [ListKind, string] => ["topic", key]),
    ...[...authors.keys()].map((key): [ListKind, string] => ["author", key]),
  ];
  const sql = "select 1 from list_entries where list = ? and lang = ? and key = ? limit 1";
  const filled = lists.filter(([list, key]) => db.get(sql, list, lang, key) !== undefined);
  return new Set(filled.map(([list, key]) => addresses.hub(list, lang, key)));
}

function offerIn(addresses: Addresses, lang: Lang) {
  return (
    list: ListKind,
    key: string,
    of: { name: Localised; description?: Localised | undefined },
  ): FeedOffer => ({
    name: of.name[lang],
    description: of.description?.[lang],
    hub: addresses.hub(list, lang, key),
    paths: {
      rss: addresses.feed(list, lang, key, "rss"),
      atom: addresses.feed(list, lang, key, "atom"),
      json: addresses.feed(list, lang, key, "json"),
    },
  });
}

function byNameIn(lang: Lang): (a: FeedOffer, b: FeedOffer) => number {
  const compare = collatorFor(lang);
  return (a, b) => compare(a.name, b.name) || (a.hub < b.hub ? -1 : 1);
}
