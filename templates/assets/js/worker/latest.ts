import type { LatestListEntry } from "../../../../src/model/offline-views.ts";
import { LATEST_LIST } from "../../../../src/model/own-paths.ts";
import { fetchAndKeep, keep, openCache } from "./cache.ts";
import { homeOf } from "./pages.ts";

/** Milliseconds before the latest stories are asked for again. */
const REST = 30 * 60 * 1000;

/** Keeps the front page of a language and its latest stories with small photos; those already kept in this version stay. */
export async function keepLatest(url: string): Promise<void> {
  const home = homeOf(url);
  const list = home + LATEST_LIST;
  const pages = await openCache("pages");
  const before = await pages.match(list);
  if (before && Date.now() - Number(before.headers.get(FETCHED)) < REST) return;
  const response = await fetch(list, { cache: "no-cache" });
  if (!response.ok) return;
  const text = await response.text();
  const stories = storiesIn(text);
  const versions = new Map(storiesIn((await before?.text()) ?? "[]").map((s) => [s.url, s.version]));
  await fetchAndKeepPage(home);
  for (const story of stories) {
    const isKept = versions.get(story.url) === story.version && (await pages.match(story.url));
    if (!isKept) await fetchAndKeepPage(story.url);
  }
  await fetchAndKeep(
    "photos",
    stories.flatMap(({ photo }) => photo ?? []),
  );
  await pages.put(list, new Response(text, { headers: { [FETCHED]: `${Date.now()}` } }));
}

const FETCHED = "x-fetched";

function storiesIn(text: string): LatestListEntry[] {
  return JSON.parse(text) as LatestListEntry[];
}

/** Bypasses the browser's own cache, which may still hold an older version of the page. */
async function fetchAndKeepPage(url: string): Promise<void> {
  const absolute = new URL(url, location.href).href;
  await keep("pages", absolute, await fetch(url, { cache: "no-cache" }));
}
