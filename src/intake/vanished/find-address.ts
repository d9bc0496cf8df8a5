import { redirectAt, redirectFrom } from "../../library/redirects.ts";
import type { Snapshot } from "../../library/snapshot.ts";
import { staticFileAt } from "../../library/static-files.ts";
import { normalPath } from "../../model/address.ts";
import { addressOfText } from "../../model/old-address.ts";
import { GONE } from "../../model/redirect.ts";
import { type Found, findPage } from "../page-finder.ts";

/**
 * What an address leads to, which may have a query, or stand for all that begin like it.
 * @param address by `addressText`
 */
export function findAddress(of: Snapshot, address: string, filesBesidePages: readonly string[]): Found {
  const { path, query, isStart } = addressOfText(address);
  if (query === "" && !isStart) {
    const found = findPage(of, path, { live: true, from: of.now }, filesBesidePages);
    return found.is === "nothing" && isStaticFile(of, path) ? { is: "page" } : found;
  }
  const redirect = isStart ? redirectFrom(of, path) : redirectAt(of, address);
  if (redirect === undefined) return { is: "nothing" };
  return redirect.goal === GONE ? { is: "gone" } : { is: "old", now: redirect.goal };
}

function isStaticFile({ db }: Snapshot, path: string): boolean {
  const normal = normalPath(path);
  return normal !== undefined && staticFileAt(db, normal) !== undefined;
}
