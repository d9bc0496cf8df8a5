import { reportProblems } from "../kit/problems.ts";
import type { Database } from "../library/database.ts";
import { Addresses } from "../model/address.ts";
import type { DeployTarget } from "../model/deploy-target.ts";
import type { Site } from "../model/site.ts";
import { overLimits } from "../session/over-limits.ts";
import { DeployError } from "./deploy-error.ts";

/** Hosts that take a site from a branch. */
const OF_BRANCHES = ["github", "gitlab"];

/**
 * Asks before anything is sent whether the host will take it all: it would refuse the site, or drop a part of it without a word.
 * @throws DeployError with everything that is too much; what a host only advises against is said
 */
export function checkLimits(
  target: DeployTarget,
  site: Site,
  openLibrary: () => Database | undefined,
  say: (notice: string) => void,
): void {
  const names = hostsOf(target, site.hosts);
  const db = names.length === 0 ? undefined : openLibrary();
  if (db === undefined) return;
  try {
    const problems = overLimits({ db, site, addresses: new Addresses(site) }, names, "error");
    const errors = problems.filter(({ severity }) => severity === "error");
    const advice = problems.filter(({ severity }) => severity === "warning");
    if (advice.length > 0) say(reportProblems(advice));
    if (errors.length > 0)
      throw new DeployError(
        `Nothing was sent, for the host would not take it all.\n${reportProblems(errors)}`,
      );
  } finally {
    db.close();
  }
}

function hostsOf({ to }: DeployTarget, hosts: readonly string[]): readonly string[] {
  if (to === "git") return hosts.filter((name) => OF_BRANCHES.includes(name));
  return ["netlify", "cloudflare", "firebase", "vercel"].includes(to) ? [to] : [];
}
