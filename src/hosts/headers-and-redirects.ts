import type { SitePath } from "../model/address.ts";
import type { Host, HostFile } from "./host.ts";
import { headersFile } from "./lines.ts";
import { redirectsFile } from "./redirects-file.ts";

/** Read by Netlify, Cloudflare and others. */
export const HEADERS: HostFile = {
  path: "/_headers" as SitePath,
  text: ({ rules }) => headersFile(rules),
};

/** Stands for hosts that are not named. */
export const UNNAMED: Host = {
  name: "",
  files: [
    HEADERS,
    {
      path: "/_redirects" as SitePath,
      text: ({ formerFeeds }, redirects) => redirectsFile(redirects, formerFeeds),
      tellsRedirects: true,
      needsRedirects: true,
    },
  ],
};
