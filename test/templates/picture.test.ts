import { readFileSync } from "node:fs";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { launchBrowser } from "../../scripts/browser.ts";
import type { FocalPoint } from "../../src/model/photo.ts";
import { sharp } from "../../src/photos/sharp.ts";
import { picture } from "../../templates/parts/picture.ts";
import { attribute, elementsOf, one } from "./dom.ts";
import { frameIn, pictureOf } from "./samples.ts";

function classesOf(more: Parameters<typeof pictureOf>[3]): string | undefined {
  return attribute(
    one(elementsOf(picture(frameIn(), pictureOf("a", 1600, 900, more), { place: "row" })), "img"),
    "class",
  );
}

describe("classes", () => {
  test.each([
    ["its tone", { tone: { light: 3, hue: 11 } }, "light-3 hue-11"],
    ["the tone of a grey", { tone: { light: 0 } }, "light-0"],
    ["no focal point in the centre", { focus: [0.5, 0.5] }, "light-2 hue-8"],
    ["a focal point on one side", { focus: [0.3, 0.5] }, "light-2 hue-8 fx-3"],
    [
      "a focal point that is away from the centre: outwards",
      { focus: [0.29, 0.61] },
      "light-2 hue-8 fx-2 fy-7",
    ],
    ["a focal point close to the centre", { focus: [0.49, 0.51] }, "light-2 hue-8 fx-4 fy-6"],
    ["a focal point in a corner", { focus: [0, 1] }, "light-2 hue-8 fx-0 fy-10"],
  ] as const)("say %s", (_, more, classes) => {
    expect(classesOf(more)).toBe(classes);
  });
});

test("a picture without AVIF offers none", () => {
  const files = elementsOf(picture(frameIn(), { ...pictureOf("a"), avif: [] }, { place: "row" }));
  expect(files.map(({ tagName }) => tagName).slice(-2)).toEqual(["picture", "img"]);
});

describe("in a browser", () => {
  let browser: Browser;
  let page: Page;
  beforeAll(async () => {
    // Chromium knows `prefers-reduced-data` behind this switch only.
    browser = await launchBrowser(["--enable-experimental-web-platform-features"]);
    page = await browser.newPage({ viewport: { width: 700, height: 900 } });
  });
  afterAll(() => browser?.close());

  const sheets = ["tokens", "base", "placeholders"]
    .map((name) => readFileSync(new URL(`../../templates/assets/css/${name}.css`, import.meta.url), "utf8"))
    .join("\n");
  const blank = (width: number, height: number) =>
    sharp({ create: { width, height, channels: 3, background: "#ffffff" } });

  /** Shows a picture in a box, every file of it with these bytes; nothing arrives without. */
  async function show(html: string, style: string, bytes: Buffer | undefined): Promise<void> {
    await page.unrouteAll();
    await page.route("**/photos/**", async (route) => {
      if (bytes !== undefined) await route.fulfill({ body: bytes, contentType: "image/png" });
    });
    await page.route("https://news.example/", (route) =>
      route.fulfill({
        body: `<!DOCTYPE html><style>${sheets}\nbody { margin: 0 } ${style}</style>${html}`,
        contentType: "text/html",
      }),
    );
    await page.goto("https://news.example/", { waitUntil: bytes === undefined ? "commit" : "load" });
    await page.waitForSelector("img");
  }

  async function redPixels(shot: Buffer): Promise<number> {
    const { data, info } = await sharp(shot).raw().toBuffer({ resolveWithObject: true });
    let red = 0;
    for (let at = 0; at < data.length; at += info.channels)
      if ((data[at] as number) > 200 && (data[at + 1] as number) < 100) red++;
    return red;
  }

  const BOXES = ["16 / 9", "4 / 3", "1"];

  const EDGES: readonly FocalPoint[] = [
    [0.01, 0.5],
    [0.99, 0.5],
    [0.5, 0.01],
    [0.5, 0.99],
    [0.07, 0.93],
    [0.27, 0.71],
  ];

  test.each(
    EDGES.flatMap((focus) =>
      [
        [1200, 800],
        [1600, 400],
        [400, 1400],
      ].map((size) => [focus, size] as const),
    ),
  )(
    "the focal point %j of a photo of %j is in boxes of 16:9, 4:3 and 1:1",
    async (focus, [width = 1, height = 1]) => {
      const mark = { create: { width: 16, height: 16, channels: 3 as const, background: "#ff0000" } };
      const left = Math.min(width - 16, Math.max(0, Math.round(focus[0] * width) - 8));
      const top = Math.min(height - 16, Math.max(0, Math.round(focus[1] * height) - 8));
      const bytes = await blank(width, height)
        .composite([{ input: mark, left, top }])
        .png()
        .toBuffer();
      const html = picture(frameIn(), pictureOf("a", width, height, { focus }), {
        place: "row",
        first: true,
      }).value;
      const style = BOXES.map(
        (ratio, i) =>
          `div:nth-of-type(${i + 1}) img { inline-size: 300px; aspect-ratio: ${ratio}; object-fit: cover }`,
      );
      await show(BOXES.map(() => `<div>${html}</div>`).join(""), style.join("\n"), bytes);
      for (const [i, box] of (await page.locator("img").all()).entries())
        expect(await redPixels(await box.screenshot()), BOXES[i]).toBeGreaterThan(1);
    },
  );

  test("its tone stands in its whole box until it arrives, by day and by night", async () => {
    const html = picture(frameIn(), pictureOf("a"), { place: "row", first: true }).value;
    const means: number[] = [];
    for (const colorScheme of ["light", "dark"] as const) {
      await page.emulateMedia({ colorScheme });
      await show(html, "img { inline-size: 600px }", undefined);
      const shot = await page.locator("img").screenshot();
      const { channels } = await sharp(
        await sharp(shot).extract({ left: 50, top: 60, width: 500, height: 200 }).toBuffer(),
      ).stats();
      const [red, , blue] = channels;
      expect(blue?.mean).toBeGreaterThan((red?.mean as number) + 10);
      means.push(blue?.mean as number);
      expect(await page.locator("img").boundingBox()).toMatchObject({ width: 600, height: 337.5 });
    }
    await page.emulateMedia({ colorScheme: "light" });
    expect(means[0]).toBeGreaterThan((means[1] as number) + 40);
  });

  test.each([
    ["what a screen needs", "no-preference", "a-1600"],
    ["the smallest to who asks for less data", "reduce", "a-400"],
  ])("of its files it loads %s, in the same box", async (_, value, file) => {
    const session = await page.context().newCDPSession(page);
    const features = [{ name: "prefers-reduced-data", value }];
    await session.send("Emulation.setEmulatedMedia", { features });
    const html = picture(frameIn(), pictureOf("a"), { place: "page", first: true }).value;
    await show(html, "img { inline-size: 600px }", await blank(1600, 900).png().toBuffer());
    expect(await page.evaluate("document.images[0].currentSrc")).toContain(file);
    expect(await page.locator("img").boundingBox()).toMatchObject({ width: 600, height: 337.5 });
    await session.detach();
  });
});
