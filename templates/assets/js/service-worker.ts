/** Keeps what was read, and the latest stories, for when there is no network. Online, pages come from the network. */
import { ASSETS_FOLDER, PHOTOS_FOLDER } from "../../../src/model/own-paths.ts";
import type { Loaded } from "./offline.ts";
import { fetchAndKeep, keep, ROOT } from "./worker/cache.ts";
import { answerFile } from "./worker/files.ts";
import { keepLatest } from "./worker/latest.ts";
import { answerPage, keepOpened, offlinePage } from "./worker/pages.ts";
import { worker } from "./worker/scope.ts";

worker.addEventListener("install", (event) => {
  event.waitUntil(Promise.all([prepare(), worker.skipWaiting()]));
});

worker.addEventListener("activate", (event) => {
  event.waitUntil(Promise.all([worker.registration.navigationPreload?.enable(), worker.clients.claim()]));
});

/** Keeps the page that says there is no network, and its files, in time; renewed, so that they are not dropped first. */
async function prepare(): Promise<void> {
  const { homes, assets } = worker.site;
  const pages = homes.map((home) => new Request(offlinePage(home), { cache: "no-cache" }));
  for (const file of [...assets.map((asset) => new Request(asset)), ...pages])
    await keep("assets", file.url, await fetch(file));
}

worker.addEventListener("fetch", (event) => {
  const { request } = event;
  const after = (work: Promise<void>) => event.waitUntil(work);
  if (request.method !== "GET") return;
  if (request.mode === "navigate") event.respondWith(answerPage(request, event.preloadResponse, after));
  else if (isFile(ASSETS_FOLDER, request)) event.respondWith(answerFile("assets", request, after));
  else if (isFile(PHOTOS_FOLDER, request)) event.respondWith(answerFile("photos", request, after));
});

/** Whether it is a file that a page is made of; what scripts fetch is left to them. */
function isFile(folder: string, { url, destination }: Request): boolean {
  return destination !== "" && url.startsWith(`${location.origin}${ROOT}${folder}`);
}

/** A page has loaded. The first one, and its photos, came before there was a worker. */
worker.addEventListener("message", (event) => {
  const { url } = event.source as unknown as { url: string };
  const { photos, generous } = event.data as Loaded;
  const work = async () => {
    await keepOpened(url);
    await fetchAndKeep("photos", photos);
    if (generous) await keepLatest(url);
  };
  // The next page to be opened tries again.
  event.waitUntil(work().catch(() => {}));
});
