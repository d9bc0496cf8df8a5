import { hostsNamed } from "../hosts/index.ts";
import { excessOf, type Measured } from "../hosts/limits.ts";
import type { Problem } from "../kit/problems.ts";
import { formsInAll } from "../library/compressed.ts";
import type { Database } from "../library/database.ts";
import { copiesInAll, largestFiles, sizesByKind } from "../library/published.ts";
import { waitingInAll } from "../library/waiting.ts";
import type { Addresses } from "../model/address.ts";
import type { Site } from "../model/site.ts";
import { servedRedirects } from "../outputs/served-redirects.ts";
import { servedSite } from "../outputs/served-site.ts";

/** Files that are looked at for being too large. */
const LARGEST = 20;

/**
 * What hosts will not take of the published site, or not read: warnings, or errors for whoever is about to send it.
 * @param names of hosts; those of the site where it is a build that asks
 */
export function overLimits(
  { db, site, addresses }: { db: Database; site: Site; addresses: Addresses },
  names: readonly string[],
  severity: Problem["severity"],
): Problem[] {
  const hosts = names.length === 0 ? [] : hostsNamed(names).filter(({ limits, advice }) => limits ?? advice);
  if (hosts.length === 0) return [];
  const served = servedSite({ ...site, hosts: names }, addresses);
  const redirects = servedRedirects({ db, addresses });
  const measured = measuredSite(db);
  return hosts.flatMap((host) =>
    excessOf(host, served, redirects, measured).map(({ message, hint, isAdvice }) => ({
      file: "site.yaml",
      severity: isAdvice ? ("warning" as const) : severity,
      message: `${host.name} ${message}`,
      hint,
    })),
  );
}

function measuredSite(db: Database): Measured {
  const outputs = sizesByKind(db);
  const copies = copiesInAll(db);
  const others = [
    { kind: "compressed forms", ...formsInAll(db) },
    { kind: "files kept for readers of older pages", ...waitingInAll(db) },
  ].filter(({ count }) => count > 0);
  const kinds = [...outputs, { kind: "photos and other files as they are", ...copies }, ...others];
  return {
    files: kinds.reduce((sum, { count }) => sum + count, 0),
    bytes: kinds.reduce((sum, { bytes }) => sum + bytes, 0),
    largest: largestFiles(db, LARGEST),
    kinds,
  };
}
