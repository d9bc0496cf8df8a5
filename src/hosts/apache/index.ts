import type { SitePath } from "../../model/address.ts";
import type { Host, HostFile } from "../host.ts";
import { htaccess, htaccessLosses } from "./htaccess.ts";
import { MAP_FILE, redirectMap } from "./redirect-maps.ts";
import { virtualHost } from "./virtual-host.ts";

/** What Apache reads from the site, on a server of one's own as on a shared one. */
export const HTACCESS: HostFile = { path: "/.htaccess" as SitePath, text: htaccess, tellsRedirects: true };

export const apache: Host = {
  name: "apache",
  leadsOn: "configured",
  files: [HTACCESS],
  beside: [
    { name: "visnyk.conf", text: virtualHost },
    { name: MAP_FILE, text: (_, redirects) => redirectMap(redirects), isPart: true },
  ],
  hasTls: true,
  losses: htaccessLosses,
};
