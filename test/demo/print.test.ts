import { describe, expect, test } from "vitest";
import { askablePage } from "./askable-page.ts";
import { BASE_URL, KINDS } from "./demo-pages.ts";
import { servedDemo } from "./served-demo.ts";

const site = servedDemo();

/** The width of an A4 page between the margins of `css/print.css`. */
const PAPER = { width: 658, height: 1000 };

const PRINTED = [
  "h1",
  ".nameplate",
  ".standfirst",
  ".byline",
  ".printed-address",
  ".story-lead img",
  ".story-lead .caption",
  ".credit",
  ".prose > p",
  ".corrections",
  ".source",
];

const NOT_PRINTED = [
  ".skip-link",
  "nav",
  ".search-link",
  ".theme-switch",
  ".contents",
  ".read-also",
  ".topic-links",
  ".share",
  ".related",
  ".neighbours",
  ".colophon",
  "button",
];

describe.each(KINDS.filter(([kind]) => /^story(?: in \w+)?$/.test(kind)))("%s on paper", (_, address) => {
  test("has the story, where it is from and where it is found, and nothing to click on", async () => {
    const { page, ask } = await askablePage(site, address, { viewport: PAPER, colorScheme: "dark" });
    await page.emulateMedia({ media: "print" });
    const seen = (selector: string) =>
      ask<boolean[]>(`[...document.querySelectorAll("${selector}")].map((one) => one.checkVisibility())`);
    for (const selector of PRINTED) {
      const all = await seen(selector);
      expect(all.length > 0 && all.every(Boolean), selector).toBe(true);
    }
    for (const selector of NOT_PRINTED) {
      const all = await seen(selector);
      expect(all.length > 0 && !all.some(Boolean), selector).toBe(true);
    }
    expect(await page.locator(".printed-address").innerText()).toBe(BASE_URL + address.slice(1));
    expect(await ask("lostText()")).toEqual([]);
    await page.context().close();
  });

  test("fits on a few pages, with its pictures", async () => {
    const { page, ask } = await askablePage(site, address);
    await ask("readToTheEnd()");
    const pdf = (await page.pdf({ format: "A4", preferCSSPageSize: true })).toString("latin1");
    await page.context().close();
    expect(pdf.match(/\/Type \/Page\b/g)?.length).toBeLessThanOrEqual(4);
    expect(pdf.match(/\/Subtype \/Image\b/g)?.length).toBeGreaterThanOrEqual(1);
  });
});
