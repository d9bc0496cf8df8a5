import { readFeed } from "../feeds/parse.ts";
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
}

/** What a reader should show, by our own parser, in an order that does not depend on the reader. */
export function expectedItems({ format, text }: FeedFile): SeenItem[] {
  return inOrder(
    readFeed(format, text).items.map(({ id = "", title = "", link = "", authors, published }) => ({
      id,
      title,
      link,
      authors: authors.map((author) => author ?? ""),
      published: published / 1000,
    })),
  );
}

export function inOrder(items: readonly SeenItem[]): SeenItem[] {
  return items
    .map((item) => ({ ...item, title: oneSpace(item.title), authors: item.authors.map(oneSpace) }))
    .sort((a, b) => (a.id < b.id ? -1 : 1));
}

function oneSpace(text: string): string {
  return text.replace(/\s+/g, " ").trim();
}
