/** `node scripts/screenshots.ts <folder> [path …]`: pictures of the built site at three widths, in light and dark. */
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { settingsFrom } from "../src/build/settings.ts";
import { launchBrowser } from "./browser.ts";
import { serveFolder } from "./static-server.ts";

const WIDTHS = [360, 768, 1440];
const [folder = ".cache/screenshots", ...paths] = process.argv.slice(2);

mkdirSync(folder, { recursive: true });
const server = await serveFolder(settingsFrom(process.env).output);
const browser = await launchBrowser();
for (const colorScheme of ["light", "dark"] as const) {
  for (const width of WIDTHS) {
    const page = await browser.newPage({ viewport: { width, height: 900 }, colorScheme });
    for (const path of paths.length > 0 ? paths : ["/"]) {
      await page.goto(server.origin + path, { waitUntil: "networkidle" });
      await page.evaluate(
        "document.querySelectorAll('img').forEach((image) => { image.loading = 'eager'; })",
      );
      await page.waitForLoadState("networkidle");
      const name = path.replaceAll("/", "-").replace(/^-|-$/g, "") || "home";
      await page.screenshot({ path: join(folder, `${name}-${width}-${colorScheme}.png`), fullPage: true });
    }
    await page.close();
  }
}
await browser.close();
await server.close();
