import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { BrowserContextOptions, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { complaintsOf, servedSite } from "../../demo/served-site.ts";
import { render } from "../../markdown/shown.ts";
import { buildBeside } from "../../site/build-beside.ts";
import { SmallSite } from "../../site/small-site.ts";

/** A story with a gallery of three photos and one of two, and a story without. */
const TEXT = `Слова перед ними.

![Ракета на майданчику](wide.jpg 'Підпис "першого" фото')
![](upright.jpg)
![Обрій](panorama.jpg "Міст через Дніпро")

Слова між ними.

![Ліворуч](upright.jpg)
![Праворуч](square.jpg)

Слова після них.`;

const paper = SmallSite.empty();
beforeAll(async () => {
  const folder = "articles/2025/02/10-with";
  paper.story("2025/02/10-with", { slug: "with" }, TEXT);
  await paper.photo(`${folder}/wide.jpg`, 900, 600);
  await paper.photo(`${folder}/upright.jpg`, 400, 600);
  await paper.photo(`${folder}/panorama.jpg`, 1700, 300);
  await paper.photo(`${folder}/square.jpg`, 400, 400);
  paper.write(`${folder}/photos.yaml`, 'wide.jpg: { credit: "Олена Коваль", licence: CC BY 4.0 }\n');
  paper.story("2025/02/11-without", { slug: "without" });
  const { code, said } = await buildBeside(paper);
  expect(code, said).toBe(0);
});
afterAll(() => paper.remove());

const ADDRESS = "/2025/02/10/with/";
const page = () => paper.read(`${ADDRESS.slice(1)}index.html`);

describe("the files of the site", () => {
  test("have photos with their words and credits, each with a link to its largest file", () => {
    const [gallery = ""] = /<div class="gallery"[\s\S]*?<template>/.exec(page()) ?? [];
    expect(gallery).toContain('role="group" aria-label="Галерея: 3 фото"');
    expect(gallery).toMatch(
      /<figure class="figure" id="photo_1" data-position="Фото 1 з 3">\s*<a href="\/photos\/wide-\w+-900\.jpg">/,
    );
    expect(gallery).toContain('<span class="caption">Підпис «першого» фото</span>');
    expect(gallery).toContain("Фото: Олена Коваль / CC BY 4.0");
    expect(gallery).toMatch(/<a href="[^"]+" aria-label="Фото 2 з 3">/);
    expect(page().match(/id="photo_\d"/g)).toEqual([1, 2, 3, 4, 5].map((n) => `id="photo_${n}"`));
  });

  test("have the grid's sheet and the viewer's script on its page alone", () => {
    const own = /\/assets\/gallery-\w+\.(?:css|js)/g;
    expect(page().match(own)).toHaveLength(2);
    expect(paper.read("2025/02/11/without/index.html").match(own)).toBeNull();
  });

  test("have every photo in the feed as a figure, without what only pages need", () => {
    const feed = paper.read("feed.xml");
    expect(feed.match(/<figure><img src="https:\/\/news\.example\/photos\/[^"]+"/g)).toHaveLength(5);
    expect(feed).toContain(
      "<figcaption>Підпис «першого» фото <small>Фото: Олена Коваль / CC BY 4.0</small></figcaption>",
    );
    expect(feed).not.toContain("viewer");
  });

  test("have all of them in the structured data", () => {
    const [data] = [...page().matchAll(/<script type="application\/ld\+json">(.*?)<\/script>/g)];
    const { image } = JSON.parse(data?.[1] ?? "") as { image: object[] };
    expect(image).toHaveLength(5);
    expect(image[0]).toMatchObject({
      "@type": "ImageObject",
      width: 900,
      height: 600,
      caption: "Підпис «першого» фото",
      creditText: "Олена Коваль",
    });
  });

  test("have the words of captions where readers search", () => {
    expect(render(TEXT).text).toContain("Підпис «першого» фото Міст через Дніпро");
  });
});

const site = servedSite(() => paper.output);

/** The page, with what it finds wrong. */
async function opened(
  address = ADDRESS,
  options: BrowserContextOptions = {},
): Promise<{ page: Page; wrong: string[] }> {
  const page = await site.open("/2025/02/11/without/", options);
  const wrong = complaintsOf(page);
  await page.goto(site.origin + address);
  return { page, wrong };
}

const hash = (page: Page) => new URL(page.url()).hash;
const shown = (page: Page) => page.locator("dialog[open] .viewer-position");
const closed = (page: Page) => page.locator("dialog").waitFor({ state: "detached" });
const at = (page: Page, number: number, of = 3) =>
  shown(page)
    .and(page.getByText(`Фото ${number} з ${of}`))
    .waitFor();

/** Moves a finger over the middle of the window, from one place to another, in pixels from its left edge. */
async function swipe(page: Page, from: number, to: number): Promise<void> {
  const session = await page.context().newCDPSession(page);
  const touch = (type: "touchStart" | "touchMove" | "touchEnd", x?: number) =>
    session.send("Input.dispatchTouchEvent", { type, touchPoints: x === undefined ? [] : [{ x, y: 350 }] });
  await touch("touchStart", from);
  for (let x = from; x > to; x -= 20) await touch("touchMove", x);
  await touch("touchEnd");
}

describe("the grid", () => {
  test("keeps the ratios of photos, and the height of a row is one", async () => {
    const { page } = await opened(ADDRESS, { viewport: { width: 1200, height: 800 } });
    const boxes = await page.locator(".gallery img").evaluateAll((images) =>
      images.map((image) => {
        const { width, height, top } = image.getBoundingClientRect();
        return { ratio: width / height, height, top };
      }),
    );
    for (const [i, ratio] of [1.5, 2 / 3, 17 / 3, 2 / 3, 1].entries())
      expect(boxes[i]?.ratio).toBeCloseTo(ratio, 1);
    const [first, second] = boxes;
    expect(second?.top).toBe(first?.top);
    expect(second?.height).toBeCloseTo(first?.height ?? 0, 0);
    await page.context().close();
  });

  test.each([360, 768, 1440])("never is wider than a window of %d pixels", async (width) => {
    const { page } = await opened(ADDRESS, { viewport: { width, height: 800 } });
    expect(await page.evaluate("document.documentElement.scrollWidth")).toBe(width);
    await page.context().close();
  });

  test("works without a script: a photo leads to its file", async () => {
    const { page, wrong } = await opened(ADDRESS, { javaScriptEnabled: false });
    await page.locator("#photo_1 a").click();
    await page.waitForURL("**/photos/wide-*-900.jpg");
    expect(wrong).toEqual([]);
    await page.context().close();
  });

  test("has every photo on paper", async () => {
    const { page } = await opened();
    await page.emulateMedia({ media: "print" });
    expect(
      await page.locator(".gallery img").evaluateAll((all) => all.map((one) => one.checkVisibility())),
    ).toEqual(Array(5).fill(true));
    await page.context().close();
  });
});

describe("the viewer", () => {
  test("goes by the keys, keeps the address, and gives the focus back where one looked last", async () => {
    const { page, wrong } = await opened();
    const link = page.locator("#photo_1 a");
    await link.focus();
    await link.press("Enter");
    await at(page, 1);
    expect(hash(page)).toBe("#photo_1");
    await page.keyboard.press("ArrowLeft");
    await page.keyboard.press("ArrowRight");
    await at(page, 2);
    await page.keyboard.press("End");
    await at(page, 3);
    await page.keyboard.press("Home");
    await at(page, 1);
    await page.keyboard.press("ArrowRight");
    await at(page, 2);
    expect(hash(page)).toBe("#photo_2");
    await page.keyboard.press("Escape");
    await closed(page);
    expect(await page.evaluate("document.activeElement.closest('figure').id")).toBe("photo_2");
    await page.waitForFunction("location.hash === ''");
    expect(new URL(page.url()).pathname).toBe(ADDRESS);
    // One step back leaves the story, as if nothing had been opened.
    await page.goBack();
    expect(new URL(page.url()).pathname).toBe("/2025/02/11/without/");
    expect(wrong).toEqual([]);
    await page.context().close();
  });

  test("goes by buttons, is closed by the way back and opened again by the way forth", async () => {
    const { page } = await opened(ADDRESS, { reducedMotion: "reduce" });
    await page.locator("#photo_5 a").click();
    await at(page, 2, 2);
    expect(await page.locator(".viewer-next").getAttribute("aria-disabled")).toBe("true");
    await page.getByRole("button", { name: "Попереднє фото" }).click();
    await at(page, 1, 2);
    await page.goBack();
    await closed(page);
    expect(hash(page)).toBe("");
    await page.goForward();
    await at(page, 1, 2);
    await page.getByRole("button", { name: "Закрити перегляд" }).click();
    await closed(page);
    await page.context().close();
  });

  test("opens at the address of a photo, and closes to that of the story", async () => {
    const { page } = await opened(`${ADDRESS}#photo_3`);
    await at(page, 3);
    await page.keyboard.press("Escape");
    await closed(page);
    expect(page.url()).toBe(site.origin + ADDRESS);
    await page.context().close();
  });

  test("follows a finger, and nothing behind it can be reached or scrolls", async () => {
    const { page } = await opened(ADDRESS, { hasTouch: true, viewport: { width: 360, height: 700 } });
    await page.locator("#photo_1 a").tap();
    await at(page, 1);
    await swipe(page, 300, 40);
    await at(page, 2);
    expect(hash(page)).toBe("#photo_2");
    for (let i = 0; i < 5; i++) {
      await page.keyboard.press("Tab");
      expect(await page.evaluate("document.activeElement.closest('main')")).toBeNull();
    }
    await page.context().close();
  });

  test("has no barriers that axe knows, open or closed", async () => {
    const { page } = await opened();
    await page.evaluate(readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8"));
    const found = () =>
      page.evaluate<string[]>(
        "axe.run(document).then(({ violations }) => violations.map(({ id, nodes }) => id + nodes[0].html))",
      );
    expect(await found()).toEqual([]);
    await page.locator("#photo_1 a").click();
    await at(page, 1);
    expect(await found()).toEqual([]);
    await page.context().close();
  });
});
