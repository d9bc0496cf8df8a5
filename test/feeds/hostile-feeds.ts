/** Feeds in which one text stands in every field that people write. */

import type { Lang } from "../../src/i18n/lang.ts";
import { escapeHtml } from "../../src/kit/html.ts";
import type { FeedFormat } from "../../src/model/list.ts";
import type { FeedView, StoryView } from "../../src/model/views.ts";
import { inAll } from "../i18n/in-all.ts";
import {
  authorOf,
  cardOf,
  contextOf,
  feedOf,
  feedText,
  pictureOf,
  richStory,
  siteOf,
  topicOf,
} from "./fixtures.ts";
import type { FeedFile } from "./rules/feed-rules.ts";

/** Texts that have broken feeds, and readers of feeds, of others. */
export const HOSTILE_TEXTS: readonly string[] = [
  "How to use <video> & co",
  "a ]]> b ]]> c",
  "<![CDATA[x]]>",
  "&amp; &lt; &#60; &nbsp;",
  "AT&T; R&D &",
  `"подвійні" й 'одинарні', «ялинки»`,
  "</title><script>alert(1)</script>",
  "--> <!-- <?xml?>",
  "об’єкт\u00a0— 🇺🇦 𝔘",
  "\u202eawry\u202c \u200fעברית",
  "рядок\r\nрядок\tтабуляція",
  "нуль\u0000, дзвінок\u0007, пів\ud83d, \ufffe і \uffff, \u{1fffe}",
];

/** A story that has the text everywhere, its address aside. */
export function hostileStory(text: string, changes: Partial<StoryView> = {}): StoryView {
  const photo = { alt: text, caption: text, credit: text, licence: text };
  return richStory({
    title: text,
    lede: text,
    body: [
      `<p>${escapeHtml(text)}</p>`,
      { slot: "read-also", stories: ["x"] },
      { slot: "figure", photos: [{ file: "p.jpg", alt: text, caption: text }] },
    ],
    cards: { x: cardOf("x", text) },
    pictures: { "p.jpg": pictureOf("p.jpg", photo) },
    authors: [authorOf("a", text), authorOf("b", `${text}!`)],
    topics: [topicOf("t", text), topicOf("u", `#${text}`)],
    picture: pictureOf("lead.jpg", photo),
    source: { name: text, url: "https://mod.example/?a=1&b", relation: "reprint" },
    corrections: [{ date: 0, text }],
    ...changes,
  });
}

/** A feed of these stories, of a site that bears the text in its names as well. */
export function hostileFeed(
  format: FeedFormat,
  text: string,
  stories: readonly StoryView[],
  changes: Partial<FeedView> = {},
): FeedFile {
  const everywhere: Record<Lang, string> = inAll({ uk: text, en: text, fr: text });
  const site = siteOf({
    name: everywhere,
    description: everywhere,
    rights: everywhere,
    publisher: { name: everywhere },
  });
  const context = contextOf("uk", site);
  const view = feedOf(format, stories, { name: text, description: text, ...changes });
  return { format, text: feedText(view, context), address: context.addresses.absolute(view.path) };
}
