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
