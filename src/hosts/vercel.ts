import type { SitePath } from "../model/address.ts";
import type { Host, ServedRedirect, ServedSite } from "./host.ts";
import { VERCEL_ROUTES, vercelLosses, vercelRoutes } from "./vercel-routes.ts";

const MEGABYTE = 1e6;

/** A site that is complete, as `vercel deploy _site` takes it. https://vercel.com/docs/project-configuration */
export const vercel: Host = {
  name: "vercel",
  leadsOn: "deployed",
  hasTls: true,
  files: [{ path: "/vercel.json" as SitePath, text: vercelJson, tellsRedirects: true }],
  limits: { siteBytes: 100 * MEGABYTE, redirects: VERCEL_ROUTES },
  use: (site, redirects) => ({ redirects: vercelRoutes(site, redirects, Number.POSITIVE_INFINITY).length }),
  losses: vercelLosses,
  notes: [
    "vercel.json is in the site: npx vercel deploy _site --prod. Vercel builds nothing.",
    "The 100 MB are for all that is uploaded on the Hobby plan; Pro has 1 GB.",
    "Headers count as routes too, of which there may be 2,048.",
  ],
};

function vercelJson(site: ServedSite, redirects: readonly ServedRedirect[]): string {
  const settings = {
    $schema: "https://openapi.vercel.sh/vercel.json",
    framework: null,
    buildCommand: null,
    installCommand: null,
    outputDirectory: ".",
    routes: vercelRoutes(site, redirects),
  };
  return `${JSON.stringify(settings, undefined, 2)}\n`;
}
