import { expect, test } from "vitest";
import { DEMO, PAGES, readDemo } from "./demo-pages.ts";
import { complaintsOf, servedSite } from "./served-site.ts";

const site = servedSite(() => DEMO);
const episodeIn = (lang: string) => {
  const [file] = PAGES.filter((page) => page.startsWith(`${lang}2026/11/21/`) && page.split("/").length > 4);
  return `/${file?.replace("index.html", "")}`;
};
const PODCAST = "/series/date-of-the-day/";

test("a chapter takes the player to its time, and the page stays", async () => {
  const page = await site.open(episodeIn(""));
  const complaints = complaintsOf(page);
  const address = page.url();
  await page.locator(".chapters a").nth(2).click();
  await page.waitForFunction("Math.abs(document.querySelector('audio').currentTime - 6.1) < 1");
  expect(page.url()).toBe(address);
  expect(complaints).toEqual([]);
  await page.context().close();
});

test("without a script chapters lead into the file, and the player is the browser's own", async () => {
  const page = await site.open(episodeIn(""), { javaScriptEnabled: false });
  const chapter = await page.locator(".chapters a").nth(2).getAttribute("href");
  expect(chapter).toMatch(/^\/attachments\/radio-day-uk-\w+\.mp3#t=6\.1$/);
  expect((await page.request.get(`${site.origin}${chapter?.split("#")[0]}`)).status()).toBe(200);
  expect(await page.locator("audio[controls]").getAttribute("preload")).toBe("none");
  await page.context().close();
});

test("the page of a podcast plays the newest episode, and names the address for programs", async () => {
  const page = await site.open(PODCAST);
  const complaints = complaintsOf(page);
  const address = `https://visnyk.example${PODCAST}podcast.xml`;
  expect(await page.locator(".podcast-subscribe code").textContent()).toBe(address);
  await page.evaluate("document.querySelector('audio').load()");
  await page.waitForFunction("document.querySelector('audio').duration > 20");
  expect(complaints).toEqual([]);
  await page.context().close();
});

test("each part of a series leads to those beside it, and says where it stands", () => {
  const part = PAGES.find((page) => page.startsWith("2022/06/23/") && page.split("/").length > 4) ?? "";
  const html = readDemo(part);
  expect(html).toContain("Частина\u00A02 з\u00A03");
  expect(html.match(/<nav class="neighbours"[\s\S]*?<\/nav>/)?.[0].match(/href="[^"]+"/g)).toHaveLength(2);
  expect(html).toContain('"isPartOf":{"@type":"CreativeWorkSeries"');
});
