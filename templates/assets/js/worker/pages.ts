import { OFFLINE_PAGE, SEARCH_PAGE } from "../../../../src/model/own-paths.ts";
import { drop, isWhole, keep, openCache } from "./cache.ts";
import { worker } from "./scope.ts";

/** The address under which a page is kept: the same however the reader got there. */
export function pageAddress(url: string): string {
  const { origin, pathname } = new URL(url);
  return origin + pathname;
}

/** The front page of the language that an address belongs to. */
export function homeOf(url: string): string {
  const { pathname } = new URL(url);
  return worker.site.homes.find((home) => pathname.startsWith(home)) as string;
}

/** The page that says that there is no network. */
export function offlinePage(home: string): string {
  return home + OFFLINE_PAGE;
}

/** Keeps a page that was fetched. Search needs files that are not kept, so its page would be of no use. */
export async function keepPage(url: string, response: Response): Promise<void> {
  const address = pageAddress(url);
  const isPage = response.headers.get("content-type")?.startsWith("text/html");
  const isSearch = new URL(url).pathname === homeOf(url) + SEARCH_PAGE;
  if (isPage && !isSearch) await keep("pages", address, response);
}

/** Keeps a page that is open already, where it is not yet kept. */
export async function keepOpened(url: string): Promise<void> {
  const address = pageAddress(url);
  const pages = await openCache("pages");
  if (!(await pages.match(address))) await keepPage(address, await fetch(address));
}

/** Always the network first; only where there is none, the kept page, or else the page that says there is no network. */
export async function answerPage(
  request: Request,
  preloaded: Promise<Response | undefined>,
  after: (work: Promise<void>) => void,
): Promise<Response> {
  try {
    const response = (await preloaded) ?? (await fetch(request));
    after(learn(request.url, response.clone()).catch(() => {}));
    return response;
  } catch (error) {
    const pages = await openCache("pages");
    const kept = await pages.match(pageAddress(request.url));
    if (kept) return marked(kept);
    const excuse = await (await openCache("assets")).match(offlinePage(homeOf(request.url)));
    if (excuse === undefined) throw error;
    return excuse;
  }
}

/** Keeps the page; what the newsroom has removed from the site is removed from the device. */
async function learn(url: string, response: Response): Promise<void> {
  if (isWhole(response)) await keepPage(url, response);
  else if (response.status === 404 || response.status === 410) await drop("pages", pageAddress(url));
}

/** The page as it was kept, with the mark by which the stylesheet shows that it is a copy. */
async function marked(page: Response): Promise<Response> {
  const text = await page.text();
  return new Response(text.replace("<html", "<html data-kept"), { headers: page.headers });
}
