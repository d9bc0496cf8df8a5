import { DatabaseSync, type StatementSync } from "node:sqlite";
import { memo } from "../../../src/kit/memo.ts";
import type { Trick } from "./trick.ts";

/** The least that a story's page queries. */
const ASKED = [
  "select id, lang, path, title, lede, date, published, weight, draft, photo, topics, card from stories where id = ? and lang = ? and live = 1",
  "select published, updated, topics, extra, body, version from stories join bodies using (id, lang) where id = ? and lang = ?",
  "select words from story_words where id = ? and lang = ?",
];

export const statements: Trick = {
  title: "statements of SQL prepared once",
  plain: "for each query",
  prepare(material) {
    const pages = material.pages();
    const [lang] = material.newsroom().site.languages;
    const db = new DatabaseSync(material.snapshot().db.file, { readOnly: true });
    const ask = (prepare: (sql: string) => StatementSync) =>
      pages.map(({ id }) => ASKED.map((sql) => prepare(sql).get(id, lang)));
    return {
      stories: pages.length,
      plain: () => ask((sql) => db.prepare(sql)),
      trick: () => ask(memo((sql: string) => db.prepare(sql))),
    };
  },
};
