import type { ServedRedirect } from "../hosts/host.ts";
import type { Database } from "../library/database.ts";
import { publishedCopy, publishedOutput } from "../library/published.ts";
import { allRedirects } from "../library/redirects.ts";
import type { Snapshot } from "../library/snapshot.ts";
import type { Addresses, SitePath } from "../model/address.ts";
import { addressOfText } from "../model/old-address.ts";
import { GONE } from "../model/redirect.ts";

/** Where old addresses lead, as hosts are told. */
export function servedRedirects({ db, addresses }: Pick<Snapshot, "db" | "addresses">): ServedRedirect[] {
  return allRedirects(db).map(({ address, goal, stub }) => {
    const { path, query, isStart } = addressOfText(address);
    return {
      from: addresses.href(path),
      query,
      isStart,
      to: goal === GONE ? undefined : targetOf(goal, addresses),
      hasStub: stub !== null,
    };
  });
}

/** The goal of a redirect as it is sent. */
function targetOf(goal: string, addresses: Addresses): string {
  if (!goal.startsWith("/")) return goal;
  const path = addresses.href(goal as SitePath);
  // Where the rest may begin with a slash, a path alone could lead to any host: //elsewhere.example.
  return path === "/*" ? addresses.absolute(goal as SitePath) : path;
}

/** The same for the configuration of a server that compares addresses without regard to capitals. */
export function redirectsOfPublished(of: Pick<Snapshot, "db" | "addresses">): ServedRedirect[] {
  const root = of.addresses.href("/" as SitePath).length - 1;
  return servedRedirects(of).map((redirect) => {
    const path = redirect.from.slice(root);
    const small = path.replace(/[A-Z]/g, (letter) => letter.toLowerCase());
    return small !== path && isPublishedFile(of.db, small as SitePath)
      ? { ...redirect, isLikePage: true }
      : redirect;
  });
}

function isPublishedFile(db: Database, path: SitePath): boolean {
  return publishedOutput(db, path) !== undefined || publishedCopy(db, path) !== undefined;
}
