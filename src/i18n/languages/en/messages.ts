import { type PluralForms, pluralsOf } from "../../plural.ts";
import type { Messages } from "../messages.ts";
import { forms } from "./forms.ts";

type Forms = PluralForms<"one" | "other">;
const pluralise = pluralsOf<keyof Forms>("en-GB");

const MINUTES: Forms = { one: "{n} minute", other: "{n} minutes" };
const STORIES: Forms = { one: "{n} story", other: "{n} stories" };
const CORRECTIONS: Forms = {
  one: "This story has {n} correction",
  other: "This story has {n} corrections",
};
const FOUND: Forms = { one: "{n} story found", other: "{n} stories found" };
const FOUND_AT_LEAST: Forms = {
  one: "At least {n} story found",
  other: "At least {n} stories found",
};

const ADDED: Forms = { one: "{n} story added", other: "{n} stories added" };

export const messages: Messages = {
  ...forms,
  titleSeparator: " – ",
  skipToContent: "Skip to content",
  draft: "Draft",
  landmarks: {
    home: "Home",
    sections: "Sections",
    breadcrumbs: "Breadcrumbs",
    languages: "Site language",
    pages: "About this site",
    pager: "List pages",
  },
  byline: {
    authors: () => "By",
    together: { before: "By ", and: " and " },
    published: "Published",
    publishedInLanguage: "In English",
    updated: "Updated",
    readingTime: "Reading time",
    minutes: (n) => pluralise(n, MINUTES),
    otherLanguages: "In other languages",
  },
  story: {
    contents: "Contents",
    readAlso: "Read also",
    topics: "Topics",
    related: "Related stories",
    neighbours: "More stories",
    newer: "Newer",
    older: "Older",
  },
  credit: {
    photo: (name) => `Photo: ${name}`,
    illustration: (name) => `Illustration: ${name}`,
  },
  pictureKind: { photo: "Photo", illustration: "Illustration" },
  source: {
    title: "Source",
    label: "Source",
    relation: {
      original: "Our own reporting, with reference to the source.",
      rewritten: "Retold by the newsroom in its own words from what the source published.",
      translated: "Translated by the newsroom from the source.",
      reprint: "Reprinted: the text belongs to the source.",
    },
  },
  corrections: {
    title: "Corrections",
    label: "Correction",
    notice: (n) => pluralise(n, CORRECTIONS),
  },
  list: {
    latest: "Latest stories",
    showMore: "Show more",
    newest: "Back to the newest",
    between: (from, to) => `Stories from ${from} to ${to}`,
    on: (day) => `Stories of ${day}`,
    count: (n) => pluralise(n, STORIES),
    since: (n, day) => `${pluralise(n, STORIES)} since ${day}`,
    added: (n) => pluralise(n, ADDED),
    empty: "There are no stories here yet.",
  },
  theme: {
    system: "Colours: same as your system",
    light: "Colours: light",
    dark: "Colours: dark",
  },
  offline: {
    kept: "You are offline: this is a copy saved on your device.",
    title: "You are offline",
    text: "This page is not saved on your device. Try again once you are back online.",
    retry: "Try again",
    stories: "You can read these offline",
  },
  share: {
    title: "Share",
    copy: "Copy link",
    copied: "Link copied",
    mail: "Email",
    more: "More options",
  },
  archive: { title: "Archive", year: (year) => year },
  topics: {
    all: "All topics",
    kinds: {
      section: "Sections",
      country: "Countries",
      organisation: "Organisations",
      person: "People",
      theme: "Themes",
    },
    kind: {
      section: "Section",
      country: "Country",
      organisation: "Organisation",
      person: "Person",
      theme: "Theme",
    },
    parent: "Part of",
    children: "Narrower topics",
    related: "Related topics",
  },
  author: {
    kind: { person: "Author", organisation: "Newsroom desk" },
    website: "Website",
    email: "Email",
  },
  feeds: {
    inBrowser:
      "This is a feed: copy its address from the browser's address bar into a feed reader, and new stories come to you.",
    subscribe: "Follow by feed",
    format: { rss: "RSS", atom: "Atom", json: "JSON Feed" },
    title: (name, format) => `${name} (${format})`,
    page: {
      title: "Feeds",
      standfirst: "New stories come to you: no e-mail, no account, no algorithm.",
      about: [
        "A feed is an address at which the site puts its newest stories, whole, with photos and credits. A program reads it for you, a feed reader: it looks by itself whether there is anything new.",
        "Copy the address of a feed and add it to your reader. If you do not know which format to take, take RSS: every reader understands it. All three say the same.",
      ],
      withoutChoice: "Copy the address of a feed and add it to your reader.",
      subscriptions: "All feeds in one file (OPML)",
      wholeSite: "The whole site",
      authors: "Authors",
      copy: "Copy address",
      copyOf: (name) => `Copy the address of the feed: ${name}`,
      copied: (name) => `Address copied: ${name}`,
    },
  },
  search: {
    title: "Search",
    field: "What are you looking for?",
    hint: "Any form of a word will do. Put words in quotation marks to find them side by side.",
    submit: "Search",
    topic: "Topic",
    anyTopic: "Any",
    period: "Date",
    anyTime: "Any time",
    lastDays: { 7: "Past week", 30: "Past month", 365: "Past year" },
    order: "Sort by",
    best: "Relevance",
    newest: "Newest first",
    searching: "Searching…",
    found: FOUND,
    foundAtLeast: FOUND_AT_LEAST,
    nothing: "Nothing found. Try other words, or fewer of them.",
    showMore: "Show more",
    failed: "The search did not go through. Check your connection and try again.",
    withoutScript: "Search runs in your browser and needs JavaScript. Without it, you can browse by topic:",
  },
  notFound: {
    title: "Page not found",
    text: "There is nothing at this address: the link may be mistyped, or the page may have been removed.",
    home: "Go to the front page",
    topics: "Browse all topics",
  },
  redirect: { title: "This page has a new address", text: "This page has moved. Its new address:" },
  footer: { publisher: "Publisher", contact: "Write to the newsroom" },
  markdown: { footnotes: "Footnotes", backToText: "Back to the text", table: "Table" },
};
