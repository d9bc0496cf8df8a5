import { join } from "node:path";
import { WORKER } from "../../hosts/cloudflare.ts";
import type { CommandTarget } from "../../model/deploy-target.ts";

/** What a host's own command line is given. */
export interface Given {
  project: string;
  /** The published site. */
  site: string;
  /** A folder for files that the program wants. */
  cache: string;
}

/** How a host's own command line is called. */
export interface HostCommand {
  /** The package of npm, with its version: another one may take other arguments. */
  program: string;
  /** Variables that let it in: all of one group. */
  secrets: readonly (readonly string[])[];
  /** Where whoever deploys gets them. */
  getSecrets: string;
  deploy: (given: Given) => readonly string[];
  /** How to bring back what was there before; words for people where there is no command for it. */
  back: (given: Given) => readonly string[] | string;
  /** The folder that it is run in; an empty one of the cache, where it is all the same. */
  runsIn?: (given: Given) => string;
  /** A file of the site without which it does not know what to do. */
  wants?: string;
  /** Files that it is to find in the cache, by name. */
  files?: (given: Given) => Readonly<Record<string, string>>;
  /** What it leaves in the site's folder. */
  litter?: readonly string[];
}

export const HOST_COMMANDS: { readonly [K in CommandTarget["to"]]: HostCommand } = {
  netlify: {
    program: "netlify-cli@27.10.2",
    secrets: [["NETLIFY_AUTH_TOKEN"]],
    getSecrets: "https://app.netlify.com/user/applications#personal-access-tokens",
    deploy: ({ project, site }) => ["deploy", "--prod", "--no-build", "--dir", site, "--site", project],
    back: ({ project }) => [
      "api",
      "rollbackSiteDeploy",
      "--data",
      JSON.stringify({ site_id: netlifyId(project) }),
    ],
  },
  cloudflare: {
    program: "wrangler@4.164.0",
    secrets: [["CLOUDFLARE_API_TOKEN", "CLOUDFLARE_ACCOUNT_ID"]],
    getSecrets: "https://dash.cloudflare.com/profile/api-tokens (a token that may edit Workers)",
    deploy: ({ cache }) => ["deploy", "--config", join(cache, "wrangler.json")],
    back: ({ cache }) => ["rollback", "--yes", "--config", join(cache, "wrangler.json")],
    files: ({ project, site }) => ({
      "wrangler.json": JSON.stringify({
        name: project,
        ...WORKER,
        assets: { ...WORKER.assets, directory: site },
      }),
    }),
  },
  firebase: {
    program: "firebase-tools@15.34.2",
    secrets: [["GOOGLE_APPLICATION_CREDENTIALS"], ["FIREBASE_TOKEN"]],
    getSecrets: "https://firebase.google.com/docs/cli#cli-ci-systems",
    deploy: ({ project }) => ["deploy", "--only", "hosting", "--project", project, "--non-interactive"],
    back: ({ project }) =>
      `Firebase has no command for it: choose the release before and "Rollback" at https://console.firebase.google.com/project/${project}/hosting`,
    runsIn: ({ site }) => site,
    wants: "firebase.json",
    litter: [".firebase", "firebase-debug.log"],
  },
  vercel: {
    program: "vercel@60.1.3",
    secrets: [["VERCEL_TOKEN"]],
    getSecrets: "https://vercel.com/account/settings/tokens",
    deploy: ({ project, site }) => ["deploy", site, "--prod", "--yes", "--project", project],
    back: ({ project }) =>
      `Vercel wants to know which deployment to go back to: npx vercel@60.1.3 ls ${project} --prod lists them, and npx vercel@60.1.3 rollback with one of these addresses brings it back.`,
    litter: [".vercel", ".gitignore"],
  },
};

/** Netlify's interface knows sites by their ids and by their domains; people know them by their names. */
function netlifyId(project: string): string {
  return /[.]|^[0-9a-f]{8}-/.test(project) ? project : `${project}.netlify.app`;
}
