/** `npm run --silent hosts -- nginx`: prints the configuration of a server, for hosts that do not read `_headers`. */

import { HOSTS } from "../src/hosts/index.ts";
import { UsageError } from "../src/kit/problems.ts";
import { Addresses } from "../src/model/address.ts";
import { servedSite } from "../src/outputs/served-site.ts";
import { settingsFrom } from "../src/session/settings.ts";
import { command } from "./command.ts";
import { newsroomOrReport } from "./newsroom.ts";

await command(() => {
  const [server] = process.argv.slice(2);
  const configured = HOSTS.filter(({ configuration }) => configuration !== undefined);
  const host = configured.find(({ name }) => name === server);
  if (host?.configuration === undefined) {
    const what = server === undefined ? "No server was named" : `Nothing is known of "${server}"`;
    const names = configured.map(({ name }) => name).join(", ");
    throw new UsageError(
      `${what}; there is ${names}: npm run --silent hosts -- nginx. Netlify, Cloudflare and others read _site/_headers.`,
    );
  }
  const newsroom = newsroomOrReport(settingsFrom(process.env));
  if (newsroom === undefined) return 1;
  const { site } = newsroom;
  process.stdout.write(host.configuration(servedSite(site, new Addresses(site))));
  return 0;
});
