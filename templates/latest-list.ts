import type { LatestListEntry, LatestListView } from "../src/model/offline-views.ts";
import type { Frame } from "./frame.ts";

/** `/offline.json`, as `assets/js/worker/latest.ts` reads it. */
export function renderLatestList({ addresses }: Frame, { stories }: LatestListView): string {
  const entries = stories.map(
    ({ path, version, photo }): LatestListEntry => ({
      url: addresses.href(path),
      version,
      photo: photo && addresses.href(photo),
    }),
  );
  return `${JSON.stringify(entries)}\n`;
}
