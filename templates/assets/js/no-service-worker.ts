/** Replaces the service worker where the newsroom wants none: it removes what an earlier one kept, and itself. */
import { cacheName } from "./worker/names.ts";
import { worker } from "./worker/scope.ts";

worker.addEventListener("install", (event) => event.waitUntil(worker.skipWaiting()));

worker.addEventListener("activate", (event) => event.waitUntil(leave()));

async function leave(): Promise<void> {
  const root = new URL(worker.registration.scope).pathname;
  const names = await caches.keys();
  const own = names.filter((name) => name.startsWith(cacheName(root)));
  await Promise.all(own.map((name) => caches.delete(name)));
  await worker.registration.unregister();
}
