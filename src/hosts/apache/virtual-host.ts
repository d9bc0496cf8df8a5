import type { ServedRedirect, ServedSite } from "../host.ts";
import { addressDirectives, folderDirectives } from "./directives.ts";
import { MAP_FILE, mapOf, redirectDirectives } from "./redirect-maps.ts";
import { quoted, section, withModules } from "./text.ts";

/** A whole file for `sites-enabled/`: a virtual host. */
export function virtualHost(site: ServedSite, redirects: readonly ServedRedirect[]): string {
  const { hostname, pathname } = new URL(site.baseUrl);
  const root = `/var/www/${hostname}`;
  const host = section("VirtualHost", "*:80", [
    `ServerName ${hostname}`,
    `DocumentRoot ${quoted(root)}`,
    ...withModules(["rewrite"], redirectDirectives(site, redirects)),
    ...section("Directory", quoted(root + decodeURI(pathname).replace(/\/$/, "")), [
      "AllowOverride None",
      "Options SymLinksIfOwnerMatch",
      "Require all granted",
      ...folderDirectives(site),
    ]),
    ...section("Location", quoted(decodeURI(pathname)), addressDirectives(site)),
  ]);
  return `${[...headOf(site, redirects), ...host].join("\n")}\n`;
}

function headOf({ baseUrl }: ServedSite, redirects: readonly ServedRedirect[]): string[] {
  const { hostname, pathname, protocol } = new URL(baseUrl);
  return [
    `# ${baseUrl} by Apache 2.4: a file for /etc/apache2/sites-enabled/, with a2enmod rewrite headers deflate brotli.`,
    `# The site is in /var/www/${hostname}${decodeURI(pathname)}; see DocumentRoot and Directory.`,
    ...(protocol === "https:"
      ? [
          `# TLS: certbot --apache -d ${hostname} makes another of it with the certificate, and leads readers there.`,
        ]
      : []),
    "",
    ...(redirects.length === 0 ? [] : mapNotes(redirects)),
  ];
}

function mapNotes(redirects: readonly ServedRedirect[]): string[] {
  const file = `/etc/apache2/${MAP_FILE}`;
  const { isDatabase } = mapOf(redirects);
  return [
    `# Old addresses: npm run --silent hosts -- apache ${MAP_FILE} > ${file}`,
    ...(isDatabase
      ? [`#   and, since there are many, httxt2dbm -i ${file} -o ${file.replace(/txt$/, "dbm")}`]
      : []),
    "# Apache keeps every address that it looked for there. This gives the memory back when very many do not exist.",
    "MaxConnectionsPerChild 2000",
    "",
  ];
}
