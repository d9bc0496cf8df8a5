/** `npm run --silent hosts -- nginx`: prints what a server has to be told, for hosts that read no `_headers`. */

import { everything, headerRules } from "../src/hosts/header-rules.ts";
import { nginxServer } from "../src/hosts/nginx.ts";
import { UsageError } from "../src/kit/problems.ts";
import { Addresses, HEADERS_FILE } from "../src/model/address.ts";
import { settingsFrom } from "../src/session/settings.ts";
import { command } from "./command.ts";
import { newsroomOrReport } from "./newsroom.ts";

await command(() => {
  const [server] = process.argv.slice(2);
  if (server !== "nginx") {
    const what = server === undefined ? "No server was named" : `Nothing is known of "${server}"`;
    throw new UsageError(
      `${what}; there is nginx: npm run --silent hosts -- nginx. Netlify, Cloudflare and others read _site/_headers.`,
    );
  }
  const settings = settingsFrom(process.env);
  const newsroom = newsroomOrReport(settings);
  if (newsroom === undefined) return 1;
  const { site } = newsroom;
  const addresses = new Addresses(site);
  process.stdout.write(
    nginxServer(headerRules(site, addresses), {
      everything: everything(addresses),
      notFound: addresses.href(addresses.notFound(site.languages[0])),
      hidden: addresses.href(HEADERS_FILE),
    }),
  );
  return 0;
});
