import type { Page } from "playwright-core";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { servedDemo } from "./served-demo.ts";
import { complaintsOf } from "./served-site.ts";

const site = servedDemo();
let page: Page;
let wrong: string[];

beforeEach(async () => {
  page = await site.browser.newPage();
  wrong = complaintsOf(page);
});
afterEach(async () => {
  await page.close();
  expect(wrong).toEqual([]);
});

const field = () => page.getByRole("searchbox");
const titles = () => page.locator(".search-results .card-title").allTextContents();

/** Opens the page, and waits until it has answered. */
async function open(query: Record<string, string>, path = "/search/"): Promise<void> {
  await page.goto(`${site.origin}${path}?${new URLSearchParams(query)}`);
  await answered();
}

async function answered(): Promise<void> {
  await page.locator(".search-results:not([aria-busy=true])").waitFor({ state: "attached" });
  await page.locator(".search-status[role=status]", { hasNotText: /Шукаємо|Searching|Recherche/ }).waitFor();
}

const status = () => page.locator(".search-status[role=status]").textContent();

describe("finds", () => {
  test.each([
    ["Києва", "/search/", "Кая Каллас очолила дипломатію ЄС"],
    ["Бельгією столиці", "/search/", "Чому Брюссель"],
    ["ЛІТЕРУ ґ", "/search/", "Ґ: літера"],
    ["прем'єром", "/search/", "Макрон призначив"],
    ["прем’єрами", "/search/", "Макрон призначив"],
    ["«кабінет міністрів»", "/search/", "Як писати українські імена латиницею"],
    ["missiles", "/en/search/", "Caesar"],
    ["premiers ministres", "/fr/search/", "Lecornu"],
  ])("%s on %s", async (q, path, title) => {
    await open({ q }, path);
    expect((await titles()).join("\n").toLowerCase()).toContain(title.toLowerCase());
  });

  test("nothing where there is nothing, and says so", async () => {
    await open({ q: "гіпопотам" });
    expect(await titles()).toEqual([]);
    expect(await status()).toBe("Нічого не знайдено. Спробуйте інші слова або менше слів.");
  });

  test("says how many, and marks the words in any form", async () => {
    await open({ q: "міністра оборони" });
    const found = await titles();
    expect(await status()).toMatch(new RegExp(`^Знайдено ${found.length} матеріал`));
    const marks = await page.locator(".search-results .card-lede mark").allTextContents();
    expect(marks).toContain("Міністр");
    expect(marks).toContain("оборони");
  });
});

test.each(["/search/", "/en/search/", "/fr/search/"])(
  "dates its stories as lists do, on %s",
  async (path) => {
    await open({ topic: "brussels" }, path);
    const times = (of: string) => page.locator(`${of} .card time`).allTextContents();
    const found = await times(".search-results");
    await page.goto(site.origin + path.replace("search", "topics/brussels"));
    expect(found).not.toEqual([]);
    expect(found).toEqual(await times("main"));
  },
);

test("filters by topic and year and orders by time, keeps that in the address, and goes back", async () => {
  await open({ q: "України" });
  const all = (await titles()).length;
  await page.selectOption("[name=topic]", "belgium");
  await answered();
  const belgian = await titles();
  expect(belgian.length).toBeGreaterThan(0);
  expect(belgian.length).toBeLessThan(all);
  await page.selectOption("[name=period]", "2025");
  await answered();
  await page.selectOption("[name=order]", "newest");
  await answered();
  const dates = await page
    .locator(".search-results time")
    .evaluateAll((times) => times.map((time) => time.getAttribute("datetime") ?? ""));
  expect(dates.every((date) => date.startsWith("2025"))).toBe(true);
  expect(dates).toEqual(dates.toSorted().reverse());
  expect(Object.fromEntries(new URL(page.url()).searchParams)).toEqual({
    q: "України",
    topic: "belgium",
    period: "2025",
    order: "newest",
  });
  for (let i = 0; i < 3; i++) await page.goBack();
  await answered();
  expect(await titles()).toHaveLength(all);
  expect(await page.locator("[name=topic]").inputValue()).toBe("");
});

test("with nothing to ask for, shows nothing", async () => {
  await open({ topic: "belgium" });
  expect(await titles()).not.toEqual([]);
  await page.selectOption("[name=topic]", "");
  await answered();
  expect(await titles()).toEqual([]);
  expect(await status()).toContain("Слова можна писати в будь-якій формі");
});

test("a way within the page leaves words that are being typed, and results", async () => {
  await open({ q: "кофеїн" });
  await field().fill("кавомол");
  await page.locator(".skip-link").press("Enter");
  await page.waitForURL("**#page_content");
  expect(await field().inputValue()).toBe("кавомол");
  expect(await titles()).toHaveLength(1);
});

test("is used by the keyboard alone", async () => {
  await page.goto(`${site.origin}/`);
  await page.getByRole("link", { name: "Пошук" }).press("Enter");
  await page.waitForURL("**/search/");
  const isInField = () => page.evaluate("document.activeElement.type === 'search'");
  for (let i = 0; i < 30 && !(await isInField()); i++) await page.keyboard.press("Tab");
  await page.keyboard.type("гаубиця");
  await page.keyboard.press("Enter");
  await page.locator(".search-results a").first().waitFor();
  await page.keyboard.press("ArrowDown");
  const focused = () => page.evaluate("document.activeElement.textContent");
  const found = await titles();
  expect(await focused()).toBe(found[0]);
  await page.keyboard.press("ArrowDown");
  expect(await focused()).toBe(found[1]);
  await page.keyboard.press("ArrowUp");
  await page.keyboard.press("ArrowUp");
  expect(await isInField()).toBe(true);
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Enter");
  await page.waitForURL("**/2025/**");
});

test("shows ten at first, more on demand, with the focus on the first of them", async () => {
  await open({ topic: "ukraine", q: "" });
  const first = await titles();
  if (first.length < 10)
    expect(await page.getByRole("button", { name: "Показати ще" }).isVisible()).toBe(false);
  await open({ q: "рік" });
  const ten = await titles();
  expect(ten).toHaveLength(10);
  await page.getByRole("button", { name: "Показати ще" }).click();
  await answered();
  const more = await titles();
  expect(more.slice(0, 10)).toEqual(ten);
  expect(new Set(more).size).toBe(more.length);
  expect(await page.evaluate("document.activeElement.textContent")).toBe(more[10]);
});

test("the page of an address that leads nowhere asks, too", async () => {
  await page.goto(`${site.origin}/404.html`);
  await field().fill("кофеїн");
  await page.keyboard.press("Enter");
  await page.waitForURL("**/search/?q=*");
  await answered();
  expect(await titles()).toHaveLength(1);
});

test("says that the index could not be read, and recovers", async () => {
  await page.route("**/directory.bin", (route) => route.abort());
  await open({ q: "кава" });
  expect(await status()).toContain("Не вдалося виконати пошук");
  await page.unroute("**/directory.bin");
  await page.getByRole("button", { name: "Шукати" }).click();
  await page.locator(".search-results a").first().waitFor();
  wrong.length = 0;
});
