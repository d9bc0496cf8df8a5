import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { buildBeside } from "../site/build-beside.ts";
import { SmallSite } from "../site/small-site.ts";

type Changes = { put: { path: string; bytes: number; hash: string }[]; delete: string[] };

/** A build, and what it printed besides what it says. */
async function build(site: SmallSite): Promise<Changes> {
  const { code, said } = await site.build("--changes", "json");
  expect(code, said).toBe(0);
  return JSON.parse(said.slice(0, said.indexOf("\n"))) as Changes;
}

test("a build prints which files of the site it changed, for others who bring the site to its host", async () => {
  const site = SmallSite.empty();
  site.published = "none";
  for (const day of [10, 11]) site.story(`2025/02/${day}-a`, { title: `Новина ${day}` });
  await buildBeside(site);
  const before = site.snapshot();
  expect(await build(site)).toEqual({ put: [], delete: [] });
  site.story("2025/02/11-a", { title: "Новина 11" }, "Інший текст.");
  site.story("2025/02/12-a", { title: "Новина 12" });
  site.delete("articles/2025/02/10-a");
  const changes = await build(site);
  const after = site.snapshot();
  const changed = Object.keys(after).filter((path) => before[path] !== after[path]);
  expect(changes.put.map(({ path }) => path).toSorted()).toEqual(changed.toSorted());
  expect(changes.delete).toEqual(Object.keys(before).filter((path) => after[path] === undefined));
  for (const { path, bytes, hash } of changes.put) {
    const content = readFileSync(join(site.output, path));
    expect(bytes).toBe(content.length);
    expect(createHash("sha256").update(content).digest("hex").startsWith(hash)).toBe(true);
  }
  const places = [
    "2025/02/12/novyna-12/index.html",
    "2025/02/11/novyna-11/index.html",
    "index.html",
    "feed.xml",
  ];
  const order = places.map((place) => changes.put.findIndex(({ path }) => path === place));
  expect(order).toEqual(order.toSorted((a, b) => a - b));
  expect(order).not.toContain(-1);
  site.remove();
});

test.each([
  [["--changes", "xml"], '--changes: "xml" is not a form of the list. Write --changes json.'],
  [["--changes", "json", "--next"], "--changes and --next print different things."],
])("%j is refused", async (options, message) => {
  const site = SmallSite.empty();
  const { code, said } = await site.build(...options);
  expect({ code, said }).toEqual({ code: 1, said: expect.stringContaining(message) });
  site.remove();
});
