import { publicLists } from "../library/public-lists.ts";
import type { Snapshot } from "../library/snapshot.ts";
import { FEED_FILES } from "../model/address.ts";
import { ASSETS_FOLDER, PHOTOS_FOLDER, SEARCH_PAGE } from "../model/own-paths.ts";
import { findPage, standingPages } from "./page-finder.ts";

/** Folders whose files come and go with what the site holds. */
const FOLDERS = [ASSETS_FOLDER, PHOTOS_FOLDER, SEARCH_PAGE].map((folder) => `/${folder}`);

/** The address of a page or file of the site that begins like this; nothing where there is none. */
export function pageBelow(
  of: Snapshot,
  start: string,
  filesBesidePages: readonly string[],
): string | undefined {
  const begins = (path: string) => path.startsWith(start);
  return [...standingPages(of), ...FOLDERS].find(begins) ?? writtenBelow(of, start) ?? listedBelow(of, start);

  function listedBelow(of: Snapshot, start: string): string | undefined {
    const parts = [
      "",
      "page/1/",
      "feeds/archive/1.xml",
      "feeds/archive/1.json",
      ...Object.values(FEED_FILES),
    ];
    for (const { list, lang, key } of publicLists(of)) {
      const hub = of.addresses.hub(list, lang, key);
      if (!hub.startsWith(start) && !start.startsWith(hub)) continue;
      const found = parts
        .map((part) => hub + part)
        .find((path) => begins(path) && findPage(of, path, { live: true }, filesBesidePages).is === "page");
      if (found !== undefined) return found;
    }
    return undefined;
  }
}

/** A public story, or a plain page. */
function writtenBelow({ db }: Snapshot, start: string): string | undefined {
  const sql = `select path from stories where path >= ?1 and path < ?2 and live = 1
    union all select path from plain_pages where path >= ?1 and path < ?2 limit 1`;
  return db.get<{ path: string }>(sql, start, `${start}\uFFFF`)?.path;
}
