import { type CacheKind, cacheName } from "./names.ts";
import { worker } from "./scope.ts";

/** How many of each to keep: the pages of some weeks of reading, their photos, the assets of some versions of the site. */
const ROOM: Readonly<Record<CacheKind, number>> = { pages: 80, assets: 60, photos: 160 };

/** The path under which the worker answers. */
export const ROOT = new URL(worker.registration.scope).pathname;

export function openCache(name: CacheKind): Promise<Cache> {
  return caches.open(cacheName(ROOT, name));
}

/** Whether the response is the very file that was asked for. */
export function isWhole(response: Response): boolean {
  return response.status === 200 && response.type === "basic" && !response.redirected;
}

/** Keeps a response in place of an older one, and drops what was renewed longest ago. Ignores errors. */
export async function keep(name: CacheKind, url: string, response: Response): Promise<void> {
  if (!isWhole(response)) return;
  const kept = await openCache(name);
  await kept.delete(url);
  await kept.put(url, response);
  const urls = await kept.keys();
  await Promise.all(urls.slice(0, -ROOM[name]).map((old) => kept.delete(old)));
}

export async function drop(name: CacheKind, url: string): Promise<void> {
  await (await openCache(name)).delete(url);
}

/** Fetches what is not kept yet. What cannot be fetched is left out. */
export async function fetchAndKeep(name: CacheKind, urls: readonly string[]): Promise<void> {
  const kept = await openCache(name);
  for (const url of urls) {
    if (!(await kept.match(url)))
      await fetch(url).then(
        (response) => keep(name, url, response),
        () => {},
      );
  }
}
