import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import { KINDS } from "./demo-pages.ts";
import { complaintsOf, servedSite } from "./served-site.ts";

const AXE = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

interface Finding {
  id: string;
  nodes: { html: string }[];
}

const site = servedSite();

/** Opens a page, and collects what goes wrong with it. */
async function open(
  address: string,
  colorScheme: "light" | "dark",
  width: number,
): Promise<{ page: Page; wrong: string[] }> {
  const page = await site.browser.newPage({ viewport: { width, height: 800 }, colorScheme });
  const wrong = complaintsOf(page);
  page.on("request", (request) => {
    if (!request.url().startsWith(site.origin)) wrong.push(`from elsewhere: ${request.url()}`);
  });
  await page.goto(site.origin + address, { waitUntil: "networkidle" });
  return { page, wrong };
}

describe.each(KINDS)("%s (%s)", (_, address) => {
  test("opens without a complaint, and does not scroll sideways at 360 pixels", async () => {
    const { page, wrong } = await open(address, "light", 360);
    const wide = await page.evaluate<string[]>(`[...document.querySelectorAll("body *")]
      .filter((element) => element.getBoundingClientRect().right > innerWidth + 1 && !element.closest(".table, pre"))
      .map((element) => element.outerHTML.slice(0, 120))`);
    const scrolls = await page.evaluate<boolean>("document.documentElement.scrollWidth > innerWidth");
    await page.close();
    expect(wrong).toEqual([]);
    expect(wide).toEqual([]);
    expect(scrolls).toBe(false);
  });

  test.each(["light", "dark"] as const)("axe finds nothing (%s)", async (colorScheme) => {
    const { page } = await open(address, colorScheme, 1280);
    await page.evaluate(AXE);
    const { violations } = await page.evaluate<{ violations: Finding[] }>("axe.run(document)");
    await page.close();
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
  });
});

test("axe does find what is wrong", async () => {
  const page = await site.browser.newPage();
  await page.setContent('<html lang="uk"><title>x</title><main><img src="data:,"></main></html>');
  await page.evaluate(AXE);
  const { violations } = await page.evaluate<{ violations: Finding[] }>("axe.run(document)");
  await page.close();
  expect(violations.map(({ id }) => id)).toContain("image-alt");
});

test("the skip link comes first, is seen when it has the focus, and leads to the content", async () => {
  const { page } = await open("/", "light", 1280);
  await page.keyboard.press("Tab");
  const focused = await page.evaluate<{ href: string; top: number }>(
    "({ href: document.activeElement.getAttribute('href'), top: document.activeElement.getBoundingClientRect().top })",
  );
  expect(focused.href).toMatch(/^#/);
  expect(focused.top).toBeGreaterThanOrEqual(0);
  const target = await page.evaluate<string>(`document.querySelector("${focused.href}").tagName`);
  await page.close();
  expect(target).toBe("MAIN");
});
