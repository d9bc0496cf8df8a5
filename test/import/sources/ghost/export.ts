/** Exports of Ghost, made for tests. */

import type { Archive, ArchiveText } from "../../../../src/import/archive.ts";
import { ghost } from "../../../../src/import/sources/ghost/index.ts";
import { openFile, textsIn } from "../archive-of.ts";

export function exportOf(data: object, version = "5.82.0"): string {
  return JSON.stringify({ db: [{ meta: { exported_on: 1, version }, data }] });
}

export const POST = {
  id: "p1",
  uuid: "u1",
  title: "Міст",
  slug: "mist",
  status: "published",
  type: "post",
  visibility: "public",
  published_at: "2025-02-13T16:40:00.000Z",
};

export async function opened(data: object, version?: string): Promise<Archive> {
  return await openFile(ghost, "export.json", exportOf(data, version));
}

/** What becomes of one post. */
export async function textOf(post: object, tables: object = {}): Promise<ArchiveText> {
  const [text] = await textsIn(await opened({ posts: [{ ...POST, ...post }], ...tables }));
  return text as ArchiveText;
}

/** HTML of a post in Lexical. */
export async function lexical(...children: object[]): Promise<ArchiveText> {
  return await textOf({ lexical: JSON.stringify({ root: { type: "root", children } }) });
}

/** HTML of a post in mobiledoc. */
export async function mobiledoc(document: object): Promise<ArchiveText> {
  return await textOf({
    mobiledoc: JSON.stringify({
      version: "0.3.1",
      atoms: [],
      cards: [],
      markups: [],
      sections: [],
      ...document,
    }),
  });
}

/** Tags and authors of that post. */
export const TABLES = {
  tags: [
    { id: "t1", name: "Річки", slug: "richky", visibility: "public" },
    { id: "t2", name: "Новини", slug: "novyny", visibility: "public" },
    { id: "t3", name: "#uk", slug: "hash-uk", visibility: "internal" },
  ],
  users: [
    {
      id: "a1",
      name: "Ann Ex",
      slug: "ann",
      bio: "Writes.",
      website: "https://ann.example",
      email: "ann@news.example",
    },
    { id: "a2", name: "Іван Зразок", slug: "ivan" },
  ],
  posts_tags: [
    { post_id: "p1", tag_id: "t1", sort_order: 1 },
    { post_id: "p1", tag_id: "t2", sort_order: 0 },
    { post_id: "p1", tag_id: "t3", sort_order: 2 },
  ],
  posts_authors: [
    { post_id: "p1", author_id: "a1", sort_order: 1 },
    { post_id: "p1", author_id: "a2", sort_order: 0 },
  ],
  posts_meta: [
    {
      post_id: "p1",
      feature_image_alt: "Bridge",
      feature_image_caption: 'Photo by <a href="x">Ann</a> / Unsplash',
      meta_description: "D",
    },
  ],
};
