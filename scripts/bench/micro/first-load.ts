import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { packBody } from "../../../src/library/bodies.ts";
import { SCHEMA } from "../../../src/library/schema.ts";
import type { Trick } from "./trick.ts";

const INDEX = /create index [^;]*;/g;

export const firstLoad: Trick = {
  title: "a new library filled without log and indexes",
  plain: "with both from the beginning",
  prepare(material) {
    const rendered = material.rendered();
    const texts = material.texts().map(({ lang }, i) => {
      const found = rendered[i];
      return { id: String(i), lang, body: packBody(found?.body ?? []), stories: found?.stories ?? [] };
    });
    const fill = (mode: string, before: string, after: string) => {
      const folder = mkdtempSync(join(tmpdir(), "visnyk-bench-"));
      const db = new DatabaseSync(join(folder, "library.sqlite"));
      db.exec(
        `pragma page_size = 8192; pragma journal_mode = ${mode}; pragma synchronous = normal; ${before}`,
      );
      const putBody = db.prepare("insert into bodies (id, lang, body) values (?, ?, ?)");
      const putEntry = db.prepare(
        "insert into list_entries (list, lang, key, date, id) values (?, ?, ?, ?, ?)",
      );
      const putLink = db.prepare(
        "insert or ignore into story_references (id, lang, target, file, line) values (?, ?, ?, 'f', 1)",
      );
      db.exec("begin");
      for (const { id, lang, body, stories } of texts) {
        putBody.run(id, lang, body);
        for (const key of ["", "a", "b", "c", "d", "e"]) putEntry.run("topic", lang, key, Number(id), id);
        for (const { id: target } of stories) putLink.run(id, lang, target);
      }
      db.exec(`${after}; commit`);
      const rows = db.prepare("select count(*) as count from list_entries where id = '7'").get();
      db.close();
      rmSync(folder, { recursive: true });
      return { ...rows };
    };
    const indexes = SCHEMA.match(INDEX)?.join("") ?? "";
    return {
      stories: material.stories,
      plain: () => fill("wal", SCHEMA, ""),
      trick: () => fill("delete", SCHEMA.replace(INDEX, ""), indexes),
    };
  },
};
