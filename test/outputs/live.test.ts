import { expect, test } from "vitest";
import { nextDue } from "../../src/library/next-due.ts";
import { DryPress } from "../plan/dry-press.ts";
import type { SmallSite } from "../site/small-site.ts";

const ID = "2025/02/13-storm";
const LIVE = "/2025/02/13/storm/";
const JSON_FILE = `${LIVE}live.json`;
const FEEDS = ["feed.xml", "atom.xml", "feed.json"];
const OF_ENTRIES = [JSON_FILE, ...FEEDS.map((file) => LIVE + file)];
/** What shows the whole text of a story, wherever it is in its lists. */
const OF_STORY = [
  LIVE,
  "/offline.json",
  ...["/", "/topics/ukraine/"].flatMap((hub) => FEEDS.map((file) => hub + file)),
  "/search/uk/recent/0.bin",
  "/sitemap/addresses/2025-02.json",
];
/** What says when a story last changed. */
const DATES = ["/sitemap.xml", "/sitemap/2025-02.xml"];

function report(site: SmallSite, matter: Record<string, string> = {}): void {
  site.story(ID, { slug: "storm", date: "2025-02-13T10:00", live: "{ until: 2025-02-13T20:00 }", ...matter });
}

function entry(site: SmallSite, name: string, text: string, lang = "uk"): void {
  site.write(`articles/${ID}/live/2025-02-13T${name}.${lang}.md`, text);
}

/** A report with two entries among other stories, at three in the afternoon. */
async function somePress(): Promise<DryPress> {
  const press = new DryPress();
  for (let day = 10; day < 17; day++)
    if (day !== 13) press.site.story(`2025/02/${day}-s`, { slug: `s${day}` });
  press.site.now = "2025-02-13T13:00:00Z";
  report(press.site);
  entry(press.site, "1030-wind", "Вітер посилився.");
  entry(press.site, "1200-tree", "---\ntitle: Впало дерево\nkey: true\n---\nНа вулиці Шевченка.");
  await press.build();
  return press;
}

type Case = [what: string, change: (press: DryPress) => void, pressed: string[], gone?: string[]];

// biome-ignore format: a table reads better in rows
test.each<Case>([
  ["a new entry", ({ site }) => entry(site, "1450-light", "Світло повернули."), [...OF_STORY, ...OF_ENTRIES, ...DATES]],
  ["a corrected entry", ({ site }) => entry(site, "1030-wind", "Вітер ущух."), [...OF_STORY, ...OF_ENTRIES]],
  ["an entry that is gone", ({ site }) => site.delete(`articles/${ID}/live/2025-02-13T1200-tree.uk.md`), [...OF_STORY, ...OF_ENTRIES, ...DATES]],
  ["a draft of an entry", ({ site }) => entry(site, "1450-light", "---\ndraft: true\n---\nСвітло повернули."), []],
  ["an entry of the future", ({ site }) => entry(site, "1601-light", "Світло повернули."), []],
  ["nothing", () => {}, []],
])("%s presses what shows it, and nothing else", async (_, change, pressed, gone = []) => {
  const press = await somePress();
  change(press);
  const plan = await press.build();
  expect(plan.orders.map(({ output }) => output.path).filter((path) => path !== "/news-sitemap.xml").sort()).toEqual(pressed.toSorted());
  expect(plan.gone).toEqual(gone);
  const clean = press.cleanCopy();
  await clean.build();
  expect(press.files()).toEqual(clean.files());
});

test("an entry appears when its time has come, and nothing of it before", async () => {
  const press = await somePress();
  entry(press.site, "1601-light", "Світло повернули. ![Ліхтар](lamp.jpg)");
  press.site.write(`articles/${ID}/live/lamp.jpg`, await photo());
  await press.build();
  const told = () => Object.values(press.files()).join("\n");
  expect(told()).not.toMatch(/Світло|lamp/);
  expect(new Date(nextDue(press.desk.db) as number).toISOString()).toBe("2025-02-13T14:01:00.000Z");
  press.site.now = "2025-02-13T14:01:00Z";
  const plan = await press.build();
  expect(plan.orders.map(({ output }) => output.path)).toEqual(expect.arrayContaining(OF_ENTRIES));
  expect(told()).toMatch(/Світло/);
  press.site.now = "2025-02-13T13:30:00Z";
  await press.build();
  expect(told()).not.toMatch(/Світло/);
});

test("a report shows what the stories that its entries refer to are called, and who signs them has it in their list", async () => {
  const press = await somePress();
  entry(press.site, "1030-wind", "---\nauthors: [reporter]\n---\nВітер посилився.\n\n[[2025/02/12-s]]\n");
  await press.build();
  expect(press.files()["authors/reporter/index.html"]).toContain(ID);
  press.site.story("2025/02/12-s", { slug: "s12", title: "Інакше" });
  const plan = await press.build();
  const pressed = plan.orders.map(({ output }) => output.path);
  expect(pressed).toEqual(expect.arrayContaining([LIVE, ...OF_ENTRIES]));
  const clean = press.cleanCopy();
  await clean.build();
  expect(press.files()).toEqual(clean.files());
});

test("a report that ends loses its mark on cards, on lists that are not pressed for anything else", async () => {
  const press = await somePress();
  const home = () => String(press.files()["index.html"]);
  expect(home()).toContain('"until"');
  press.site.now = "2025-02-13T18:00:00Z";
  const plan = await press.build();
  expect(plan.orders.map(({ output }) => output.path)).toEqual(
    expect.arrayContaining([LIVE, JSON_FILE, "/"]),
  );
  expect(home()).not.toContain('"until"');
  expect((await press.build()).orders.map(({ output }) => output.path)).not.toContain(LIVE);
});

test("what a report had goes with it, and moves with its address", async () => {
  const press = await somePress();
  report(press.site, { slug: "hurricane" });
  const moved = await press.build();
  expect(moved.gone).toEqual(expect.arrayContaining([LIVE, ...OF_ENTRIES]));
  press.site.delete(`articles/${ID}/live`);
  press.site.story(ID, { slug: "storm", date: "2025-02-13T10:00" });
  const none = await press.build();
  expect(none.gone).toEqual(expect.arrayContaining(["/2025/02/13/hurricane/live.json"]));
  expect(Object.keys(press.files()).filter((path) => path.endsWith("live.json"))).toEqual([]);
});

async function photo(): Promise<Uint8Array> {
  const { default: sharp } = await import("sharp");
  return sharp({ create: { width: 1300, height: 800, channels: 3, background: "#345" } })
    .jpeg()
    .toBuffer();
}
