import type { ServedRedirect } from "../hosts/host.ts";
import { allRedirects } from "../library/redirects.ts";
import type { Snapshot } from "../library/snapshot.ts";
import type { SitePath } from "../model/address.ts";
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
      to: goal === GONE ? undefined : goal.startsWith("/") ? addresses.href(goal as SitePath) : goal,
      hasStub: stub !== null,
    };
  });
}
