import { join } from "node:path";
import type { BrowserContextOptions, Page } from "playwright-core";
import { complaintsOf, type ServedSite } from "./served-site.ts";

/** An open page that answers the questions of `page-questions.js`. */
export interface AskablePage {
  page: Page;
  /** What went wrong since it was opened, and what it asked for that is not of the site. */
  wrong: string[];
  /** The value of a JavaScript expression in the page. */
  ask<T = string[]>(question: string): Promise<T>;
}

/**
 * A page of a reader of its own, without a service worker, at an address.
 * @param prepare called before it is opened
 */
export async function askablePage(
  site: ServedSite,
  address: string,
  options: BrowserContextOptions = {},
  prepare: (page: Page) => Promise<void> = async () => {},
): Promise<AskablePage> {
  const context = await site.browser.newContext({ serviceWorkers: "block", ...options });
  const page = await context.newPage();
  const wrong = complaintsOf(page);
  page.on("request", (request) => {
    if (!request.url().startsWith(site.origin)) wrong.push(`from elsewhere: ${request.url()}`);
  });
  await teachQuestions(page);
  await prepare(page);
  await page.goto(site.origin + address);
  const ask = <T>(question: string) => page.evaluate<T>(question);
  await ask("settled()");
  return { page, wrong, ask };
}

/** Lets the documents that a page opens from now on answer the questions. */
export async function teachQuestions(page: Page): Promise<void> {
  await page.addInitScript({ path: join(import.meta.dirname, "page-questions.js") });
}
