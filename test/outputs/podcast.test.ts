import { readFileSync } from "node:fs";
import { join } from "node:path";
import sharp from "sharp";
import { expect, test } from "vitest";
import { DryPress } from "../plan/dry-press.ts";
import type { SmallSite } from "../site/small-site.ts";

const TONE = readFileSync(join(import.meta.dirname, "../intake/recordings/tone.mp3"));
const FEED = "/series/talks/podcast.xml";
const PODCAST = "kind: podcast, name: Розмови, about: Про все., artwork: a.png, category: News";
const at = (day: number) => `/2025/02/${day}/e${day}/`;

const artwork = (background: string) =>
  sharp({ create: { width: 1400, height: 1400, channels: 3, background } })
    .png()
    .toBuffer();

function write(site: SmallSite, day: number, more: Record<string, string> = {}, chapter = "Початок"): void {
  const audio = `{ file: tone.mp3, alt: Тон, chapters: [{ at: "0:00", title: ${chapter} }] }`;
  site.story(`2025/02/${day}-e`, { slug: `e${day}`, series: "talks", audio, ...more });
  site.write(`articles/2025/02/${day}-e/tone.mp3`, TONE);
}

async function somePress(): Promise<DryPress> {
  const press = new DryPress();
  press.site.write("series.yaml", `talks: { ${PODCAST} }\n`);
  press.site.write("series/a.png", await artwork("#3a5a78"));
  write(press.site, 10);
  write(press.site, 11);
  press.site.story("2025/02/12-s");
  await press.build();
  return press;
}

/** What a build presses of podcasts, and what goes. */
async function pressedOf(press: DryPress): Promise<{ pressed: string[]; gone: readonly string[] }> {
  const { orders, gone } = await press.build();
  const kinds = ["podcast", "chapters", "series"];
  const pressed = orders.filter(({ output }) => kinds.includes(output.kind)).map(({ output }) => output.path);
  return {
    pressed: pressed.sort(),
    gone: gone.filter((path) => /\.(?:xml|json)$/.test(path) && !path.includes("feed")),
  };
}

// biome-ignore format: a table reads better in rows
test.each<[what: string, change: (site: SmallSite) => unknown, pressed: string[], gone?: string[]]>([
  ["another story", (site) => site.story("2025/02/12-s", { title: "Інакше" }), []],
  ["the text of an episode", (site) => write(site, 10, { lede: "Інакше." }), ["/series/talks/", FEED]],
  ["a chapter", (site) => write(site, 10, {}, "Кінець"), [`${at(10)}chapters.json`, FEED]],
  ["a new episode", (site) => write(site, 13), [`${at(13)}chapters.json`, "/series/talks/", FEED]],
  ["an episode that is gone", (site) => site.delete("articles/2025/02/10-e"), ["/series/talks/", FEED], [`${at(10)}chapters.json`]],
  ["another artwork", async (site) => site.write("series/a.png", await artwork("#b4472e")), ["/en/series/talks/", "/fr/series/talks/", "/series/talks/", FEED]],
])("%s presses what it is in", async (_, change, pressed, gone = []) => {
  const press = await somePress();
  await change(press.site);
  expect(await pressedOf(press)).toEqual({ pressed, gone });
  expect((await pressedOf(press)).pressed).toEqual([]);
});

const isArtwork = (file: string) => /^attachments\/a-[0-9a-f]{10}\.png$/.test(file);

test("an episode shows what the stories that it refers to are called", async () => {
  const press = await somePress();
  const audio = "{ file: tone.mp3, alt: Тон }";
  press.site.story("2025/02/10-e", { slug: "e10", series: "talks", audio }, "Про це.\n\n[[2025/02/12-s]]\n");
  await press.build();
  press.site.story("2025/02/12-s", { title: "Інакше" });
  expect((await pressedOf(press)).pressed).toEqual([FEED]);
});

test("a podcast in one language has neither a feed nor chapters in the others", async () => {
  const press = await somePress();
  press.site.write("series.yaml", `talks: { ${PODCAST}, language: en }\n`);
  await press.build();
  expect(Object.keys(press.files()).filter((file) => /podcast|chapters/.test(file))).toEqual([]);
  write(press.site, 10, {}, "Кінець");
  await press.build();
  expect(Object.keys(press.files()).filter((file) => /podcast|chapters/.test(file))).toEqual([]);
  expect(JSON.stringify(press.files()["series/talks/index.html"])).not.toContain("podcast.xml");
});

test("nothing of a podcast is published before its first episode, and nothing stays after its last", async () => {
  const press = await somePress();
  const ofTalks = () => Object.keys(press.files()).filter((file) => /talks/.test(file) || isArtwork(file));
  for (const day of [10, 11]) write(press.site, day, { draft: "true" });
  await press.build();
  expect(ofTalks()).toEqual([]);
  write(press.site, 10);
  await press.build();
  expect(ofTalks().filter(isArtwork)).toHaveLength(1);
});

test("the artwork is published as it is, and goes when the podcast has another", async () => {
  const press = await somePress();
  const [before] = Object.keys(press.files()).filter(isArtwork);
  expect(before).toBeDefined();
  press.site.write("series/a.png", await artwork("#b4472e"));
  await press.build();
  expect(Object.keys(press.files()).filter(isArtwork)).not.toEqual([before]);
});
