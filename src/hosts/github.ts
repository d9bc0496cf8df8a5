import type { SitePath } from "../model/address.ts";
import type { Host, Loss, ServedRedirect, ServedSite } from "./host.ts";
import { isLed, realLosses } from "./old-addresses.ts";

const GIGABYTE = 1e9;

/** https://docs.github.com/pages: there old addresses have nothing but their pages, which the site has for any host. */
export const github: Host = {
  name: "github",
  hasTls: true,
  files: [
    {
      path: "/.nojekyll" as SitePath,
      text: () => "The site is complete: there is nothing for Jekyll to do.\n",
    },
    {
      path: "/CNAME" as SitePath,
      text: ({ baseUrl }) => `${new URL(baseUrl).hostname}\n`,
      isCalledFor: hasOwnDomain,
    },
  ],
  beside: [{ name: ".github/workflows/pages.yml", text: workflow }],
  limits: { siteBytes: GIGABYTE },
  losses: githubLosses,
  notes: [
    "No headers can be set: types are those that GitHub knows, and everything is kept by browsers for ten minutes.",
    "What is not found has the page of the first language.",
    "A deployment that takes more than 10 minutes is given up by GitHub.",
    "In the settings of the repository, under Pages, let the source be GitHub Actions.",
  ],
};

/** A part of a host, and hosts of GitHub, have no domain to name. */
function hasOwnDomain(baseUrl: string): boolean {
  const { hostname, pathname } = new URL(baseUrl);
  return pathname === "/" && !hostname.endsWith(".github.io");
}

function githubLosses(redirects: readonly ServedRedirect[]): readonly Loss[] {
  return realLosses([
    {
      what: "Not led on, since GitHub Pages does not redirect, and only addresses that end with / or .html have a page that leads on",
      of: redirects.filter(isLed).filter(({ hasStub }) => !hasStub),
    },
    {
      what: "Not found, since GitHub Pages cannot say that something is gone",
      of: redirects.filter(({ to }) => to === undefined),
    },
  ]);
}

function workflow({ rules }: ServedSite): string {
  const hasHubs = rules.some(({ headers }) => headers.Link?.includes('rel="hub"'));
  return `${STEPS}${hasHubs ? "      - run: npm run ping\n" : ""}`;
}

const STEPS = `# Builds the site and puts it on GitHub Pages: after each push, by hand, and every 15 minutes for scheduled stories.
name: Pages
on:
  push:
    branches: [main]
  schedule:
    - cron: "*/15 * * * *"
  workflow_dispatch:
permissions:
  contents: read
  pages: write
  id-token: write
# One at a time, and none is cut off while it is published.
concurrency:
  group: pages
  cancel-in-progress: false
jobs:
  site:
    runs-on: ubuntu-latest
    environment:
      name: github-pages
      url: \${{ steps.deployment.outputs.page_url }}
    steps:
      - uses: actions/checkout@v5
      - uses: actions/setup-node@v5
        with:
          node-version: 24
          cache: npm
      # What the last build knew, and the site as it left it: only what changed is made.
      - uses: actions/cache@v4
        with:
          path: |
            .cache
            _site
          key: visnyk-\${{ github.run_id }}-\${{ github.run_attempt }}
          restore-keys: visnyk-
      - run: npm ci
      - run: npm run check
      - run: npm run build
      - uses: actions/upload-pages-artifact@v5
        with:
          path: _site
          # Such as .well-known.
          include-hidden-files: true
      - id: deployment
        uses: actions/deploy-pages@v4
`;
