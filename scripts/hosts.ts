/** `npm run --silent hosts -- nginx`: prints what a server has to be told, for hosts that read no `_headers`. */
import { settingsFrom } from "../src/build/settings.ts";
import { reportContentError } from "../src/eleventy/reporter.ts";
import { headerRules } from "../src/hosts/header-rules.ts";
import { nginxLocations } from "../src/hosts/nginx.ts";
import { ContentError, Problems, UsageError } from "../src/kit/problems.ts";
import { readNewsroom } from "../src/library/intake/newsroom.ts";
import { Addresses } from "../src/model/address.ts";
import { command } from "./command.ts";

await command(() => {
  const [server] = process.argv.slice(2);
  if (server !== "nginx") {
    const what = server === undefined ? "No server was named" : `Nothing is known of "${server}"`;
    throw new UsageError(
      `${what}; there is nginx: npm run --silent hosts -- nginx. Netlify, Cloudflare and others read _site/_headers.`,
    );
  }
  const settings = settingsFrom(process.env);
  const problems = new Problems();
  const newsroom = readNewsroom(settings.content, settings.baseUrl, problems);
  if (newsroom === undefined || problems.hasErrors) {
    reportContentError(new ContentError(problems.all()), settings);
    return 1;
  }
  const { site } = newsroom;
  process.stdout.write(nginxLocations(headerRules(site, new Addresses(site))));
  return 0;
});
