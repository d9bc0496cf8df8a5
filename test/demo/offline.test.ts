import { rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, onTestFinished, test } from "vitest";
import { serveFolder } from "../../scripts/static-server.ts";
import { buildBeside } from "../site/build-beside.ts";
import { SmallSite } from "../site/small-site.ts";
import { servedSite } from "./served-site.ts";

/** Below a base path, which is the name of its folder: 24 stories, those of April with photos. */
const paper = SmallSite.empty();
paper.baseUrl = "https://news.example/site/";
paper.now = "2025-06-01T12:00:00Z";

beforeAll(async () => {
  for (let day = 10; day < 22; day++) {
    paper.story(`2025/03/${day}-s`, { title: `Березень ${day}`, lede: "Давніше." });
    paper.story(`2025/04/${day}-s`, { title: `Квітень ${day}`, photo: '{ file: sea.jpg, alt: "Море" }' });
    await paper.photo(`articles/2025/04/${day}-s/sea.jpg`, 1200 + day, 700);
  }
  paper.story("2025/04/10-s", { title: "April 10" }, "Text.", "en");
  paper.story("2025/03/10-s", { title: "Березень 10", aliases: "[/2025/03/10/old/]" });
  paper.story("2025/03/12-s", { title: "Березень 12", slug: "search" });
  const { code, said } = await buildBeside(paper);
  expect(code, said).toBe(0);
  writeFileSync(join(paper.root, "404.html"), paper.read("404.html"));
});
afterAll(() => paper.remove());
const site = servedSite(() => paper.root);

const HOME = "/site/";
const LATEST = "/site/2025/04/21/kviten-21/";
const OPENED = "/site/2025/03/10/berezen-10/";
const FORMER = "/site/2025/03/10/old/";
/** Neither opened nor among the latest twenty. */
const OTHER = "/site/2025/03/11/berezen-11/";

const NOTE = "Немає зв’язку: це копія, збережена на вашому пристрої.";

/** Opens a page as a reader whose browser may keep things, and waits until it has kept what it is to keep. */
async function openAndKeep(address: string, origin = site.origin): Promise<Page> {
  const context = await site.browser.newContext({ serviceWorkers: "allow" });
  const page = await context.newPage();
  await page.goto(origin + address);
  await untilKept(page, new URL(address, "http://x").pathname);
  await untilKept(page, `${HOME}offline.json`);
  return page;
}

/** Whether the browser keeps a page, as a promise for it to evaluate. */
const kept = (path: string) => `caches.match("${path}").then((kept) => kept !== undefined)`;

const isKept = (page: Page, path: string) => page.evaluate<boolean>(kept(path));

const untilKept = (page: Page, path: string) => until(page, kept(path));

/** Waits until what an expression promises is true, asking once a frame: `waitForFunction` takes a promise itself for true. */
async function until(page: Page, promise: string): Promise<void> {
  await page.evaluate(
    `(async () => { while (!(await ${promise})) await new Promise(requestAnimationFrame); })()`,
  );
}

/** Goes to another page of the site, or to the first one. */
async function go(page: Page, path: string): Promise<void> {
  const origin = page.url().startsWith("http") ? new URL(page.url()).origin : site.origin;
  await page.goto(origin + path, { waitUntil: "networkidle" });
}

const heading = (page: Page) => page.locator("h1").innerText();
const noteOf = (page: Page) => page.locator(".kept-note").isVisible();

/** Pictures that the page shows, by whether they have arrived. */
function pictures(page: Page): Promise<boolean[]> {
  return page.evaluate("[...document.querySelectorAll('.story img')].map((img) => img.naturalWidth > 0)");
}

test("without a network one reads what one opened and the latest twenty, with photos, and is told so", async () => {
  const page = await openAndKeep(OPENED);
  expect(await noteOf(page)).toBe(false);
  await page.context().setOffline(true);
  await go(page, OPENED);
  expect(await heading(page)).toBe("Березень 10");
  expect(await page.getByText(NOTE).isVisible()).toBe(true);
  expect(await page.evaluate("getComputedStyle(document.documentElement).colorScheme")).toBe("light dark");
  await go(page, `${HOME}?from=somewhere`);
  expect(await page.locator(".nameplate").innerText()).toBe("Вісник");
  expect(await noteOf(page)).toBe(true);
  await go(page, LATEST);
  expect(await heading(page)).toBe("Квітень 21");
  expect(await pictures(page)).toEqual([true]);
  await page.context().close();
});

test("what is not kept is answered by a page that says so in its language, and lists what there is", async () => {
  const page = await openAndKeep(OPENED);
  await go(page, FORMER);
  await untilKept(page, FORMER);
  await page.context().setOffline(true);
  await go(page, OTHER);
  expect(await heading(page)).toBe("Немає зв’язку");
  const stories = page.locator(".kept-stories a");
  await stories.first().waitFor();
  const names = await stories.allInnerTexts();
  expect(names.slice(0, 2)).toEqual(["Квітень 21", "Квітень 20"]);
  expect(names).toHaveLength(21);
  expect(names).toContain("Березень 10");
  await stories.first().click();
  await page.getByRole("heading", { level: 1, name: "Квітень 21" }).waitFor();
  await go(page, "/site/en/2025/01/01/unknown/");
  expect(await heading(page)).toBe("You are offline");
  await page.context().close();
});

test("a page that could not be had is tried again when the network is back", async () => {
  const page = await openAndKeep(OPENED);
  await page.context().setOffline(true);
  await go(page, OTHER);
  expect(await heading(page)).toBe("Немає зв’язку");
  await page.context().setOffline(false);
  await page.getByRole("link", { name: "Спробувати ще раз" }).click();
  await page.getByRole("heading", { level: 1, name: "Березень 11" }).waitFor();
  await page.context().close();
});

test("what the newsroom took off the site is no longer kept, once the device has asked for it", async () => {
  const page = await openAndKeep(OPENED);
  const file = join(paper.root, OPENED, "index.html");
  const html = paper.read(`${OPENED.slice(HOME.length)}index.html`);
  rmSync(file);
  await go(page, OPENED);
  writeFileSync(file, html);
  await until(page, `${kept(OPENED)}.then((is) => !is)`);
  await page.context().close();
});

test("online, pages come from the network: the front page is never an old one", async () => {
  const page = await openAndKeep(HOME);
  await page.context().setOffline(true);
  await go(page, HOME);
  await page.context().setOffline(false);
  const html = paper.read("index.html");
  writeFileSync(join(paper.output, "index.html"), html.replaceAll("Квітень 21", "Щойно сталося"));
  await go(page, HOME);
  expect(await page.getByText("Щойно сталося").count()).toBeGreaterThan(0);
  expect(await noteOf(page)).toBe(false);
  await page.context().setOffline(true);
  await go(page, HOME);
  expect(await page.getByText("Щойно сталося").count()).toBeGreaterThan(0);
  writeFileSync(join(paper.output, "index.html"), html);
  await page.context().close();
});

test("errors, feeds and the search are not kept", async () => {
  const page = await openAndKeep(HOME);
  for (const path of [`${HOME}gone/`, `${HOME}feed.xml`, `${HOME}search/?q=море`]) await go(page, path);
  await page.context().setOffline(true);
  await go(page, `${HOME}gone/`);
  expect(await heading(page)).toBe("Немає зв’язку");
  await go(page, HOME);
  for (const path of ["gone/", "feed.xml", "search/"])
    expect(await isKept(page, HOME + path), path).toBe(false);
  await page.context().setOffline(false);
  const namesake = `${HOME}2025/03/12/search/`;
  await go(page, namesake);
  await untilKept(page, namesake);
  await page.context().close();
});

test("who saves data is not given more than is opened", async () => {
  const context = await site.browser.newContext({ serviceWorkers: "allow" });
  const page = await context.newPage();
  await page.addInitScript("Object.defineProperty(navigator, 'connection', { value: { saveData: true } })");
  await go(page, OPENED);
  await untilKept(page, OPENED);
  expect(await isKept(page, LATEST)).toBe(false);
  await context.close();
});

test("a newsroom that changes its mind has everything taken away", async () => {
  const changing = paper.copy();
  const server = await serveFolder(changing.root);
  onTestFinished(() => server.close());
  const page = await openAndKeep(OPENED, server.origin);
  changing.write("site.yaml", `${changing.content("site.yaml")}offline: false\n`);
  const { code, said } = await changing.build();
  expect(code, said).toBe(0);
  expect(changing.files().filter((path) => /offline/.test(path) && !path.startsWith("assets/"))).toEqual([]);
  await go(page, HOME);
  await page.evaluate("navigator.serviceWorker.getRegistration().then((worker) => worker?.update())");
  const nothingLeft = `Promise.all([navigator.serviceWorker.getRegistrations(), caches.keys()])
    .then((kept) => kept.flat().length === 0)`;
  await until(page, nothingLeft);
  await go(page, HOME);
  expect(await page.evaluate(nothingLeft)).toBe(true);
  await page.context().close();
});
