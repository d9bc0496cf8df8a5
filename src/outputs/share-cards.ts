import type { Lang } from "../i18n/lang.ts";
import { messagesFor } from "../i18n/messages.ts";
import { isEmptyList } from "../library/list-pages.ts";
import type { PlainPage } from "../library/plain-page.ts";
import type { Snapshot } from "../library/snapshot.ts";
import type { CardWords, ShareImage } from "../model/share-card.ts";
import type { TopicKey } from "../model/topic.ts";
import { writable } from "../photos/cards/letters.ts";
import { shareCard } from "../photos/cards/recipe.ts";

type Of = Pick<Snapshot, "db" | "newsroom">;

/** The kinds of pages that have cards of their own; all others have the front page's. */
export const CARD_KINDS = ["story", "home", "topic", "author", "page", "feeds"] as const;

/** A page for which a card may be drawn. */
export interface CardSubject {
  kind: (typeof CARD_KINDS)[number];
  lang: Lang;
  /** As `Output` has it. */
  key: string;
}

/**
 * The card of a page; nothing for a story with a photo, for what is not public, for hubs without stories, which nobody
 * shares and of which there may be thousands, for titles that cannot be drawn, and where the site wants no cards.
 */
export function shareCardOf(of: Of, subject: CardSubject): ShareImage | undefined {
  const words = cardWordsOf(of, subject);
  return words && shareCard(words);
}

/** What the card of a page says: all of a title and of the site's name, and of the rest what can be drawn. */
export function cardWordsOf(of: Of, subject: CardSubject): CardWords | undefined {
  const { site } = of.newsroom;
  if (!site.shareCards) return undefined;
  const { kind, lang, key } = subject;
  const name = writable(site.name[lang]);
  if (name === undefined) return undefined;
  if (kind === "home") return { lang, title: name, text: drawn(site.description[lang]) };
  const { title, kicker, text } = WORDS[kind](of, lang, key) ?? {};
  const heading = drawn(title);
  return heading === undefined
    ? undefined
    : { lang, name, title: heading, kicker: drawn(kicker), text: drawn(text) };
}

function drawn(text: string | undefined): string | undefined {
  return text === undefined ? undefined : writable(text);
}

type PageWords = Pick<CardWords, "kicker" | "title" | "text">;

const WORDS: Readonly<
  Record<Exclude<CardSubject["kind"], "home">, (of: Of, lang: Lang, key: string) => PageWords | undefined>
> = {
  story: storyWords,
  topic: ({ db, newsroom }, lang, key) => {
    const topic = newsroom.topics.get(key);
    if (isEmptyList(db, { list: "topic", lang, key })) return undefined;
    return (
      topic && {
        kicker: messagesFor(lang).topics.kind[topic.kind],
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
        kicker: messagesFor(lang).author.kind[author.kind],
        title: author.name[lang],
        text: author.description?.[lang],
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
  feeds: (_, lang) => {
    const { title, standfirst } = messagesFor(lang).feeds.page;
    return { title, text: standfirst };
  },
};

function storyWords({ db, newsroom }: Of, lang: Lang, id: string): PageWords | undefined {
  const row = db.get<{ title: string; topics: string }>(
    "select title, topics from stories where id = ? and lang = ? and live = 1 and photo is null",
    id,
    lang,
  );
  if (row === undefined) return undefined;
  const [first] = JSON.parse(row.topics) as TopicKey[];
  return {
    kicker: first === undefined ? undefined : newsroom.topics.get(first)?.name[lang],
    title: row.title,
  };
}
