import { readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { beforeEach, describe, expect, onTestFinished, test } from "vitest";
import { contentHash } from "../../src/kit/files.ts";
import { type ComingFile, type SiteChanges, siteChanges } from "../../src/publication/site-changes.ts";
import { TinySite } from "../plan/tiny-site.ts";

let site: TinySite;
beforeEach(() => {
  site = new TinySite();
  onTestFinished(() => site.remove());
});

const OLD = { "/": "home", "/2025/a/": "a", "/2025/gone/": "gone", "/feed.xml": "feed" };
const NEW = {
  "/": "home 2",
  "/2025/a/": "a 2",
  "/2025/b/": "b",
  "/feed.xml": "feed 2",
  "/topics/": "topics",
};
const PUT = [
  ["2025/b/index.html", "pages", true],
  ["topics/index.html", "lists", true],
  ["2025/a/index.html", "pages", false],
  ["index.html", "lists", false],
  ["feed.xml", "news", false],
];

const shown = (changes: SiteChanges | undefined) =>
  changes?.put.map(({ path, phase, isNew }) => [path, phase, isNew]);

test("what a publication changed is told in an order in which it can be sent, with what goes apart", async () => {
  await site.publish(OLD);
  await site.publish(NEW);
  expect(shown(site.changes)).toEqual(PUT);
  expect(site.changes?.delete).toEqual(["2025/gone/index.html"]);
});

test("each file comes with its length and the hash of what it holds", async () => {
  await site.publish(OLD);
  await site.publish(NEW);
  for (const { path, bytes, hash } of site.changes?.put ?? []) {
    const content = readFileSync(join(site.output, path));
    expect({ bytes, hash }).toEqual({ bytes: content.length, hash: contentHash(content) });
  }
});

test("where nothing changed, nothing is told", async () => {
  await site.publish(OLD);
  await site.publish(OLD);
  expect(site.changes).toEqual({ put: [], delete: [] });
});

test("copies come before all else, whether they are new or not", () => {
  const coming = (path: string, phase: ComingFile["phase"], isNew: boolean) =>
    ({ path, phase, isNew, kind: "", bytes: 1, hash: "" }) as const;
  const files = [
    coming("b", 1, true),
    coming("z.css", 0, false),
    coming("a", 1, false),
    coming("c.css", 0, true),
  ];
  expect(siteChanges(files, []).put.map(({ path }) => path)).toEqual(["c.css", "z.css", "b", "a"]);
});

describe("a publication that broke off", () => {
  /** A publication that cannot be ended, since a page that was pressed is no longer there. */
  async function breakOff(): Promise<void> {
    await site.publish(OLD);
    const publishing = () => rmSync(join(site.staging, "feed.xml"));
    await expect(site.publish(NEW, { publishing })).rejects.toThrow("are no longer in");
  }

  test("is told of by the build that completes it", async () => {
    await breakOff();
    await site.publish(NEW);
    const told = shown(site.changes) ?? [];
    expect(told.map(([path]) => path).toSorted()).toEqual(PUT.map(([path]) => path).toSorted());
    expect(site.changes?.delete).toEqual(["2025/gone/index.html"]);
  });

  test("is told of once, however often builds fail in between", async () => {
    await breakOff();
    await site.complete();
    await site.complete();
    await site.publish({ ...NEW, "/2025/b/": "b 2" });
    expect(site.changes?.put).toHaveLength(PUT.length);
    await site.publish({ ...NEW, "/2025/b/": "b 2" });
    expect(site.changes).toEqual({ put: [], delete: [] });
  });

  test("whose files go again with the build that completes it is told of as gone", async () => {
    await breakOff();
    await site.publish(OLD);
    expect(site.changes?.delete).toEqual(["2025/b/index.html", "topics/index.html"]);
    expect(shown(site.changes)?.map(([path]) => path)).toContain("2025/gone/index.html");
  });
});
