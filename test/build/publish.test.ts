import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Ingredients } from "../../src/build/ingredients.ts";
import { type Publication, publish } from "../../src/build/publish.ts";
import { SiteFolder } from "../../src/build/site-folder.ts";
import { type SitePath, sitePathOf } from "../../src/model/address.ts";
import type { Output } from "../../src/model/output.ts";
import { Desk } from "../library/desk.ts";

const staging = mkdtempSync(join(tmpdir(), "visnyk-staging-"));
beforeAll(() => {
  mkdirSync(join(staging, "a"));
  writeFileSync(join(staging, "a", "index.html"), "a");
});
afterAll(() => rmSync(staging, { recursive: true }));

/** A folder that only notes what is done to it. */
class Noted extends SiteFolder {
  readonly steps: string[] = [];
  override claim(): void {
    this.steps.push("claim");
  }
  override move(from: string, path: SitePath): void {
    this.steps.push(`move ${from} ${path}`);
  }
  override put({ path }: { path: SitePath }): void {
    this.steps.push(`put ${path}`);
  }
  override remove(path: SitePath): void {
    this.steps.push(`remove ${path}`);
  }
  override settle(): void {
    this.steps.push("settle");
  }
}

const output = (path: string): Output => ({
  path: sitePathOf(path),
  kind: "day",
  lang: "uk",
  key: "x",
  page: 0,
});

function publication(more: Partial<Publication> = {}): Publication {
  return {
    plan: { orders: [{ output: output("/a/"), reason: "" }], gone: [sitePathOf("/old/")] },
    copies: {
      copies: [{ path: sitePathOf("/assets/a.css"), from: "" }],
      gone: [sitePathOf("/assets/old.css")],
    },
    ingredients: { day: { Node: "1" } } as unknown as Ingredients,
    pressed: new Map([[sitePathOf("/a/"), { madeFrom: "hash", hash: "", bytes: 1, time: 0 }]]),
    staging,
    ...more,
  };
}

test("what pages load comes first, then pages, and only then does anything go", async () => {
  const { db } = new Desk();
  const folder = new Noted("/site");
  await publish(db, folder, publication());
  expect(folder.steps).toEqual([
    "claim",
    "put /assets/a.css",
    `move ${join(staging, "a/index.html")} /a/`,
    "remove /old/",
    "remove /assets/old.css",
    "settle",
  ]);
});

test("a preview presses into the site itself: nothing is moved", async () => {
  const { db } = new Desk();
  const folder = new Noted("/site");
  await publish(db, folder, publication({ staging: undefined }));
  expect(folder.steps.filter((step) => step.startsWith("move"))).toEqual([]);
});

test("the library remembers what the site is now, and that no changes are pending", async () => {
  const { db } = new Desk();
  db.run("insert into outputs values ('/old/', 'day', 'uk', 'x', 0, 'hash')");
  db.run("insert into copies values ('/assets/old.css')");
  db.run("insert into changes values ('x', 'uk', null, null)");
  await publish(db, new Noted("/site"), publication());
  expect(db.all("select path, kind, made_from from outputs")).toEqual([
    { path: "/a/", kind: "day", made_from: "hash" },
  ]);
  expect(db.all("select path from copies")).toEqual([{ path: "/assets/a.css" }]);
  expect(db.all("select kind, parts from ingredients")).toEqual([{ kind: "day", parts: '{"Node":"1"}' }]);
  expect(db.all("select 1 from changes")).toEqual([]);
});

test("an output that was ordered and not pressed is an error, and nothing is remembered", async () => {
  const desk = new Desk();
  desk.db.run("insert into changes values ('x', 'uk', null, null)");
  const before = desk.dump();
  await expect(publish(desk.db, new Noted("/site"), publication({ pressed: new Map() }))).rejects.toThrow(
    "/a/ was ordered and not pressed",
  );
  expect(desk.dump()).toEqual(before);
});

test("a page that is not there leaves the site as it is", async () => {
  const folder = new Noted("/site");
  const desk = new Desk();
  const elsewhere = publication({ staging: "/nowhere" });
  await expect(publish(desk.db, folder, elsewhere)).rejects.toThrow("/a/ was ordered and not pressed");
  expect(folder.steps).toEqual([]);
});

test("a publication that breaks off leaves its addresses in doubt", async () => {
  class Full extends Noted {
    override move(): void {
      throw new Error("the disk is full");
    }
  }
  const { db } = new Desk();
  db.run("insert into outputs values ('/a/', 'day', 'uk', 'x', 0, 'before')");
  await expect(publish(db, new Full("/site"), publication())).rejects.toThrow("the disk is full");
  expect(db.all("select path, made_from from outputs")).toEqual([{ path: "/a/", made_from: "" }]);
});
