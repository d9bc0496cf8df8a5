import { type Shelf, shelfName } from "./names.ts";
import { worker } from "./scope.ts";

/** How many of each are kept: the pages of some weeks of reading, their photos, the assets of some versions of the site. */
const ROOM: Readonly<Record<Shelf, number>> = { pages: 80, assets: 60, photos: 160 };

/** The path that the worker answers for. */
export const ROOT = new URL(worker.registration.scope).pathname;

export function shelf(name: Shelf): Promise<Cache> {
  return caches.open(shelfName(ROOT, name));
}

/** Whether the answer is the very file that was asked for. */
export function isWhole(response: Response): boolean {
  return response.status === 200 && response.type === "basic" && !response.redirected;
}

/** Keeps an answer in the place of an older one, and drops what has not been renewed for longest. Does nothing with errors. */
export async function keep(name: Shelf, url: string, response: Response): Promise<void> {
  if (!isWhole(response)) return;
  const kept = await shelf(name);
  await kept.delete(url);
  await kept.put(url, response);
  const urls = await kept.keys();
  await Promise.all(urls.slice(0, -ROOM[name]).map((old) => kept.delete(old)));
}

export async function drop(name: Shelf, url: string): Promise<void> {
  await (await shelf(name)).delete(url);
}

/** Fetches what is not kept yet. What cannot be had is left out. */
export async function fetchAndKeep(name: Shelf, urls: readonly string[]): Promise<void> {
  const kept = await shelf(name);
  for (const url of urls) {
    if (!(await kept.match(url)))
      await fetch(url).then(
        (response) => keep(name, url, response),
        () => {},
      );
  }
}
