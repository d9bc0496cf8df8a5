import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import { afterAll, beforeAll } from "vitest";
import { launchBrowser } from "../../scripts/browser.ts";
import { type StaticServer, serveFolder } from "../../scripts/static-server.ts";

/** A real browser before a folder that is served as a plain host does, for all tests of a file. */
export interface ServedSite {
  readonly browser: Browser;
  /** Ends without a slash. */
  readonly origin: string;
  /**
   * A reader of their own, with nothing kept on the device, and a page open at an address. Without a service worker,
   * unless the options ask for one.
   */
  open(address: string, options?: BrowserContextOptions): Promise<Page>;
}

/** Starts the browser and the server before the tests of a file, and ends them after. */
export function servedSite(folder: () => string): ServedSite {
  let browser: Browser | undefined;
  let server: StaticServer | undefined;
  beforeAll(async () => {
    server = await serveFolder(folder());
    browser = await launchBrowser();
  });
  afterAll(async () => {
    await browser?.close();
    await server?.close();
  });
  return {
    get browser() {
      return browser as Browser;
    },
    get origin() {
      return (server as StaticServer).origin;
    },
    async open(address, options) {
      const context = await this.browser.newContext({ serviceWorkers: "block", ...options });
      const page = await context.newPage();
      await page.goto(this.origin + address);
      return page;
    },
  };
}

/** What a page finds wrong: scripts that fail or are not allowed, files that are not there. */
export function complaintsOf(page: Page): string[] {
  const wrong: string[] = [];
  page.on("console", (message) => {
    const isMeant = /blocked by Playwright/.test(message.text());
    if (["error", "warning"].includes(message.type()) && !isMeant) wrong.push(message.text());
  });
  page.on("pageerror", (error) => wrong.push(error.message));
  page.on("requestfailed", (request) => {
    // What is left behind with the page before is not wrong.
    if (request.failure()?.errorText !== "net::ERR_ABORTED") wrong.push(`not loaded: ${request.url()}`);
  });
  return wrong;
}
