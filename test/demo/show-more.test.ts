import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { buildBeside } from "../site/build-beside.ts";
import { SmallSite } from "../site/small-site.ts";
import { complaintsOf, servedSite } from "./served-site.ts";

/** Fourteen stories by three: the hub of their topic has the newest five, then come pages 3, 2 and 1. */
const paper = SmallSite.empty();
beforeAll(async () => {
  for (let day = 10; day < 24; day++) paper.story(`2025/02/${day}-s`, { title: `С${day}` });
  const { code, said } = await buildBeside(paper);
  expect(code, said).toBe(0);
});
afterAll(() => paper.remove());
const site = servedSite(() => paper.output);

const HUB = "/topics/ukraine/";

const more = (page: Page) => page.getByRole("link", { name: "Показати ще" });
const titles = (page: Page) => page.locator(".card-title").allInnerTexts();
const pathOf = (page: Page) => new URL(page.url()).pathname;
const focused = (page: Page) => page.evaluate<string>("document.activeElement.textContent");

/** The headlines of these days of February, newest first. */
function days(newest: number, oldest: number): string[] {
  return Array.from({ length: newest - oldest + 1 }, (_, i) => `С${newest - i}`);
}

describe("«Показати ще»", () => {
  test("puts the stories of the older page below, once, takes the focus to the first and says how many", async () => {
    const page = await site.open(HUB);
    const wrong = complaintsOf(page);
    await more(page).click();
    await page.getByText("С18", { exact: true }).waitFor();
    expect(await titles(page)).toEqual(days(23, 16));
    expect(await focused(page)).toBe("С18");
    expect(await page.getByRole("status").textContent()).toBe("Додано 3 матеріали");
    expect(await page.locator(".status").evaluate((line) => line.getBoundingClientRect().width)).toBe(1);
    await more(page).press("Enter");
    await page.getByText("С15", { exact: true }).waitFor();
    await more(page).press("Enter");
    await page.getByText("С12", { exact: true }).waitFor();
    expect(await titles(page)).toEqual(days(23, 10));
    expect(await focused(page)).toBe("С12");
    expect(await more(page).count()).toBe(0);
    expect(wrong).toEqual([]);
    await page.context().close();
  });

  test("has the address of what is being read, so that a reload shows it, and one step back leaves the list", async () => {
    const page = await site.open("/topics/");
    await page.goto(site.origin + HUB);
    const title = await page.title();
    await more(page).click();
    await page.getByText("С18", { exact: true }).waitFor();
    await scrollTo(page, "С18");
    await page.waitForURL("**/topics/ukraine/page/3/");
    expect(await page.title()).not.toBe(title);
    await more(page).click();
    await page.getByText("С15", { exact: true }).waitFor();
    await scrollTo(page, "С15");
    await page.waitForURL("**/topics/ukraine/page/2/");
    await scrollTo(page, "С23");
    await page.waitForURL("**/topics/ukraine/");
    expect(await page.title()).toBe(title);
    await scrollTo(page, "С14");
    await page.waitForURL("**/topics/ukraine/page/2/");
    await page.reload();
    expect(await titles(page)).toEqual(days(15, 13));
    expect(await page.evaluate("scrollY")).toBe(0);
    await page.goBack();
    expect(pathOf(page)).toBe("/topics/");
    await page.context().close();
  });

  test("brings back where one was who read a story", async () => {
    const page = await site.open(HUB);
    await more(page).click();
    await page.getByText("С18", { exact: true }).waitFor();
    await scrollTo(page, "С17");
    await page.waitForURL("**/page/3/");
    await page.getByText("С17", { exact: true }).click();
    await page.waitForURL("**/2025/02/17/s17/");
    await page.goBack();
    expect(pathOf(page)).toBe(`${HUB}page/3/`);
    expect(await page.getByText("С17", { exact: true }).isVisible()).toBe(true);
    await page.context().close();
  });

  test("works on the front page, below all that stands there", async () => {
    const page = await site.open("/");
    await more(page).click();
    await page.getByText("С16", { exact: true }).waitFor();
    expect((await titles(page)).slice(-3)).toEqual(days(18, 16));
    expect(await focused(page)).toBe("С18");
    await page.context().close();
  });

  test("shows that it was heard, and asks once, while the network takes its time", async () => {
    const page = await site.open(HUB);
    const answer = Promise.withResolvers<void>();
    let asked = 0;
    await page.route("**/page/3/", async (route) => {
      asked++;
      await answer.promise;
      await route.continue();
    });
    const style = () =>
      page.evaluate("getComputedStyle(document.querySelector('.pager-older')).borderTopStyle");
    expect(await style()).toBe("solid");
    await more(page).click();
    await more(page).click();
    expect(await style()).toBe("dashed");
    answer.resolve();
    await page.getByText("С18", { exact: true }).waitFor();
    expect(asked).toBe(1);
    expect(await style()).toBe("solid");
    await page.context().close();
  });

  test("shows no story twice where the list has moved on meanwhile", async () => {
    const page = await site.open(HUB);
    await page.route("**/page/3/", async (route) => {
      const response = await route.fetch();
      await route.fulfill({ response, body: (await response.text()).replace("/18/s18/", "/19/s19/") });
    });
    await more(page).click();
    await page.getByText("С17", { exact: true }).waitFor();
    expect(await titles(page)).toEqual([...days(23, 19), ...days(17, 16)]);
    expect(await page.getByRole("status").textContent()).toBe("");
    await page.context().close();
  });

  test.each([
    ["the network fails", (page: Page) => page.route("**/page/3/", failFetches)],
    ["the page is no list", (page: Page) => page.route("**/page/3/", answerOtherwise)],
  ])("follows the link where %s", async (_, disturb) => {
    const page = await site.open(HUB);
    await disturb(page);
    await more(page).click();
    await page.waitForURL("**/page/3/");
    expect(await titles(page)).toEqual(days(18, 16));
    await page.context().close();
  });

  test("stays a link to those who want a tab, and where no script runs", async () => {
    const page = await site.open(HUB);
    await page.evaluate(`addEventListener("click", (event) => {
      window.taken = event.defaultPrevented;
      event.preventDefault();
    })`);
    await more(page).click({ modifiers: ["Control"] });
    expect(await page.evaluate("taken")).toBe(false);
    await more(page).click();
    expect(await page.evaluate("taken")).toBe(true);
    await page.context().close();
    const plain = await site.open(HUB, { javaScriptEnabled: false });
    await more(plain).click();
    await plain.waitForURL("**/page/3/");
    await plain.context().close();
  });
});

type Route = Parameters<Parameters<Page["route"]>[1]>[0];

async function failFetches(route: Route): Promise<void> {
  await (route.request().isNavigationRequest() ? route.continue() : route.abort());
}

async function answerOtherwise(route: Route): Promise<void> {
  const html = "<!DOCTYPE html><title>Портал готелю</title>";
  await (route.request().isNavigationRequest()
    ? route.continue()
    : route.fulfill({ contentType: "text/html", body: html }));
}

/** Brings a headline to the upper edge of the window. */
async function scrollTo(page: Page, title: string): Promise<void> {
  await page
    .getByText(title, { exact: true })
    .evaluate((element) => element.scrollIntoView({ behavior: "instant" }));
}
