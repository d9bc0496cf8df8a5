import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test, vi } from "vitest";
import { AssetShelf } from "../../src/build/asset-shelf.ts";
import { Database } from "../../src/library/database.ts";

const db = Database.open(join(mkdtempSync(join(tmpdir(), "visnyk-shelf-")), "library.sqlite"));
const bytes = (text: string) => vi.fn(() => Buffer.from(text));

test("keeps what was made as long as it is asked for and is as it was", async () => {
  const first = bytes("one");
  const shelf = new AssetShelf(db);
  await shelf.get(["font", 1], first);
  expect(Buffer.from(await shelf.get(["font", 1], first)).toString()).toBe("one");
  expect(first).toHaveBeenCalledTimes(1);
  await shelf.get(["font", 2], bytes("two"));
  shelf.tidy();

  const next = new AssetShelf(db);
  const again = bytes("changed");
  expect(Buffer.from(await next.get(["font", 1], again)).toString()).toBe("one");
  expect(again).not.toHaveBeenCalled();
  next.tidy();
  expect(db.all("select key from made_assets")).toHaveLength(1);

  db.run("update made_assets set content = ?", Buffer.from("damaged"));
  const anew = bytes("one");
  await new AssetShelf(db).get(["font", 1], anew);
  expect(anew).toHaveBeenCalledTimes(1);
});
