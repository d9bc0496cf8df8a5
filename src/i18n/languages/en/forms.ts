import type { FormMessages } from "../form-messages.ts";
import { embed } from "./embeds.ts";
import { labels } from "./labels.ts";

export const forms: FormMessages = {
  embed,
  labels,
  banner: { label: "Important", close: "Don’t show again" },
  boxes: {
    labels: {
      fact: "In brief",
      note: "Note",
      tip: "Tip",
      important: "Important",
      warning: "Warning",
      caution: "Caution",
      profile: "Profile",
      timeline: "Timeline",
      question: "Questions and answers",
      details: "More on this",
    },
    tasks: { done: "done", open: "not done" },
  },
  contribution: {
    roles: {
      text: "Text",
      photo: "Photos",
      video: "Video",
      illustration: "Illustrations",
      translation: "Translation",
      editing: "Editing",
    },
    person: { feminine: "Author", masculine: "Author" },
  },
  code: {
    label: (language) => `${language} code`,
  },
  chart: {
    kinds: { bar: "Bar chart", line: "Line chart", dot: "Dot chart" },
    largest: "highest",
    smallest: "lowest",
    allInTable: "All figures are in the table below",
    data: "Data as a table",
    noValue: "no data",
  },
  series: {
    all: "Series and podcasts",
    kind: { series: "Series", podcast: "Podcast" },
    part: (n, of) => (of === undefined ? `Part\u00a0${n}` : `Part\u00a0${n} of\u00a0${of}`),
    previous: "Previous part",
    next: "Next part",
    neighbours: "Parts of the series",
  },
  gallery: {
    label: (n) => `Gallery: ${n} photos`,
    position: (number, photos) => `Photo ${number} of ${photos}`,
    previous: "Previous photo",
    next: "Next photo",
    close: "Close viewer",
  },
  live: {
    mark: "Live",
    until: "until",
    ended: "Ended",
    starts: "Starts",
    heading: "Updates",
    keys: "Key points",
    pinned: "Pinned",
    updated: "Updated",
    link: "Link to this entry",
    empty: "No entries yet.",
    fresh: "Show new entries",
    came: "New entries",
    offline: "No connection: the newest may be missing.",
    all: "All entries",
  },
};
