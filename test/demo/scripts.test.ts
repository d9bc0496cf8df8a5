import { gzipSync } from "node:zlib";
import { expect, test } from "vitest";
import { EARLY_THEME } from "../../templates/parts/early-theme.ts";
import { KINDS, readDemo } from "./demo-pages.ts";
import { servedDemo } from "./served-demo.ts";

const site = servedDemo();

/** Bytes of gzip. */
const BUDGET = 4096;

test("an article loads at most 4 KB of scripts, the service worker's included", async () => {
  const address = KINDS.find(([kind]) => kind === "story")?.[1] as string;
  const context = await site.browser.newContext({ serviceWorkers: "allow" });
  const loaded: string[] = [];
  context.on("request", (request) => {
    if (request.url().endsWith(".js")) loaded.push(new URL(request.url()).pathname.slice(1));
  });
  const page = await context.newPage();
  await page.goto(site.origin + address);
  await page.evaluate("navigator.serviceWorker.ready");
  await context.close();
  const worker = /importScripts\("\/(.+?)"\)/.exec(readDemo("sw.js"))?.[1] as string;
  const scripts = new Set([...loaded, "sw.js", worker]);

  const sizes = [EARLY_THEME.value, ...[...scripts].map(readDemo)].map((script) => gzipSync(script).length);
  expect(sizes.reduce((sum, size) => sum + size)).toBeLessThanOrEqual(BUDGET);
  // The choice of colours, the page, `/sw.js`, its program, and what the page without a network needs.
  expect(sizes).toHaveLength(5);
});
