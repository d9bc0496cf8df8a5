import { htaccessLosses, MOST_RULES } from "./apache/htaccess.ts";
import { HTACCESS } from "./apache/index.ts";
import type { Host } from "./host.ts";

/** Shared hosting, which is an Apache or understands its files, and a site that is brought there by FTP or SFTP. */
export const ftp: Host = {
  name: "ftp",
  leadsOn: "configured",
  hasTls: true,
  files: [HTACCESS],
  limits: { redirects: MOST_RULES, isAdvice: true },
  use: (_, redirects) => ({ redirects: redirects.length }),
  losses: htaccessLosses,
  notes: [
    "Types, headers, old addresses and the page for what is not found are in .htaccess, which is in the site. Programs for FTP hide it: send it all the same.",
    "Where a host does not read .htaccess, the site works with what the host knows; old addresses that end with / or .html have pages that lead on.",
    "npm run deploy sends .htaccess with the rest: deploy: { web: { to: ftp, host: …, user: …, path: /public_html, password: VISNYK_PASSWORD } }.",
  ],
};
