import type { SitePath } from "../model/address.ts";
import { HEADERS } from "./headers-and-redirects.ts";
import type { Host, ServedSite } from "./host.ts";
import { netlifyLines, netlifyLosses, netlifyRedirects } from "./netlify-redirects.ts";
import { longestOf } from "./old-addresses.ts";
import { publishing } from "./site-folder.ts";

/** https://docs.netlify.com/build/configure-builds/file-based-configuration/ */
export const netlify: Host = {
  name: "netlify",
  leadsOn: "deployed",
  hasTls: true,
  files: [HEADERS, { path: "/_redirects" as SitePath, text: netlifyRedirects, tellsRedirects: true }],
  beside: [
    { name: "netlify.toml", text: netlifyToml },
    { name: "netlify/cache/index.js", text: () => CACHE },
    { name: "netlify/cache/manifest.yml", text: () => "name: visnyk-cache\n" },
    { name: "netlify/functions/rebuild.mjs", text: () => REBUILD },
  ],
  limits: { redirects: 10_000, isAdvice: true },
  use: (site, redirects) => {
    const lines = netlifyLines(site, redirects);
    return { redirects: lines.length, redirectLine: longestOf(lines) };
  },
  losses: netlifyLosses,
  notes: [
    "Builds of their own: connect the repository at Netlify, which reads netlify.toml.",
    "Scheduled stories: make a build hook (Project configuration, Build hooks) and put its address into the variable VISNYK_BUILD_HOOK; netlify/functions/rebuild.mjs asks for a build every 15 minutes.",
  ],
};

function netlifyToml(site: ServedSite): string {
  const { commands, folder } = publishing(site, ["_headers", "_redirects"]);
  return `# How Netlify builds the site; headers and redirects are in the site itself.
[build]
command = "${commands.join(" && ")}"
publish = "${folder}"

[build.environment]
NODE_VERSION = "24"

# Keeps what a build knows for the next one, which then makes only what changed.
[[plugins]]
package = "./netlify/cache"

[functions]
directory = "netlify/functions"
`;
}

const CACHE = `const folders = [".cache", "_site", "_host"];

export const onPreBuild = ({ utils }) => utils.cache.restore(folders);

export const onPostBuild = ({ utils }) => utils.cache.save(folders);
`;

const REBUILD = `// Asks for a build, so that stories with a date of their own appear on time.
export default async () => {
  const hook = Netlify.env.get("VISNYK_BUILD_HOOK");
  if (hook) await fetch(hook, { method: "POST" });
};

export const config = { schedule: "*/15 * * * *" };
`;
