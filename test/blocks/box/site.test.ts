import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { askablePage } from "../../demo/askable-page.ts";
import { servedSite } from "../../demo/served-site.ts";
import { SmallSite } from "../../site/small-site.ts";

const AXE = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

const BODY = `Кажуть: «Слово є», і не лише це.

:::fact Що *треба* знати
Слово про це.
:::

:::fact
Інше.
:::

:::profile Ім'я Прізвище
![Портрет](a.jpg)

Слова.
:::

> [!WARNING] Обережно тут
> Слово.

:::timeline
- 2014-02-20 — початок.
:::

:::details Як ми рахували
Методика.

:::note
Усередині.
:::
:::

:::poem
Рядок
Другий
:::

:::pull
Слово є
— Хтось
:::

:::pull
Такого нема.
:::
`;

const site = SmallSite.empty();
const ADDRESS = "/2025/02/13/z-vrizkamy/";

beforeAll(async () => {
  await site.photo("articles/2025/02/13-boxes/a.jpg");
  site.write("articles/2025/02/13-boxes/photos.yaml", 'a.jpg: { credit: "Редакція" }\n');
  site.story("2025/02/13-boxes", { title: "З врізками" }, BODY);
  site.story("2025/02/14-plain", { title: "Без врізок" }, "> Слово.\n");
  const { said, code } = await site.build();
  expect(code, said).toBe(0);
});
afterAll(() => site.remove());

const served = servedSite(() => site.output);
const sheets = (path: string) => [...site.read(path).matchAll(/assets\/box-\w+\.css/g)].length;

test("a page with boxes has their stylesheet, and no other has", () => {
  expect(sheets(`${ADDRESS.slice(1)}index.html`)).toBe(1);
  expect(sheets("2025/02/14/bez-vrizok/index.html")).toBe(0);
  expect(sheets("index.html")).toBe(0);
});

describe("feeds", () => {
  test("have every box as a quotation, which readers keep, and folded text in the open", () => {
    const feed = site.read("feed.xml");
    expect(feed).toContain(
      "<blockquote>\n<p><strong>Що <em>треба</em> знати</strong></p>\n<p>Слово про це.</p>",
    );
    expect(feed).toContain("<blockquote>\n<p><strong>Довідка</strong></p>\n<p>Інше.</p>");
    expect(feed).toContain("<blockquote>\n<p><strong>Увага: Обережно тут</strong></p>\n<p>Слово.</p>");
    expect(feed).toContain("<p><strong>Як ми рахували</strong></p>\n<p>Методика.</p>");
    expect(feed).toContain("<p>Рядок<br>\nДругий</p>");
    expect(feed).toMatch(/<figure><img src="https:\/\/news\.example\/photos\/[^"]+" alt="Портрет"/);
    expect(feed).not.toMatch(/<aside|<details|<summary/);
  });

  test("have a pull quote only where the text has not the same words", () => {
    const feed = site.read("feed.xml");
    expect(feed).toContain("<blockquote>\n<p>Такого нема.</p>\n</blockquote>");
    expect(feed.match(/Слово є/g)).toHaveLength(1);
  });
});

test("on the page boxes have names, fold without a script, and print open; axe finds nothing", async () => {
  const { page, ask, wrong } = await askablePage(served, ADDRESS, { viewport: { width: 1280, height: 800 } });
  await page.evaluate(AXE);
  const axe = () =>
    ask("axe.run().then(({ violations }) => violations.map(({ id, nodes }) => id + nodes[0].html))");
  expect(await axe()).toEqual([]);
  await page.emulateMedia({ colorScheme: "dark" });
  expect(await axe(), "dark").toEqual([]);
  const named = page.getByRole("complementary");
  expect(await named.evaluateAll((all) => all.map((one) => one.getAttribute("aria-label")))).toEqual([
    "Що треба знати",
    "Довідка",
    "Імʼя Прізвище",
  ]);
  expect(await page.getByRole("note").count()).toBe(1);
  expect(await page.getByRole("blockquote").count()).toBe(1);
  const folded = page.getByText("Методика.");
  expect(await folded.isVisible()).toBe(false);
  await page.emulateMedia({ media: "print" });
  expect(await folded.evaluate((one) => one.checkVisibility({ contentVisibilityAuto: true }))).toBe(true);
  await page.emulateMedia({ media: "screen" });
  await page.locator("summary").press("Enter");
  expect(await folded.isVisible()).toBe(true);
  for (const width of [360, 768, 1440]) {
    await page.setViewportSize({ width, height: 800 });
    expect(await ask<number>("document.documentElement.scrollWidth - innerWidth"), String(width)).toBe(0);
    expect(await ask("lostText()"), String(width)).toEqual([]);
  }
  expect(wrong).toEqual([]);
  await page.context().close();
});
