import sharp from "sharp";
import { describe, expect, test } from "vitest";
import { BASE_URL, readDemo } from "./demo-pages.ts";
import { servedDemo } from "./served-demo.ts";

const site = servedDemo();

describe("a feed in a browser", () => {
  test.each([
    ["/feed.xml", "light"],
    ["/feed.xml", "dark"],
    ["/en/atom.xml", "light"],
    ["/fr/topics/europe/atom.xml", "dark"],
  ] as const)(
    "%s is readable in %s: headings and ledes, and neither addresses of schemas nor HTML",
    async (path, colorScheme) => {
      const page = await site.browser.newPage({ viewport: { width: 360, height: 800 }, colorScheme });
      await page.goto(site.origin + path);
      const shown = await page.evaluate<string[]>(`[...document.querySelectorAll("*")]
      .filter((element) => element.getClientRects().length > 0 && element.children.length === 0)
      .map((element) => element.textContent.trim()).filter(Boolean)`);
      const [title, description] = shown;
      expect(readDemo(path.slice(1))).toContain(`>${title}</title>`);
      expect(description?.length).toBeGreaterThan(20);
      expect(shown.length).toBeGreaterThan(10);
      expect(shown.filter((text) => /<p>|http:\/\/purl|^tag:/.test(text))).toEqual([]);
      expect(await page.evaluate<boolean>("document.documentElement.scrollWidth > innerWidth")).toBe(false);
      const hint = await page.evaluate<string>(
        `getComputedStyle(document.querySelector("channel, feed"), "::before").content`,
      );
      expect(hint).toMatch(
        path.startsWith("/en") ? /This is a feed/ : path.startsWith("/fr") ? /un flux/ : /стрічка/,
      );
      expect(await brightness(await page.screenshot())).toSatisfy((mean: number) =>
        colorScheme === "light" ? mean > 200 : mean < 70,
      );
      await page.close();
    },
  );
});

/** Mean brightness of a picture, from 0 to 255. */
async function brightness(picture: Buffer): Promise<number> {
  const { channels } = await sharp(picture).greyscale().stats();
  return channels[0]?.mean ?? 0;
}

describe("the button that copies a feed's address", () => {
  const NAME = "Копіювати адресу стрічки: Бельгія";

  test("copies it, and says so to those who do not see", async () => {
    const context = await site.browser.newContext({ permissions: ["clipboard-read", "clipboard-write"] });
    const page = await context.newPage();
    await page.goto(`${site.origin}/feeds/`);
    await page.getByRole("button", { name: NAME }).click();
    const status = page.getByRole("status");
    await status.filter({ hasText: "Адресу скопійовано: Бельгія" }).waitFor();
    expect(await page.evaluate("navigator.clipboard.readText()")).toBe(`${BASE_URL}topics/belgium/feed.xml`);
    await context.close();
  });

  test("opens the feed where no script runs", async () => {
    const context = await site.browser.newContext({ javaScriptEnabled: false });
    const page = await context.newPage();
    await page.goto(`${site.origin}/feeds/`);
    await page.getByRole("button", { name: NAME }).press("Enter");
    await page.waitForURL(/\/topics\/belgium\/feed\.xml/);
    await context.close();
  });

  test("opens the feed where nothing may be copied", async () => {
    const page = await site.browser.newPage();
    await page.addInitScript(`navigator.clipboard.writeText = () => Promise.reject(new Error("no"))`);
    await page.goto(`${site.origin}/feeds/`);
    await page.getByRole("button", { name: NAME }).click();
    await page.waitForURL(/\/topics\/belgium\/feed\.xml/);
    await page.close();
  });
});
