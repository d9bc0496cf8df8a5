import type { Redirect } from "../hosts/host.ts";
import { HOST_FILES } from "../hosts/index.ts";
import type { Snapshot } from "../library/snapshot.ts";
import type { SitePath } from "../model/address.ts";
import { because, ofEachChange, publicFacets } from "./affected.ts";
import { outputRecord, PHASES, single } from "./record.ts";

/** A file that tells a host how to serve the site. */
export const hostFile = outputRecord({
  kind: "host-file",
  phase: PHASES.pages,
  dependsOn: { settings: ["feeds"] },
  all: (of) => [...HOST_FILES.values()].map(({ path }) => single(of, "host-file", path)),
  view: (snapshot, { lang, path }) => ({
    lang,
    redirects: HOST_FILES.get(path)?.tellsRedirects ? redirectsOf(snapshot) : [],
  }),
  affected: ofEachChange((snapshot, change) => {
    const hasAliases = publicFacets(change).some(({ aliases }) => aliases.length > 0);
    const files = [...HOST_FILES.values()].filter(({ tellsRedirects }) => hasAliases && tellsRedirects);
    return because(
      change,
      "tells",
      files.map(({ path }) => single(snapshot, "host-file", path)),
    );
  }),
});

function redirectsOf({ db, addresses }: Snapshot): Redirect[] {
  const sql =
    'select aliases.path as "from", stories.path as "to" from aliases join stories using (id, lang) where live = 1 order by 1';
  return db.all<{ from: SitePath; to: SitePath }>(sql).map(({ from, to }) => ({
    from: addresses.href(from),
    to: addresses.href(to),
  }));
}
