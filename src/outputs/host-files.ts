import type { HostFile } from "../hosts/host.ts";
import { hostFilesOf } from "../hosts/index.ts";
import { leadsAnywhere } from "../library/redirects.ts";
import type { Snapshot } from "../library/snapshot.ts";
import { because, ofEachChange, publicFacets } from "./affected.ts";
import { formerFeeds } from "./former-feeds.ts";
import { outputRecord, PHASES, single } from "./record.ts";
import { servedRedirects } from "./served-redirects.ts";

/** A file that tells a host how to serve the site. */
export const hostFile = outputRecord({
  kind: "host-file",
  phase: PHASES.pages,
  dependsOn: { settings: ["feeds", "feedFormats", "hosts", "compress", "robots"], content: ["redirects"] },
  all: (of) =>
    [...filesOf(of).values()]
      .filter((file) => isCalledFor(of, file))
      .map(({ path }) => single(of, "host-file", path)),
  view: (snapshot, { lang, path }) => {
    const file = filesOf(snapshot).get(path);
    if (file === undefined || !isCalledFor(snapshot, file)) return undefined;
    return { lang, redirects: file.tellsRedirects ? servedRedirects(snapshot) : [] };
  },
  affected: ofEachChange((snapshot, change) => {
    const hasAliases = publicFacets(change).some(({ aliases }) => aliases.length > 0);
    const files = [...filesOf(snapshot).values()].filter(
      ({ tellsRedirects }) => hasAliases && tellsRedirects,
    );
    return because(
      change,
      "tells",
      files.map(({ path }) => single(snapshot, "host-file", path)),
    );
  }),
});

function filesOf({ newsroom }: Snapshot): ReadonlyMap<string, HostFile> {
  return hostFilesOf(newsroom.site.hosts);
}

/** Whether there is anything for the file to tell. */
function isCalledFor({ db, addresses, newsroom }: Snapshot, file: HostFile): boolean {
  if (file.isCalledFor?.(addresses.baseUrl) === false) return false;
  if (file.needsRedirects === undefined || leadsAnywhere(db)) return true;
  return formerFeeds(newsroom.site, addresses).length > 0;
}
