import type { Lang } from "../i18n/lang.ts";
import type { ViewContext } from "../library/snapshot.ts";
import type { SearchTier, SitePath } from "../model/address.ts";
import type { FeedFormat, ListKind } from "../model/list.ts";
import type { LatestListView } from "../model/offline-views.ts";
import type { Output, OutputKind } from "../model/output.ts";
import type {
  SearchDirectoryView,
  SearchPageView,
  SearchRecordsView,
  SearchShardView,
} from "../model/search-views.ts";
import type { NewsSitemapView, SitemapView } from "../model/sitemap-views.ts";
import type {
  DayView,
  FeedsView,
  FeedView,
  ListView,
  MonthView,
  NotFoundView,
  PlainPageView,
  StoryPageView,
  TopicsView,
  YearView,
} from "../model/views.ts";
import { dayView, monthView, yearView } from "./archives.ts";
import { feedsView, subscriptionsView } from "./feed-list.ts";
import { feedView } from "./feeds.ts";
import { latestListView } from "./latest-list.ts";
import { listView, notFoundView, topicsView } from "./lists.ts";
import { plainPageView } from "./plain-page.ts";
import { searchDirectoryView, searchRecordsView, searchShardView } from "./search.ts";
import { searchPageView } from "./search-page.ts";
import { newsSitemapView, sitemapView } from "./sitemaps.ts";
import { storyPageView } from "./story.ts";

/** What each kind of output shows. */
export interface ViewOf {
  story: StoryPageView;
  home: ListView;
  topic: ListView;
  author: ListView;
  topics: TopicsView;
  day: DayView;
  month: MonthView;
  year: YearView;
  page: PlainPageView;
  search: SearchPageView;
  "not-found": NotFoundView;
  redirect: { lang: Lang; to: SitePath };
  feed: FeedView;
  feeds: FeedsView;
  subscriptions: FeedsView;
  sitemap: SitemapView;
  "news-sitemap": NewsSitemapView;
  robots: { lang: Lang };
  manifest: { lang: Lang };
  offline: { lang: Lang };
  "latest-list": LatestListView;
  "service-worker": { lang: Lang };
  headers: { lang: Lang };
  "search-directory": SearchDirectoryView;
  "search-shard": SearchShardView;
  "search-records": SearchRecordsView;
}

const VIEWS: { readonly [K in OutputKind]: (context: ViewContext, output: Output) => ViewOf[K] | undefined } =
  {
    story: storyAt,
    home: (context, { lang, page }) => listView(context, { list: "home", lang, key: "" }, page),
    topic: (context, { lang, key, page }) => listView(context, { list: "topic", lang, key }, page),
    author: (context, { lang, key, page }) => listView(context, { list: "author", lang, key }, page),
    topics: (context, { lang }) => topicsView(context, lang),
    day: (context, { lang, key }) => dayView(context, lang, key),
    month: (context, { lang, key }) => monthView(context, lang, key),
    year: (context, { lang, key }) => yearView(context, lang, key),
    page: (context, { lang, key }) => plainPageView(context, key, lang),
    search: (context, { lang }) => searchPageView(context, lang),
    "not-found": (context, { lang }) => notFoundView(context, lang),
    redirect: redirectView,
    feed: (context, { lang, key, page }) => {
      const [list, name = "", format] = key.split(":") as [ListKind, string, FeedFormat];
      return feedView(context, { list, lang, key: name }, format, page);
    },
    feeds: (context, { lang }) => feedsView(context, lang),
    subscriptions: (context, { lang }) => subscriptionsView(context, lang),
    sitemap: (context, { key }) => sitemapView(context, key),
    "news-sitemap": (context) => newsSitemapView(context),
    robots: (_, { lang }) => ({ lang }),
    manifest: (_, { lang }) => ({ lang }),
    offline: ({ newsroom }, { lang }) => (newsroom.site.offline ? { lang } : undefined),
    "latest-list": (context, { lang }) => latestListView(context, lang),
    "service-worker": (_, { lang }) => ({ lang }),
    headers: (_, { lang }) => ({ lang }),
    "search-directory": (context, { lang }) => searchDirectoryView(context, lang),
    "search-shard": (context, { lang, key, page }) => searchShardView(context, lang, key as SearchTier, page),
    "search-records": (context, { lang, key, page }) => searchRecordsView(context, lang, key, page),
  };

/** What an output shows now; nothing where the content does not call for it any more. */
export function viewOf<K extends OutputKind>(
  context: ViewContext,
  output: Output & { kind: K },
): ViewOf[K] | undefined {
  if (!context.newsroom.site.languages.includes(output.lang)) return undefined;
  return VIEWS[output.kind](context, output);
}

function redirectView({ db }: ViewContext, { path }: Output): ViewOf["redirect"] | undefined {
  return db.get<ViewOf["redirect"]>(
    'select stories.lang, stories.path as "to" from aliases join stories using (id, lang) where aliases.path = ? and stories.live = 1',
    path,
  );
}

/** A story whose address changed is not at its old one any more. */
function storyAt(context: ViewContext, { key, lang, path }: Output): StoryPageView | undefined {
  const view = storyPageView(context, key, lang);
  return view?.story.path === path ? view : undefined;
}
