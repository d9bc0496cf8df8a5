import { Database } from "../../../src/library/database.ts";
import type { Trick } from "./trick.ts";

export const heldState: Trick = {
  title: "one state of the library read from first to last",
  plain: "looked for a newer one before each query",
  prepare(material) {
    const { db } = material.snapshot();
    const [lang] = material.newsroom().site.languages;
    const ids = material.pages().map(({ id }) => id);
    const [plain, held] = [Database.openToRead(db.file), Database.openToRead(db.file)];
    held.holdState();
    const read = (from: Database) => ids.map((id) => from.get(CARD, id, lang));
    return { stories: ids.length, plain: () => read(plain), trick: () => read(held) };
  },
};

const CARD = "select path, title, lede, date from stories where id = ? and lang = ? and live = 1";
