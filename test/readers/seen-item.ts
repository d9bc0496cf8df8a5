import { htmlOf, readFeed, textIn } from "../feeds/parse.ts";
import type { FeedFile } from "../feeds/rules/feed-rules.ts";

/** What a reader shows of an item. White space is told apart by none of them. */
export interface SeenItem {
  id: string;
  title: string;
  link: string;
  /** As many as the reader keeps. */
  authors: string[];
  /** Seconds since 1970. */
  published: number;
  /** The text of the first paragraph of its content. */
  firstLine: string;
}

/** What a reader should show, by our own parser, in an order that does not depend on the reader. */
export function expectedItems({ format, text }: FeedFile): SeenItem[] {
  return inOrder(
    readFeed(format, text).items.map(({ id = "", title = "", link = "", authors, published, content }) => ({
      id,
      title,
      link,
      authors: authors.map((author) => author ?? ""),
      published: published / 1000,
      firstLine: firstLineOf(content),
    })),
  );
}

export function inOrder(items: readonly SeenItem[]): SeenItem[] {
  return items
    .map((item) => ({
      ...item,
      title: oneSpace(item.title),
      authors: item.authors.map(oneSpace),
      firstLine: oneSpace(item.firstLine),
    }))
    .sort((a, b) => (a.id < b.id ? -1 : 1));
}

/** @param content HTML, as a reader keeps it */
export function firstLineOf(content = ""): string {
  const [first] = htmlOf(content).childNodes ?? [];
  return first === undefined ? "" : textIn(first);
}

/**
 * The same with the authors that the reader shows, of those that the story has: where it puts authors, or in the first line
 * of the text. A reader of one author shows all of them by that.
 */
export function withVisibleAuthors(seen: readonly SeenItem[], feed: FeedFile): SeenItem[] {
  const all = new Map(expectedItems(feed).map(({ id, authors }) => [id, authors]));
  return seen.map((item) => {
    const places = [...item.authors, item.firstLine];
    const isSeen = (name: string) => places.some((place) => place.includes(name));
    return { ...item, authors: (all.get(item.id) ?? []).filter(isSeen) };
  });
}

function oneSpace(text: string): string {
  return text.replace(/\s+/g, " ").trim();
}
