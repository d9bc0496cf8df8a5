import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { HtmlValidate, StaticConfigLoader } from "html-validate";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { complaintsOf, servedSite } from "../../demo/served-site.ts";
import { SmallSite } from "../../site/small-site.ts";

const AXE = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const VIDEO = "https://www.youtube.com/watch?v=4czjS9h4Fpg";
const POSTER = "articles/2025/02/13-mars/youtube-4czjS9h4Fpg.jpg";

/** Where everything in the text stands, from the top of the page. */
const PLACES =
  "[...document.querySelectorAll('.prose > *')].map((part) => part.getBoundingClientRect().top + scrollY)";

const TEXT = `Початок.

https://youtu.be/4czjS9h4Fpg?si=abc
Посадка "Персеверанса"

https://t.me/durov/68
Допис

https://www.openstreetmap.org/#map=15/34.2013/-118.1714
![Мапа](map.jpg "Знімок мапи")
Пасадена

https://www.openstreetmap.org/relation/60199
Україна

Кінець.`;

const site = SmallSite.empty();
let page: string;
let plain: string;

beforeAll(async () => {
  site.story("2025/02/13-mars", { title: "Марс" }, TEXT);
  site.story(
    "2025/02/12-plain",
    { title: "Без нічого" },
    "Дивіться https://youtu.be/4czjS9h4Fpg\n\nhttps://example.org/video",
  );
  await site.photo(POSTER, 1280, 720);
  await site.photo("articles/2025/02/13-mars/map.jpg", 800, 600);
  site.write(
    "articles/2025/02/13-mars/photos.yaml",
    "youtube-4czjS9h4Fpg.jpg: { credit: NASA }\nmap.jpg: { credit: Карта }\n",
  );
  const { code, said } = await site.build();
  expect(said).not.toMatch(/rror|no text shows/);
  expect(code).toBe(0);
  page = pageOf("mars");
  plain = pageOf("bez-nichoho");
});
afterAll(() => site.remove());

function pageOf(slug: string): string {
  return site.read(pathOf(slug));
}

function pathOf(slug: string): string {
  return site.files().find((path) => path.endsWith(`${slug}/index.html`)) as string;
}

test("the page has a link for each, with provider and title, and a picture where there is one", () => {
  expect(page).toContain(
    `<p class="label">YouTube</p>\n<p class="embed-title"><a href="${VIDEO}">Посадка «Персеверанса»</a></p>`,
  );
  expect(page).toMatch(
    /<div class="embed-stage embed-video"><picture><source type="image\/avif"[^>]*youtube-4czjs9h4fpg/,
  );
  expect(page).toContain('<span class="credit">Фото: NASA</span>');
  expect(page).toContain("OpenStreetMap не показує цього на інших сайтах");
  expect(page).not.toContain("<iframe");
});

test("the page is valid HTML", async () => {
  const validator = new HtmlValidate(new StaticConfigLoader({ extends: ["html-validate:recommended"] }));
  const { results } = await validator.validateString(page);
  expect(results.flatMap(({ messages }) => messages.map(({ message }) => message))).toEqual([]);
});

test("its policy allows the frames that it may show and nothing else, and other pages load nothing of it", () => {
  const policyOf = (html: string) => /Content-Security-Policy" content="([^"]+)"/.exec(html)?.[1];
  const hosts = "https://www.youtube-nocookie.com https://t.me https://www.openstreetmap.org";
  expect(policyOf(page)).toBe(`${policyOf(plain)}; frame-src ${hosts}`);
  expect(plain).not.toContain("embed");
  expect(plain).toContain('Дивіться <a href="https://youtu.be/4czjS9h4Fpg">');
});

test("feeds show picture, title and link, by plain elements", () => {
  const feed = site.read("feed.xml");
  expect(feed).toMatch(
    new RegExp(
      `<figure><a href="${VIDEO.replace("?", "\\?")}"><img src="https://news.example/[^"]+\\.jpg" alt="Посадка «Персеверанса»"`,
    ),
  );
  expect(feed).toContain('<p><a href="https://t.me/durov/68">Допис</a> (Telegram)</p>');
  expect(feed).not.toMatch(/<button|<iframe|data-/);
});

describe("in a browser", () => {
  const served = servedSite(() => site.output);

  /** A reader's page, with what it asks of others: frames are answered with a page of our own. */
  async function opened(
    options: Parameters<typeof served.open>[1] = {},
  ): Promise<{ reader: Page; asked: string[]; wrong: string[] }> {
    const context = await served.browser.newContext({ serviceWorkers: "block", ...options });
    const asked: string[] = [];
    await context.route(
      (url) => url.origin !== served.origin,
      (route) => {
        asked.push(route.request().url());
        return route.fulfill({
          contentType: "text/html",
          body: "<!doctype html><title>Frame</title><button>Play</button>",
        });
      },
    );
    const reader = await context.newPage();
    const wrong = complaintsOf(reader);
    await reader.goto(`${served.origin}/${pathOf("mars").replace("index.html", "")}`);
    return { reader, asked, wrong };
  }

  test("nothing is asked of anybody before the click, then one frame of the one provider, without a shift, focused and said", async () => {
    const { reader, asked, wrong } = await opened({ colorScheme: "dark" });
    await reader.evaluate(
      "document.querySelectorAll('img').forEach((image) => { image.loading = 'eager'; })",
    );
    await reader.waitForLoadState("networkidle");
    expect(asked).toEqual([]);
    await reader.evaluate(AXE);
    expect(await violationsOf(reader)).toEqual([]);
    const button = reader.getByRole("button", { name: "Дивитися тут: Посадка «Персеверанса» – YouTube" });
    await button.focus();
    const before = await reader.evaluate(PLACES);
    await reader.keyboard.press("Enter");
    const frame = reader.frameLocator("iframe");
    await frame.getByRole("button", { name: "Play" }).waitFor();
    expect(asked).toEqual(["https://www.youtube-nocookie.com/embed/4czjS9h4Fpg?autoplay=1"]);
    expect(await reader.evaluate(PLACES)).toEqual(before);
    expect(await reader.evaluate("document.activeElement.tagName + document.activeElement.title")).toBe(
      "IFRAMEПосадка «Персеверанса» – YouTube",
    );
    expect(await reader.getByRole("status").textContent()).toBe("Відкрито: Посадка «Персеверанса» – YouTube");
    const iframe = reader.locator("iframe");
    expect(await iframe.getAttribute("sandbox")).not.toContain("allow-top-navigation");
    expect(await iframe.getAttribute("referrerpolicy")).toBe("strict-origin-when-cross-origin");
    await reader.getByRole("button", { name: "Показати тут: Допис – Telegram" }).click();
    await reader.frameLocator("iframe >> nth=1").getByRole("button").waitFor();
    expect(asked.slice(1)).toEqual(["https://t.me/durov/68?embed=1&dark=1"]);
    expect(await violationsOf(reader)).toEqual([]);
    expect(wrong).toEqual([]);
    await reader.context().close();
  });

  test("without a script, and on paper, there are links with their addresses and no buttons", async () => {
    const { reader, asked, wrong } = await opened({ javaScriptEnabled: false });
    expect(await reader.getByRole("button", { name: /тут/ }).count()).toBe(0);
    expect(await reader.getByText("IP-адресу").first().isVisible()).toBe(false);
    expect(await reader.getByRole("link", { name: "Посадка «Персеверанса»" }).getAttribute("href")).toBe(
      VIDEO,
    );
    await reader.emulateMedia({ media: "print" });
    expect(await reader.getByRole("link", { name: "Допис (https://t.me/durov/68)" }).isVisible()).toBe(true);
    expect([asked, wrong]).toEqual([[], []]);
    await reader.context().close();
  });
});

async function violationsOf(page: Page): Promise<string[]> {
  const found = await page.evaluate<{ violations: { id: string; nodes: { html: string }[] }[] }>(
    "axe.run(document, { iframes: false, rules: { 'target-size': { enabled: true } } })",
  );
  return found.violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`));
}
