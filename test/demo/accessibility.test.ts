import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type AskablePage, askablePage, teachQuestions } from "./askable-page.ts";
import { KINDS } from "./demo-pages.ts";
import { servedDemo } from "./served-demo.ts";

const AXE = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

/** Those of axe's rules that depend on the colours. */
const COLOURS = `{ runOnly: ["color-contrast", "link-in-text-block"] }`;
/** All that are on by themselves, and the one on targets of 24 pixels. */
const ALL = `{ rules: { "target-size": { enabled: true } } }`;

const LAPTOP = { width: 1280, height: 800 };
/** A window of 1280 × 1024 pixels at a zoom of 400 %. */
const ZOOMED = { width: 320, height: 256 };

const site = servedDemo();

interface Finding {
  id: string;
  nodes: { html: string }[];
}

async function axe(page: Page, options: string): Promise<string[]> {
  const { violations } = await page.evaluate<{ violations: Finding[] }>(`axe.run(document, ${options})`);
  return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`));
}

describe.each(KINDS)("%s (%s)", (_, address) => {
  let opened: AskablePage;
  beforeAll(async () => {
    opened = await askablePage(site, address, { viewport: LAPTOP, reducedMotion: "reduce" });
    await opened.page.evaluate(AXE);
  });
  afterAll(() => opened.page.context().close());

  test("axe finds nothing, in light, dark, and forced colours", async () => {
    const { page } = opened;
    expect(await axe(page, ALL)).toEqual([]);
    await page.emulateMedia({ colorScheme: "dark" });
    expect(await axe(page, COLOURS), "dark").toEqual([]);
    await page.emulateMedia({ colorScheme: "light", forcedColors: "active" });
    await opened.ask("fillTextWithItsColour()");
    expect(await axe(page, COLOURS), "forced colours").toEqual([]);
    await page.emulateMedia({ forcedColors: "none" });
  });

  test("nothing moves where the reader wants it to be still", async () => {
    expect(await opened.ask("moving()")).toEqual([]);
  });

  test("text keeps its place when it is spaced out, and in a window of 320 pixels", async () => {
    const { page, ask } = opened;
    const sideways = "document.documentElement.scrollWidth - innerWidth";
    const spacedOut = async () => {
      await ask("spaceOut()");
      const lost = await ask("lostText()");
      expect(await ask<number>(sideways)).toBe(0);
      await ask("document.adoptedStyleSheets = []");
      return lost;
    };
    expect(await ask("lostText()")).toEqual([]);
    expect(await spacedOut(), "spaced out").toEqual([]);
    await page.setViewportSize(ZOOMED);
    expect(await ask<number>(sideways)).toBe(0);
    expect(await ask("lostText()"), "at 320 pixels").toEqual([]);
    expect(await spacedOut(), "spaced out at 320 pixels").toEqual([]);
    expect(await ask("stopsOutOfOrder()")).toEqual([]);
    expect(await axe(page, `{ runOnly: ["target-size"] }`)).toEqual([]);
    await page.setViewportSize(LAPTOP);
  });
});

/** Pages of which no two are alike to those who use a keyboard. */
const BY_KEYBOARD = KINDS.filter(([kind]) =>
  ["home", "story", "story with a footnote", "topic hub", "feeds", "year", "search", "not found"].includes(
    kind,
  ),
);

describe.each(BY_KEYBOARD)("by keyboard on %s (%s)", (_, address) => {
  test.each([
    ["a laptop", LAPTOP],
    ["a window at 400 %", ZOOMED],
  ])("the focus goes to everything, in order, and is seen (%s)", async (_, viewport) => {
    const { page, ask } = await askablePage(site, address, { viewport, reducedMotion: "reduce" });
    const stops = await ask<number>("tabStops().length");
    const visited: number[] = [];
    const wrong: string[] = [];
    for (let presses = 0; presses < stops; presses++) {
      await page.keyboard.press("Tab");
      const focus = await ask<{ stop: number; wrong: string[] }>("focusNow()");
      visited.push(focus.stop);
      wrong.push(...focus.wrong);
    }
    await page.context().close();
    expect(wrong).toEqual([]);
    expect(visited).toEqual(visited.map((_, i) => i));
    expect(stops).toBeGreaterThan(10);
  });
});

test("the skip link comes first, and leads to the content", async () => {
  const { page, ask } = await askablePage(site, "/");
  await page.keyboard.press("Tab");
  const target = await ask<string>("document.activeElement.getAttribute('href')");
  expect(await ask<string>(`document.querySelector("${target}").tagName`)).toBe("MAIN");
  await page.keyboard.press("Enter");
  await page.keyboard.press("Tab");
  expect(await ask<boolean>("document.querySelector('main').contains(document.activeElement)")).toBe(true);
  await page.context().close();
});

test("a story as it is heard", async () => {
  const address = KINDS.find(([kind]) => kind === "story")?.[1] as string;
  const { page } = await askablePage(site, address, { viewport: LAPTOP });
  const heard = await page.locator("body").ariaSnapshot();
  await page.context().close();
  await expect(`${heard}\n`).toMatchFileSnapshot("golden/story.aria.yaml");
});

describe("the questions find what is wrong", () => {
  const ask = async (html: string, question: string) => {
    const page = await site.browser.newPage();
    await teachQuestions(page);
    await page.goto("about:blank");
    await page.setContent(html);
    const answer = await page.evaluate<string[]>(question);
    await page.close();
    return answer.join("\n");
  };

  test.each([
    ["<p style='position: absolute; left: -50px'>text", "lostText()", /^off the page: text/],
    [
      "<div style='overflow: hidden; width: 20px; white-space: nowrap'><p>long text",
      "lostText()",
      /^cut off/,
    ],
    ["<p style='margin-bottom: -1em'>text</p><p style='margin: 0'>text", "lostText()", /^overlapped: text/],
    [
      "<a href='/' style='outline: none'>",
      "document.querySelector('a').focus(); focusNow().wrong",
      /^no outline/,
    ],
    [
      "<a href='/' style='outline: 2px solid'>text</a><p style='position: fixed; inset: 0'>",
      "document.querySelector('a').focus(); focusNow().wrong",
      /^behind <p/,
    ],
    [
      "<p style='margin-top: 99px'><a href='/'>a</a><p><a href='/' style='position: absolute; top: 0'>b",
      "stopsOutOfOrder()",
      /^<a/,
    ],
    ["<p style='transition: color 1s'>", "moving()", /^<p/],
  ])("%s", async (html, question, answer) => {
    expect(await ask(html, question)).toMatch(answer);
  });

  test("axe does", async () => {
    const page = await site.browser.newPage();
    await page.setContent('<html lang="uk"><title>x</title><main><img src="data:,"></main></html>');
    await page.evaluate(AXE);
    expect((await axe(page, ALL)).join()).toContain("image-alt");
    await page.close();
  });
});
