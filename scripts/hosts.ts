/**
 * `npm run --silent hosts -- nginx`: prints the configuration of a server, for hosts that do not read `_headers` and
 * `_redirects`; with `--maps`, the part of it that says where old addresses lead.
 */

import type { ServedRedirect } from "../src/hosts/host.ts";
import { HOSTS } from "../src/hosts/index.ts";
import { UsageError } from "../src/kit/problems.ts";
import { Database } from "../src/library/database.ts";
import { Addresses } from "../src/model/address.ts";
import { redirectsOfPublished } from "../src/outputs/served-redirects.ts";
import { servedSite } from "../src/outputs/served-site.ts";
import { libraryFile, type Settings, settingsFrom } from "../src/session/settings.ts";
import { command } from "./command.ts";
import { newsroomOrReport } from "./newsroom.ts";

const MAPS = "--maps";

await command(() => {
  const args = process.argv.slice(2);
  const [server] = args.filter((arg) => arg !== MAPS);
  const configured = HOSTS.filter(({ configuration }) => configuration !== undefined);
  const host = configured.find(({ name }) => name === server);
  if (host?.configuration === undefined) {
    const what = server === undefined ? "No server was named" : `Nothing is known of "${server}"`;
    const names = configured.map(({ name }) => name).join(", ");
    throw new UsageError(
      `${what}; there is ${names}: npm run --silent hosts -- nginx. Netlify, Cloudflare and others read _site/_headers and _site/_redirects.`,
    );
  }
  const settings = settingsFrom(process.env);
  const newsroom = newsroomOrReport(settings);
  if (newsroom === undefined) return 1;
  const { site } = newsroom;
  const addresses = new Addresses(site);
  const redirects = redirectsAt(settings, addresses);
  if (args.includes(MAPS) && redirects === undefined)
    throw new UsageError(
      "There is no published site that this program knows, and so no old addresses. Run npm run build first.",
    );
  const write = args.includes(MAPS) ? (host.maps ?? (() => "")) : host.configuration;
  process.stdout.write(write(servedSite(site, addresses), redirects ?? []));
  return 0;
});

/** The old addresses of the published site; nothing where none is known. */
function redirectsAt(settings: Settings, addresses: Addresses): ServedRedirect[] | undefined {
  const db = Database.openMade(libraryFile(settings));
  try {
    return db && redirectsOfPublished({ db, addresses });
  } finally {
    db?.close();
  }
}
