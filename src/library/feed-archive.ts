import type { Site } from "../model/site.ts";
import type { Database } from "./database.ts";
import { type ListName, olderPages } from "./list-pages.ts";

/** Whether a feed is cut into documents, the newest being the feed itself: the site's is, unless switched off. */
export function hasArchive({ feeds }: Site, { list }: ListName): boolean {
  return list === "home" && feeds.archive;
}

/** How many archive documents a feed has. */
export function archiveDocuments(db: Database, site: Site, name: ListName): number {
  return hasArchive(site, name) ? olderPages(db, name, "feeds") : 0;
}
