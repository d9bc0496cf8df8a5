/** What each page shows, without the words of the interface: made by the library, rendered by templates and feeds. */

import type { Lang } from "../i18n/lang.ts";
import type { SitePath } from "./address.ts";
import type { Attachment } from "./attachment.ts";
import type { Author, FediverseHandle, Gender, Role } from "./author.ts";
import type { Body, Heading } from "./body.ts";
import type { LeadAudio } from "./episode.ts";
import type { EventInfo } from "./event.ts";
import type { FeedPaths } from "./feed-formats.ts";
import type { Label, PoliticalNotice, Sponsor } from "./label.ts";
import type { FeedFormat, ListKind } from "./list.ts";
import type { Picture } from "./photo.ts";
import type { ReportOf } from "./report.ts";
import type { SeriesHeading, SeriesLink } from "./series-views.ts";
import type { ShareImage } from "./share-image.ts";
import type { Correction, Instant, Source } from "./story.ts";
import type { StoryId } from "./story-id.ts";
import type { TopicKind } from "./topic.ts";

export interface TopicLink {
  key: string;
  kind: TopicKind;
  name: string;
  path: SitePath;
}

export interface AuthorLink {
  key: string;
  kind: Author["kind"];
  name: string;
  path: SitePath;
  url?: string | undefined;
  fediverse?: FediverseHandle | undefined;
  /** Pages elsewhere that are theirs; absent without any. */
  sameAs?: readonly string[] | undefined;
  /** Absent where the registry does not say. */
  gender?: Gender | undefined;
  /** What they did for the story; absent for those who wrote it and did no more. */
  roles?: readonly Role[] | undefined;
}

export interface Alternate {
  lang: Lang;
  path: SitePath;
}

/** A story by its headline alone. */
export interface StoryLink {
  title: string;
  path: SitePath;
  label?: Label | undefined;
}

/** A story as a list or a card shows it. */
export interface StoryCard {
  id: StoryId;
  lang: Lang;
  path: SitePath;
  title: string;
  lede: string;
  date: Instant;
  /** 0 to 9. */
  weight: number;
  /** Shown in the preview only; a published site has none. */
  draft: boolean;
  /** Where it is dated ahead: when, and whether it is a draft all the same. In the preview only. */
  due?: { at: Instant; isDraft: boolean } | undefined;
  picture: Picture | undefined;
  /** What kind of text it is, where it is not plain news. */
  label?: Label | undefined;
  /** The first of its topics. */
  topic: TopicLink | undefined;
  authors: readonly AuthorLink[];
  /** While its live report is going on. */
  live?: { until: Instant } | undefined;
  /** Changes with anything that a card shows of the story. */
  card: string;
}

export interface StoryView extends StoryCard {
  /** Its id in feeds: a `tag:` URI, unless its front matter states another. */
  feedId: string;
  /** Changes with anything that the story's own page shows of it. */
  version: string;
  /** Its date, or later where it was first published later. */
  published: Instant;
  updated: Instant | undefined;
  topics: readonly TopicLink[];
  series: SeriesLink | undefined;
  /** The recording that it begins with. */
  audio: LeadAudio | undefined;
  body: Body;
  headings: readonly Heading[];
  words: number;
  source: Source | undefined;
  /** Where search engines are to find it, if not here. */
  canonical: string | undefined;
  corrections: readonly Correction[];
  event: EventInfo | undefined;
  sponsor: Sponsor | undefined;
  political: PoliticalNotice | undefined;
  /** Its live report. */
  report?: ReportOf<AuthorLink> | undefined;
  /** The stories that the body and the entries of its live report name, by id. */
  cards: Readonly<Record<StoryId, StoryCard>>;
  /** The photos of the body, by file name. */
  pictures: Readonly<Record<string, Picture>>;
  /** The files beside it that the body refers to, by name. */
  files: Readonly<Record<string, Attachment>>;
}

/** What is shown of a page when it is shared. */
interface SharedView {
  /** The card drawn for it; absent where the page has a picture of its own, or the site has cards switched off. */
  shareImage?: ShareImage | undefined;
}

export interface StoryPageView extends SharedView {
  story: StoryView;
  related: readonly StoryCard[];
  /** The parts of its series before and after it. */
  previousPart?: StoryLink | undefined;
  nextPart?: StoryLink | undefined;
  newer?: StoryLink | undefined;
  older?: StoryLink | undefined;
  alternates: readonly Alternate[];
}

/** What a topic's hub says about the topic. */
export interface TopicHeading {
  kind: TopicKind;
  parent?: TopicLink | undefined;
  children: readonly TopicLink[];
  /** On the newest page: what else its stories are about, the most frequent first. */
  related: readonly TopicLink[];
}

/** What the front page shows above its latest stories, by importance and by topic. */
export interface Front {
  /** The heaviest of the newest stories, then the newest: the lead story first. */
  top: readonly StoryCard[];
  /** The newest stories of each topic of the navigation, without those shown above. */
  sections: readonly { topic: TopicLink; stories: readonly StoryCard[] }[];
}

/** The front page, the hub of a topic, an author or a series, and their older pages. */
export interface ListView extends SharedView {
  kind: ListKind;
  lang: Lang;
  key: string;
  /** Name of the topic, author or series; of the site for the front page. */
  name: string;
  description?: string | undefined;
  topic?: TopicHeading | undefined;
  author?: Author | undefined;
  /** Of the author. */
  portrait?: Picture | undefined;
  series?: SeriesHeading | undefined;
  /** Its feeds; none where it has no story and feeds without stories are left out. */
  feeds: FeedPaths;
  path: SitePath;
  /** 0 for the newest page. */
  page: number;
  /** The hub: the list's newest page. */
  hub: SitePath;
  older?: SitePath | undefined;
  stories: readonly StoryCard[];
  /** What the newest page says about the whole list; absent where the list is empty. */
  extent?: { count: number; since: Instant } | undefined;
  /** What the front page shows before its latest stories; absent on its older pages and on other lists. */
  front?: Front | undefined;
  /** Empty on older pages: the same number means other stories in another language. */
  alternates: readonly Alternate[];
}

export interface PlainPageView extends SharedView {
  lang: Lang;
  path: SitePath;
  key: string;
  title: string;
  lede?: string | undefined;
  event?: EventInfo | undefined;
  body: Body;
  cards: Readonly<Record<StoryId, StoryCard>>;
  alternates: readonly Alternate[];
}

export interface FeedView {
  kind: ListKind;
  lang: Lang;
  key: string;
  /** `tag:` URI of the feed, the same in its three formats. */
  tag: string;
  /** Name of the topic, author or series; absent for the site's own feed. */
  name?: string | undefined;
  description: string;
  /** The page that the feed belongs to. */
  hub: SitePath;
  format: FeedFormat;
  path: SitePath;
  /** The feed that an archive document belongs to; absent in a feed itself. */
  current?: SitePath | undefined;
  /** The archive document with the next older stories. */
  previous?: SitePath | undefined;
  /** The latest change of any of its stories, including those that left it; absent where it never had one. */
  updated?: Instant | undefined;
  stories: readonly StoryView[];
}

/** What a document of a feed says in any format. */
export type FeedContent = Omit<FeedView, "format" | "path" | "current" | "previous"> & {
  /** The document with the next older stories, as `Output` counts them; 0 for none. */
  previousPage: number;
};

/** A list's feeds, as they are offered to people. */
export interface FeedOffer {
  name: string;
  description?: string | undefined;
  hub: SitePath;
  paths: FeedPaths;
}

/** All feeds of a language. */
export interface FeedsView extends SharedView {
  lang: Lang;
  path: SitePath;
  /** OPML. */
  subscriptions: SitePath;
  /** The calendar of its events; absent where there are none. */
  events?: SitePath | undefined;
  site: FeedOffer;
  /** By kind in the order of `TOPIC_KINDS`, by name within. */
  topics: readonly { kind: TopicKind; feeds: readonly FeedOffer[] }[];
  authors: readonly FeedOffer[];
  series: readonly FeedOffer[];
  alternates: readonly Alternate[];
}
