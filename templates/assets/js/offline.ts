import { SERVICE_WORKER_FILE } from "../../../src/model/own-paths.ts";

/** What a page tells the service worker when it has loaded. */
export interface Loaded {
  /** The photos that it shows. */
  photos: string[];
  /** The reader does not mind fetching more than is shown. */
  generous: boolean;
}

/** Has the page and the latest stories kept for when there is no network, where the newsroom wants that. */
export async function keepForOffline(): Promise<void> {
  const { serviceWorker } = navigator;
  if (serviceWorker === undefined || document.querySelector("script[data-offline]") === null) return;
  if (document.readyState !== "complete") await new Promise((done) => addEventListener("load", done));
  try {
    // Beside the folder of assets, so that it works for the whole site and for nothing outside.
    await serviceWorker.register(new URL(`../${SERVICE_WORKER_FILE}`, import.meta.url), {
      updateViaCache: "none",
    });
    const { active } = await serviceWorker.ready;
    const photos = [...document.images].filter((photo) => photo.complete).map((photo) => photo.currentSrc);
    active?.postMessage({ photos: photos.filter(Boolean), generous: !savesData() } satisfies Loaded);
  } catch {
    // Where nothing may be kept, the page still works.
  }
}

function savesData(): boolean {
  return (
    (navigator as { connection?: { saveData?: boolean } }).connection?.saveData === true ||
    matchMedia("(prefers-reduced-data: reduce)").matches
  );
}
