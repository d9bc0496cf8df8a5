import type { Lang } from "../i18n/lang.ts";
import { isEmptyList } from "../library/list-pages.ts";
import type { PlainPage } from "../library/plain-page.ts";
import type { Snapshot } from "../library/snapshot.ts";
import type { Newsroom } from "../model/newsroom.ts";
import type { ShareImage, ShareImageLook, ShareImageWords } from "../model/share-image.ts";
import type { TopicKey } from "../model/topic.ts";
import { wordsOf } from "../model/words.ts";
import { writable } from "../photos/share-images/letters.ts";
import { shareImage } from "../photos/share-images/recipe.ts";
import { labelOf } from "./cards.ts";

type Of = Pick<Snapshot, "db" | "newsroom">;

/** The kinds of pages that have images of their own; all others have the front page's. */
export const SHARE_IMAGE_KINDS = ["story", "home", "topic", "author", "series", "page", "feeds"] as const;

/** A page for which an image may be drawn. */
export interface SharedPage {
  kind: (typeof SHARE_IMAGE_KINDS)[number];
  lang: Lang;
  /** As `Output` has it. */
  key: string;
}

/**
 * The image of a page. Nothing for a story with a photo, for what is not public, for hubs without stories (nobody shares
 * them, and there may be thousands), for titles that cannot be drawn, and where the site wants no images.
 */
export function shareImageOf(of: Of, subject: SharedPage): ShareImage | undefined {
  const words = shareImageWordsOf(of, subject);
  return words && shareImage(words);
}

/** What the image of a page says: the title and the site's name in full, and as much of the rest as can be drawn. */
export function shareImageWordsOf(of: Of, subject: SharedPage): ShareImageWords | undefined {
  const { site } = of.newsroom;
  if (!site.shareCards) return undefined;
  const { kind, lang, key } = subject;
  const name = writable(site.name[lang]);
  if (name === undefined) return undefined;
  const look = lookOf(of.newsroom);
  if (kind === "home") return { lang, title: name, text: drawn(site.description[lang]), look };
  const { title, kicker, text } = WORDS[kind](of, lang, key) ?? {};
  const heading = drawn(title);
  return heading === undefined
    ? undefined
    : { lang, name, title: heading, kicker: drawn(kicker), text: drawn(text), look };
}

/** What of the newsroom's look cards show; nothing where it has none. */
export function lookOf({ site, theme }: Pick<Newsroom, "site" | "theme">): ShareImageLook | undefined {
  const accent = site.look?.accent?.light;
  const { logo, icon: mark } = theme.pictures ?? {};
  const typeface = theme.fonts?.headline;
  const headline = typeface?.kind === "loaded" ? typeface.files : undefined;
  if ([accent, logo, mark, headline].every((part) => part === undefined)) return undefined;
  return { accent, logo, hasName: logo && site.look?.logo?.name, mark: logo ? undefined : mark, headline };
}

function drawn(text: string | undefined): string | undefined {
  return text === undefined ? undefined : writable(text);
}

type PageWords = Pick<ShareImageWords, "kicker" | "title" | "text">;

const WORDS: Readonly<
  Record<Exclude<SharedPage["kind"], "home">, (of: Of, lang: Lang, key: string) => PageWords | undefined>
> = {
  story: storyWords,
  topic: ({ db, newsroom }, lang, key) => {
    const topic = newsroom.topics.get(key);
    if (isEmptyList(db, { list: "topic", lang, key })) return undefined;
    return (
      topic && {
        kicker: wordsOf(newsroom, lang).topics.kind[topic.kind],
        title: topic.name[lang],
        text: topic.description?.[lang],
      }
    );
  },
  author: ({ db, newsroom }, lang, key) => {
    const author = newsroom.authors.get(key);
    if (isEmptyList(db, { list: "author", lang, key })) return undefined;
    return (
      author && {
        kicker: wordsOf(newsroom, lang).author.kind[author.kind],
        title: author.name[lang],
        text: author.description?.[lang],
      }
    );
  },
  series: ({ db, newsroom }, lang, key) => {
    const series = newsroom.series.get(key);
    if (isEmptyList(db, { list: "series", lang, key })) return undefined;
    return (
      series && {
        kicker: wordsOf(newsroom, lang).series.kind[series.podcast ? "podcast" : "series"],
        title: series.name[lang],
        text: series.about?.[lang],
      }
    );
  },
  page: ({ db }, lang, key) => {
    const row = db.get<{ page: string }>(
      "select page from plain_pages where key = ? and lang = ?",
      key,
      lang,
    );
    if (row === undefined) return undefined;
    const { title, lede } = JSON.parse(row.page) as PlainPage;
    return { title, text: lede };
  },
  feeds: ({ newsroom }, lang) => {
    const { title, standfirst } = wordsOf(newsroom, lang).feeds.page;
    return { title, text: standfirst };
  },
};

function storyWords({ db, newsroom }: Of, lang: Lang, id: string): PageWords | undefined {
  const row = db.get<{ title: string; topics: string; label: string | null }>(
    "select title, topics, label from stories where id = ? and lang = ? and live = 1 and photo is null",
    id,
    lang,
  );
  if (row === undefined) return undefined;
  const [first] = JSON.parse(row.topics) as TopicKey[];
  const label = labelOf(row.label);
  const kind = label && wordsOf(newsroom, lang).labels.names[label.key];
  const topic = first === undefined ? undefined : newsroom.topics.get(first)?.name[lang];
  return {
    kicker: kind === undefined || topic === undefined ? (kind ?? topic) : `${kind} · ${topic}`,
    title: row.title,
  };
}
