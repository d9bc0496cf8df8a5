/**
 * `npm run screenshots -- <folder> [path …]`: pictures of the built site at three widths, in light and dark.
 * `npm run screenshots -- --readme`: the picture of the README.
 */
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import type { Browser, Page } from "playwright-core";
import { settingsFrom } from "../src/build/settings.ts";
import { sharp } from "../src/photos/sharp.ts";
import { launchBrowser } from "./browser.ts";
import { serveFolder } from "./static-server.ts";

const WIDTHS = [360, 768, 1440];
const README_PICTURE = join(import.meta.dirname, "pictures", "home.png");

const { values, positionals } = parseArgs({
  options: { readme: { type: "boolean" } },
  allowPositionals: true,
});
const [folder = ".cache/screenshots", ...paths] = positionals;
const server = await serveFolder(settingsFrom(process.env).output);
const browser = await launchBrowser();
if (values.readme) await pictureForReadme(browser, server.origin);
else await picturesOf(browser, server.origin, paths.length > 0 ? paths : ["/"]);
await browser.close();
await server.close();

async function picturesOf(within: Browser, origin: string, addresses: readonly string[]): Promise<void> {
  mkdirSync(folder, { recursive: true });
  for (const colorScheme of ["light", "dark"] as const) {
    for (const width of WIDTHS) {
      const page = await within.newPage({ viewport: { width, height: 900 }, colorScheme });
      for (const address of addresses) {
        await openWhole(page, origin + address);
        const name = address.replaceAll("/", "-").replace(/^-|-$/g, "") || "home";
        await page.screenshot({ path: join(folder, `${name}-${width}-${colorScheme}.png`), fullPage: true });
      }
      await page.close();
    }
  }
}

async function pictureForReadme(within: Browser, origin: string): Promise<void> {
  const page = await within.newPage({ viewport: { width: 1280, height: 900 }, colorScheme: "light" });
  await openWhole(page, `${origin}/`);
  const picture = await page.screenshot();
  await sharp(picture).png({ palette: true, colours: 128, compressionLevel: 9 }).toFile(README_PICTURE);
}

/** Opens a page with all its pictures, also those that are loaded when they come into sight. */
async function openWhole(page: Page, address: string): Promise<void> {
  await page.goto(address, { waitUntil: "networkidle" });
  await page.evaluate(`Promise.all([...document.images].map((image) => {
    image.loading = "eager";
    return image.decode().catch(() => {});
  }))`);
}
