import type { FormMessages } from "./form-messages.ts";

/** The keys of groups of words. Code that asks for the words of a key that is not here does not compile. */
type Relation = "original" | "rewritten" | "translated" | "reprint";
type TopicKind = "section" | "country" | "organisation" | "person" | "theme";
type FeedFormat = "rss" | "atom" | "json";
type AuthorKind = "person" | "organisation";
type PictureKind = "photo" | "illustration";

/**
 * Every word of the interface that is not in the content. Plain text, to be escaped where it is shown.
 * Arguments named `n` are whole numbers and appear in the result; the others are texts that are inserted as they are.
 */
export interface Messages extends FormMessages {
  /** What stands between a page's own title and the site's name in `<title>`. */
  titleSeparator: string;
  skipToContent: string;
  draft: string;
  landmarks: Landmarks;
  byline: BylineMessages;
  story: StoryMessages;
  /** Credit of a picture, with its kind: «Фото: NASA». */
  credit: Readonly<Record<PictureKind, (name: string) => string>>;
  /** The kind of a picture whose author is not named. */
  pictureKind: Readonly<Record<PictureKind, string>>;
  source: SourceMessages;
  corrections: CorrectionMessages;
  list: ListMessages;
  theme: ThemeMessages;
  share: ShareMessages;
  offline: OfflineMessages;
  archive: ArchiveMessages;
  topics: TopicMessages;
  author: AuthorMessages;
  feeds: FeedMessages;
  search: SearchMessages;
  notFound: { title: string; text: string; home: string; topics: string };
  redirect: { title: string; text: string };
  footer: { publisher: string; contact: string };
  markdown: MarkdownMessages;
}

/** Words within the body of a text. */
export interface MarkdownMessages {
  /** Name of the list of footnotes. */
  footnotes: string;
  /** Accessible name of the arrow at the end of a footnote. */
  backToText: string;
  /** Name of a table's scrolling region. */
  table: string;
}

/** Names of the page's parts, for people who use screen readers. */
export interface Landmarks {
  home: string;
  sections: string;
  breadcrumbs: string;
  languages: string;
  pages: string;
  pager: string;
}

export interface BylineMessages {
  /** Label of the names of `n` authors. */
  authors(n: number): string;
  /** Around the names of several authors in one sentence: before the first, and before the last. */
  together: { before: string; and: string };
  published: string;
  /** Label of the time at which the story came out in this language, where that was later. */
  publishedInLanguage: string;
  updated: string;
  readingTime: string;
  minutes(n: number): string;
  otherLanguages: string;
}

export interface StoryMessages {
  contents: string;
  readAlso: string;
  topics: string;
  related: string;
  neighbours: string;
  newer: string;
  older: string;
}

export interface SourceMessages {
  title: string;
  /** A label before the source's name. */
  label: string;
  /** What the newsroom did with the source. */
  relation: Readonly<Record<Relation, string>>;
}

export interface CorrectionMessages {
  title: string;
  /** Label of one correction. */
  label: string;
  /** The notice above the text, which leads to the `n` corrections below it. */
  notice(n: number): string;
}

export interface ListMessages {
  latest: string;
  showMore: string;
  newest: string;
  /** Heading of an older page with stories of several days. */
  between(from: string, to: string): string;
  /** Heading of an older page with stories of one day. */
  on(day: string): string;
  count(n: number): string;
  /** @param day of the oldest story */
  since(n: number, day: string): string;
  /** Announced when `n` older stories have been added below the others. */
  added(n: number): string;
  empty: string;
}

/** Names of the button that changes the colours of pages, by the current colours. */
export interface ThemeMessages {
  system: string;
  light: string;
  dark: string;
}

/** What readers without a network are told. */
export interface OfflineMessages {
  /** Notice above a page that the device has kept. */
  kept: string;
  title: string;
  text: string;
  retry: string;
  /** Heading of the stories that can be read. */
  stories: string;
}

/** What readers can do with the address of a story. */
export interface ShareMessages {
  title: string;
  copy: string;
  copied: string;
  mail: string;
  /** Opens the system's own share dialog. */
  more: string;
}

export interface ArchiveMessages {
  title: string;
  /** @param year `2025` */
  year(year: string): string;
}

export interface TopicMessages {
  all: string;
  /** Headings of groups of topics. */
  kinds: Readonly<Record<TopicKind, string>>;
  /** What one topic is. */
  kind: Readonly<Record<TopicKind, string>>;
  parent: string;
  children: string;
  related: string;
}

export interface AuthorMessages {
  kind: Readonly<Record<AuthorKind, string>>;
  website: string;
  email: string;
}

export interface SearchMessages {
  title: string;
  /** Label of the field, and how to use it. */
  field: string;
  hint: string;
  submit: string;
  topic: string;
  anyTopic: string;
  period: string;
  anyTime: string;
  lastDays: Readonly<Record<"7" | "30" | "365", string>>;
  order: string;
  best: string;
  newest: string;
  searching: string;
  /** How many stories were found, by plural category; `{n}` is the number. */
  found: Readonly<Partial<Record<Intl.LDMLPluralRule, string>>>;
  /** The same where there are more than could be counted. */
  foundAtLeast: Readonly<Partial<Record<Intl.LDMLPluralRule, string>>>;
  nothing: string;
  showMore: string;
  failed: string;
  withoutScript: string;
}

/** The page that explains feeds to people. */
export interface FeedPageMessages {
  title: string;
  standfirst: string;
  /** What a feed is and what to do with it, a paragraph each. */
  about: readonly string[];
  /** In place of the last of these, where the site does not have its feed in every format. */
  withoutChoice: string;
  /** Text of the link to the file with all feeds of the language. */
  subscriptions: string;
  wholeSite: string;
  authors: string;
  copy: string;
  /** Accessible name of the button of one feed. */
  copyOf(name: string): string;
  copied(name: string): string;
}

export interface FeedMessages {
  /** Above a feed that is opened in a browser: what it is, and what one does with it. */
  inBrowser: string;
  subscribe: string;
  format: Readonly<Record<FeedFormat, string>>;
  /** Title of a feed in autodiscovery links. */
  title(name: string, format: string): string;
  page: FeedPageMessages;
}
