import { expect, test } from "vitest";
import { figure as inFeed } from "../../src/blocks/figure/feed.ts";
import { figure } from "../../src/blocks/figure/page.ts";
import type { FeedContext } from "../../src/feeds/context.ts";
import { type SitePath, sitePathOf } from "../../src/model/address.ts";
import type { Rendition } from "../../src/model/photo.ts";
import { photoNeeds } from "../../templates/parts/photo-needs.ts";
import { elementsOf, find, one } from "./dom.ts";
import { frameIn, pictureOf } from "./samples.ts";

const file = (path: string, type: Rendition["type"]): Rendition => ({
  path: sitePathOf(path),
  type,
  width: 800,
  height: 450,
  bytes: 1000,
});
const MOTION = file("/photos/a-moving.webp", "image/webp");
const SHEET = "/assets/photos.css" as SitePath;
const frame = { ...frameIn(), assets: { ...frameIn().assets, sheets: { photos: SHEET } } };

test("a picture that moves can be stopped without a script, and has a still one in its place", () => {
  const page = elementsOf(figure(frame, pictureOf("a", 800, 450, { motion: MOTION })));
  expect(one(page, "label")).toBeDefined();
  expect(find(page, "img")).toHaveLength(2);
});

test("in feeds it is still, and leads to its motion", () => {
  const { addresses, direction, messages } = frame;
  const context = { addresses, direction, words: messages } as unknown as FeedContext;
  const written = inFeed(
    pictureOf("a", 800, 450, { motion: MOTION }),
    { alt: "Рух", caption: "" },
    context,
  ).value;
  expect(written).toMatch(/<a href="https:[^"]*\/photos\/a-moving\.webp"><img src="[^"]+\.jpg"/);
});

test("a drawing comes first among its files", () => {
  const vector = file("/photos/a-drawing.svg", "image/svg+xml");
  const { value } = figure(frame, pictureOf("a", 800, 450, { vector, avif: [] }));
  expect(value).toContain('<picture><source type="image/svg+xml" srcset="/paper/photos/a-drawing.svg"><img');
});

test.each([
  ["a photograph", pictureOf("a", 1600, 900), "", undefined],
  ["an upright one", pictureOf("a", 800, 1200), "figure-upright", [SHEET]],
  ["a panorama", pictureOf("a", 3200, 900), "figure-panorama", [SHEET]],
])("%s has the class and the sheet that it needs", (_, shown, name, sheets) => {
  expect(figure(frame, shown).value).toContain(name);
  expect(photoNeeds(frame, [undefined, shown], undefined)?.sheets).toEqual(sheets);
});
