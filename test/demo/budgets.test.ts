import { statSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import type { Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import { askablePage } from "./askable-page.ts";
import { DEMO, FILES, KINDS, PAGES, readDemo } from "./demo-pages.ts";
import { servedDemo } from "./served-demo.ts";

const KB = 1000;
const site = servedDemo();

const STORIES = PAGES.filter((file) => readDemo(file).includes('<article class="story">'));
const STORY = KINDS.find(([kind]) => kind === "story")?.[1] as string;

/** Bytes of a text as hosts send it. */
const sent = (text: string) => gzipSync(text).length;
const sizeOf = (file: string) => statSync(join(DEMO, file)).size;
const filesOf = (pattern: RegExp) => FILES.filter((file) => pattern.test(file));
const sum = (sizes: number[]) => sizes.reduce((all, size) => all + size, 0);

describe("no more is sent than", () => {
  test("15 KB for the HTML of a story", () => {
    expect(STORIES.length).toBeGreaterThan(30);
    expect(STORIES.filter((file) => sent(readDemo(file)) > 15 * KB)).toEqual([]);
  });

  test("10 KB for the stylesheets of all pages and of feeds, and for those that a page loads", () => {
    const sheetsOf = (page: string) =>
      [...readDemo(page).matchAll(/<link rel="stylesheet" href="\/([^"]+)"/g)].map(
        ([, file]) => file as string,
      );
    const loaded = [...new Set(PAGES.map((page) => sheetsOf(page).join(" ")))].map((sheets) =>
      sheets.split(" "),
    );
    const ofAllPages = loaded.filter(([only, ...others]) => only !== "" && others.length === 0);
    expect(ofAllPages).toHaveLength(1);
    for (const sheets of [...loaded, [...ofAllPages.flat(), ...filesOf(/^feeds\/.*\.css$/)]]) {
      const sizes = sheets.filter(Boolean).map((file) => sent(readDemo(file)));
      expect(sum(sizes), sheets.join(" ")).toBeLessThanOrEqual(10 * KB);
    }
  });

  test("70 KB for the fonts, which are two files for all languages", () => {
    const fonts = filesOf(/\.(?:woff2?|ttf|otf)$/);
    expect(fonts).toHaveLength(2);
    expect(sum(fonts.map(sizeOf))).toBeLessThanOrEqual(70 * KB);
  });

  test("80 KB for the lead photo of a story, in the AVIF that a box of 640 pixels gets", () => {
    const leads = STORIES.map((file) => leadPhotoAt640(readDemo(file))).filter((file) => file !== undefined);
    expect(leads.length).toBeGreaterThan(30);
    expect(leads.filter((file) => sizeOf(file) > 80 * KB)).toEqual([]);
  });
});

/** The file of a story's first picture that a box of 640 pixels gets. */
function leadPhotoAt640(html: string): string | undefined {
  const [, srcset] = /story-lead.*?<source type="image\/avif" srcset="([^"]+)"/s.exec(html) ?? [];
  const files = srcset?.split(", ").map((file) => file.split(" ") as [path: string, width: string]);
  const fitting = files?.find(([, width]) => Number.parseInt(width, 10) >= 640) ?? files?.at(-1);
  return fitting?.[0].slice(1);
}

/** Holds back what comes after the HTML and the stylesheet until the page was painted without it, as a slow network does. */
async function slowly(page: Page): Promise<void> {
  await page.route(/\.(?:woff2|avif|jpg)$/, async (route) => {
    // A page that is left meanwhile needs nothing any more.
    await page.evaluate("painted()").catch(() => undefined);
    await route.continue().catch(() => undefined);
  });
}

/** In a telephone's window all pages, in a laptop's those in the first language. */
const LOADED = [
  ...KINDS.map(([kind, address]) => [kind, address, 360] as const),
  ...KINDS.filter(([kind]) => !kind.includes(" in ")).map(
    ([kind, address]) => [kind, address, 1280] as const,
  ),
];

test.each(LOADED)(
  "%s (%s) loads without a complaint, nothing from elsewhere, and moves nothing, %d pixels wide",
  async (_, address, width) => {
    const options = { viewport: { width, height: 800 } };
    const { page, wrong, ask } = await askablePage(site, address, options, slowly);
    await ask("readToTheEnd()");
    const shifts = await ask("layoutShifts");
    await page.context().close();
    expect(wrong).toEqual([]);
    expect(shifts).toEqual([]);
  },
);

test("a story needs no script", async () => {
  const options = { javaScriptEnabled: false };
  const plain = await site.open(STORY, options);
  const scripted = await site.open(STORY);
  const textOf = (page: Page) => page.locator(".prose").innerText();
  expect(await textOf(plain)).toBe(await textOf(scripted));
  await plain.context().close();
  await scripted.context().close();
});
