/**
 * `npm run screenshots -- <folder> [path …]`: pictures of the built site at three widths, in light and dark; without paths,
 * of one page of each kind that readers meet first.
 * `npm run screenshots -- --readme`: the pictures of the README.
 */
import { existsSync, mkdirSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import type { Browser, Page } from "playwright-core";
import { UsageError } from "../src/kit/problems.ts";
import { sharp } from "../src/photos/sharp.ts";
import { settingsFrom } from "../src/session/settings.ts";
import { launchBrowser } from "./browser.ts";
import { command } from "./command.ts";
import { serveFolder } from "./static-server.ts";

const WIDTHS = [360, 768, 1440];
const README_PICTURES = join(import.meta.dirname, "pictures");

await command(async () => {
  const { values, positionals } = parseArgs({
    options: { readme: { type: "boolean" } },
    allowPositionals: true,
  });
  const [folder = ".cache/screenshots", ...paths] = positionals;
  const { output } = settingsFrom(process.env);
  if (!existsSync(join(output, "index.html")))
    throw new UsageError(`There is no site in ${output}. Run npm run build first.`);
  const server = await serveFolder(output);
  const browser = await launchBrowser();
  if (values.readme) await picturesForReadme(browser, server.origin);
  else {
    const addresses = paths.length > 0 ? paths : await usualPaths(browser, server.origin);
    await picturesOf(browser, server.origin, addresses, folder);
  }
  await browser.close();
  await server.close();
  return 0;
});

async function picturesOf(
  within: Browser,
  origin: string,
  addresses: readonly string[],
  folder: string,
): Promise<void> {
  mkdirSync(folder, { recursive: true });
  for (const colorScheme of ["light", "dark"] as const) {
    for (const width of WIDTHS) {
      const page = await within.newPage({ viewport: { width, height: 900 }, colorScheme });
      for (const address of addresses) {
        await openWhole(page, origin + address);
        const name = address.replace(/\?.*/, "").replaceAll("/", "-").replace(/^-|-$/g, "") || "home";
        await page.screenshot({ path: join(folder, `${name}-${width}-${colorScheme}.png`), fullPage: true });
      }
      await page.close();
    }
  }
}

/** The front page, the first story and the first topic on it, a search, the feeds, and an address that does not exist. */
async function usualPaths(within: Browser, origin: string): Promise<string[]> {
  const page = await within.newPage();
  await page.goto(`${origin}/`);
  const linked = (selector: string) => page.locator(selector).first().getAttribute("href");
  const story = (await linked(".card-title a")) ?? "/";
  const topic = (await linked(".sections a")) ?? "/";
  const words = await page.locator(".sections a").first().textContent();
  await page.close();
  return ["/", story, topic, `/search/?${new URLSearchParams({ q: words ?? "" })}`, "/feeds/", "/404.html"];
}

async function picturesForReadme(within: Browser, origin: string): Promise<void> {
  const [home = "/", story = "/", topic = "/"] = await usualPaths(within, origin);
  await pictureForReadme(within, origin + home, "home", { width: 1280, height: 900 }, "light");
  await pictureForReadme(within, origin + story, "story", { width: 390, height: 844 }, "dark");
  await pictureForReadme(within, origin + topic, "topic", { width: 390, height: 844 }, "light");
}

async function pictureForReadme(
  within: Browser,
  address: string,
  name: string,
  viewport: { width: number; height: number },
  colorScheme: "light" | "dark",
): Promise<void> {
  const page = await within.newPage({ viewport, colorScheme });
  await openWhole(page, address);
  await sharp(await page.screenshot())
    .png({ palette: true, colours: 128, compressionLevel: 9 })
    .toFile(join(README_PICTURES, `${name}.png`));
  await page.close();
}

/** Opens a page with all its pictures, also those that load when they come into view. */
async function openWhole(page: Page, address: string): Promise<void> {
  await page.goto(address, { waitUntil: "networkidle" });
  await page.evaluate(`Promise.all([...document.images].map((image) => {
    image.loading = "eager";
    return image.decode().catch(() => {});
  }))`);
}
