import { describe, expect, test } from "vitest";
import { storyPageView } from "../../src/outputs/story-view.ts";
import { DryPress } from "../plan/dry-press.ts";
import type { SmallSite } from "../site/small-site.ts";
import { viewAt } from "./view-at.ts";

const SERIES = "cycle:\n  kind: series\n  name: { uk: Цикл, en: Cycle, fr: Cycle }\n  about: Про все.\n";

function write(site: SmallSite, day: number, part?: number, more: Record<string, string> = {}): void {
  const series = part === undefined ? "cycle" : `{ key: cycle, part: ${part} }`;
  site.story(`2025/02/${day}-s`, { title: `Новина ${day}`, slug: `s${day}`, series, ...more });
}

/** Four stories that no other list but the front page has; the first two parts came out in the wrong order. */
async function somePress(): Promise<DryPress> {
  const press = new DryPress();
  press.site.write("series.yaml", SERIES);
  write(press.site, 11, 2);
  write(press.site, 12, 1);
  write(press.site, 13, 4);
  write(press.site, 14);
  for (const day of [21, 22, 23, 24]) press.site.story(`2025/02/${day}-s`, { slug: `s${day}` });
  await press.build();
  return press;
}

const story = (day: number) => `/2025/02/${day}/s${day}/`;

/** The stories that a build would press. */
async function storiesPressed(press: DryPress): Promise<string[]> {
  const { orders } = await press.plan();
  const stories = orders.filter(({ output }) => output.kind === "story");
  return stories.map(({ output }) => output.path).sort();
}

test("a series has its parts in their order, then those that state none, and each leads to those beside it", async () => {
  const { desk } = await somePress();
  const page = viewAt(desk.context, "series", "uk", "cycle");
  expect(page?.stories.map(({ title }) => title)).toEqual([
    "Новина 12",
    "Новина 11",
    "Новина 13",
    "Новина 14",
  ]);
  expect(page?.series).toEqual({
    kind: "series",
    parts: undefined,
    places: { "2025/02/12-s": 1, "2025/02/11-s": 2, "2025/02/13-s": 4 },
  });
  const second = storyPageView(desk.context, "2025/02/11-s", "uk");
  expect([second?.previousPart?.title, second?.nextPart?.title]).toEqual(["Новина 12", "Новина 13"]);
  const last = storyPageView(desk.context, "2025/02/14-s", "uk");
  expect([last?.previousPart?.title, last?.nextPart]).toEqual(["Новина 13", undefined]);
});

describe("a change in a series presses the parts beside it, and no other", () => {
  // biome-ignore format: a table reads better in rows
  test.each<[what: string, change: (site: SmallSite) => void, pressed: number[]]>([
    ["a part between two others", (site) => write(site, 25, 3), [11, 13, 24, 25]],
    ["a part that takes another place", (site) => write(site, 12, 3), [11, 12, 13]],
    ["a part that leaves the series", (site) => site.story("2025/02/11-s", { title: "Новина 11", slug: "s11" }), [11, 12, 13]],
    ["another headline", (site) => write(site, 11, 2, { title: "Інакше" }), [11, 12, 13, 14]],
    ["a new number of parts", (site) => site.write("series.yaml", `${SERIES}  parts: 5\n`), [11, 12, 13, 14]],
  ])("%s", async (_, change, pressed) => {
    const press = await somePress();
    change(press.site);
    expect(await storiesPressed(press)).toEqual(pressed.map(story));
  });
});
