import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { servedDemo } from "./served-demo.ts";
import { complaintsOf } from "./served-site.ts";

const site = servedDemo();

/** Tokens of the stylesheet by day and by night. */
const PAPER = { light: "rgb(253, 253, 251)", dark: "rgb(16, 20, 29)" };

function paperOf(page: Page): Promise<string> {
  return page.evaluate("getComputedStyle(document.documentElement).backgroundColor");
}

function frameColoursOf(page: Page): Promise<string[]> {
  return page.evaluate(
    "[...document.querySelectorAll('meta[name=theme-color]')].map((meta) => meta.content)",
  );
}

/** The button by the name that it has while a theme is on. */
function button(page: Page, state: string) {
  return page.getByRole("button", { name: `Оформлення: ${state}`, exact: true });
}

test("the button goes through the three themes, says which is on, and the choice holds on other pages", async () => {
  const page = await site.open("/", { colorScheme: "dark" });
  expect(await paperOf(page)).toBe(PAPER.dark);
  await button(page, "як у системі").click();
  expect(await paperOf(page)).toBe(PAPER.light);
  expect(await frameColoursOf(page)).toEqual(["#fdfdfb", "#fdfdfb"]);
  expect(await page.getByRole("status").textContent()).toBe("Оформлення: світле");
  await page.goto(`${site.origin}/en/`);
  expect(await paperOf(page)).toBe(PAPER.light);
  await page.getByRole("button", { name: "Colours: light" }).press("Enter");
  expect(await paperOf(page)).toBe(PAPER.dark);
  await page.getByRole("button", { name: "Colours: dark" }).press("Space");
  expect(await page.getByRole("button", { name: "Colours: same as your system" }).count()).toBe(1);
  expect(await frameColoursOf(page)).toEqual(["#fdfdfb", "#10141d"]);
  await page.emulateMedia({ colorScheme: "light" });
  expect(await paperOf(page)).toBe(PAPER.light);
  await page.context().close();
});

test("a page that is painted before its scripts are there has the chosen colours, and the policy lets that happen", async () => {
  const page = await site.open("/", { colorScheme: "light" });
  await button(page, "як у системі").click();
  await button(page, "світле").click();
  const wrong = complaintsOf(page);
  const { promise: asked, resolve } = Promise.withResolvers<void>();
  const { promise: painted, resolve: letGo } = Promise.withResolvers<void>();
  await page.route("**/page-*.js", async (route) => {
    resolve();
    await painted;
    await route.continue();
  });
  const loading = page.goto(`${site.origin}/about/`);
  await asked;
  await page.locator("h1").waitFor();
  expect(await paperOf(page)).toBe(PAPER.dark);
  expect(await button(page, "темне").isVisible()).toBe(true);
  letGo();
  await loading;
  expect(wrong).toEqual([]);
  await page.context().close();
});

test("the choice reaches the other open tabs", async () => {
  const page = await site.open("/", { colorScheme: "light" });
  const other = await page.context().newPage();
  await other.goto(`${site.origin}/topics/`);
  await button(page, "як у системі").click();
  await button(page, "світле").click();
  await button(other, "темне").waitFor();
  expect(await paperOf(other)).toBe(PAPER.dark);
  await page.context().close();
});

test("where nothing can be kept, the button works for the page", async () => {
  const page = await site.browser.newPage({ serviceWorkers: "block", colorScheme: "light" });
  await page.addInitScript(
    "Object.defineProperty(window, 'localStorage', { get() { throw new Error('closed') } })",
  );
  const wrong = complaintsOf(page);
  await page.goto(`${site.origin}/`);
  await button(page, "як у системі").click();
  await button(page, "світле").click();
  expect(await paperOf(page)).toBe(PAPER.dark);
  expect(wrong).toEqual([]);
  await page.context().close();
});

test("without a script there is no button, and the system decides", async () => {
  const page = await site.open("/", { javaScriptEnabled: false, colorScheme: "dark" });
  expect(await page.locator(".theme-switch").isVisible()).toBe(false);
  expect(await paperOf(page)).toBe(PAPER.dark);
  await page.context().close();
});

test("paper is light, whatever the screen is", async () => {
  const page = await site.open("/", { colorScheme: "light" });
  await button(page, "як у системі").click();
  await button(page, "світле").click();
  await page.emulateMedia({ media: "print" });
  expect(await paperOf(page)).toBe(PAPER.light);
  expect(await page.locator(".theme-switch").isVisible()).toBe(false);
  await page.context().close();
});
