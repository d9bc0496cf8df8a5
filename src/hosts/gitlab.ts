import type { SitePath } from "../model/address.ts";
import { GITLAB_LIMITS, gitlabLines, gitlabLosses, gitlabRedirects } from "./gitlab-redirects.ts";
import type { Host } from "./host.ts";
import { longestOf } from "./old-addresses.ts";

const GIBIBYTE = 1024 ** 3;

/** https://docs.gitlab.com/user/project/pages/ */
export const gitlab: Host = {
  name: "gitlab",
  leadsOn: "deployed",
  hasTls: true,
  files: [
    {
      path: "/_redirects" as SitePath,
      text: gitlabRedirects,
      tellsRedirects: true,
      needsRedirects: true,
      isStrict: true,
    },
  ],
  beside: [{ name: ".gitlab-ci.yml", text: () => PIPELINE }],
  limits: { siteBytes: GIBIBYTE, ...GITLAB_LIMITS },
  use: (site, redirects) => {
    const { whole, starts } = gitlabLines(site, redirects);
    const lines = [...whole, ...starts];
    return {
      redirects: lines.length,
      redirectLine: longestOf(lines),
      redirectsBytes: new TextEncoder().encode(lines.join("")).length,
    };
  },
  losses: gitlabLosses,
  advice: ({ compress }) =>
    compress.includes("gz")
      ? []
      : [
          [
            "compresses nothing on the way, and sends texts that are four times as large as they could be",
            "Write compress: [br, gz] in site.yaml: it sends what lies compressed beside a file.",
          ],
        ],
  notes: [
    "No headers can be set: types are those that GitLab knows, and what is said about caching is the same for all files.",
    "A star takes addresses, too, that go on within the name of its folder: /blog/* leads /blogs/ on.",
    "What is not found has the page of the first language.",
    "Scheduled stories: a pipeline schedule (Build, Pipeline schedules) builds as often as you say.",
  ],
};

const PIPELINE = `# Builds the site and puts it on GitLab Pages: after each push to the default branch, and as often as a schedule asks.
pages:
  image: node:24
  # One at a time: two builds would share a cache, and the older one could end last.
  resource_group: pages
  rules:
    - if: $CI_COMMIT_BRANCH == $CI_DEFAULT_BRANCH
  variables:
    VISNYK_OUTPUT: public
  cache:
    key: visnyk
    paths:
      - .cache/
      - .npm/
      - public/
  script:
    - npm ci --cache .npm --prefer-offline
    - npm run check
    - npm run build
  artifacts:
    paths:
      - public
`;
