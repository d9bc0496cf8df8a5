import type { ServedRedirect, ServedSite } from "../host.ts";
import { MEDIA_TYPES } from "../media-types.ts";
import { nginxLines } from "./lines.ts";
import { nginxMaps } from "./redirects.ts";
import { block } from "./text.ts";

/** A whole file for `sites-enabled/` or `conf.d/`: maps and a server. */
export function nginxServer(site: ServedSite, redirects: readonly ServedRedirect[]): string {
  const { hostname } = new URL(site.baseUrl);
  const isLed = redirects.length + site.formerFeeds.length > 0;
  const maps = !isLed ? "" : `${nginxMaps(site, redirects)}\n`;
  const lines = [
    "listen 80;",
    "listen [::]:80;",
    `server_name ${hostname};`,
    `root /var/www/${hostname};`,
    "index index.html;",
    "server_tokens off;",
    // A flood of requests for what does not exist would fill the disk.
    "log_not_found off;",
    "default_type application/octet-stream;",
    block("types", typeLines()).trimEnd(),
    "",
    nginxLines(site, redirects).trimEnd(),
  ];
  return `${headOf(site)}${maps}${block("server", lines)}`;
}

function headOf({ baseUrl }: ServedSite): string {
  const { hostname, pathname, protocol } = new URL(baseUrl);
  const folder = `/var/www/${hostname}${decodeURI(pathname)}`;
  const tls =
    protocol === "https:"
      ? `# TLS: certbot --nginx -d ${hostname} adds the certificate to this file, and leads readers there.\n`
      : "";
  return `# ${baseUrl} by nginx: a file for /etc/nginx/sites-enabled/ or /etc/nginx/conf.d/.\n# The site is in ${folder}; see root.\n${tls}\n`;
}

function typeLines(): string[] {
  const endings = Map.groupBy(MEDIA_TYPES, ([, { type }]) => type.split(";")[0] as string);
  return [...endings].map(([type, all]) => `${type} ${all.map(([ending]) => ending).join(" ")};`);
}
