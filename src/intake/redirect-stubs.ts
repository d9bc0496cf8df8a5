import type { Problems } from "../kit/problems.ts";
import { allRedirects, type RedirectRow, redirectsAlike, setStub } from "../library/redirects.ts";
import type { Snapshot } from "../library/snapshot.ts";
import { stubOf } from "../model/stub.ts";
import { findPage } from "./page-finder.ts";

/** Equal for addresses whose pages cannot both stand on every machine; nothing for an address that can have no page. */
export function likenessOf(address: string, goal: string): string | null {
  const stub = stubOf(address, goal);
  return stub === undefined ? null : decodeURI(stub).toLowerCase();
}

/**
 * Decides which old addresses have a page, for hosts without redirects. On many machines two names that differ in capitals
 * only are one file, so the first of them has it; a page of the site comes before any.
 * @returns whether there was anything to decide
 */
export function decideStubs(
  of: Snapshot,
  likenesses: ReadonlySet<string> | "all",
  problems: Problems,
): boolean {
  let isDecided = false;
  for (const group of groupsOf(of, likenesses)) {
    const [first] = group;
    const page = first === undefined ? undefined : pageLike(of, group);
    const winner = page === undefined ? first : undefined;
    for (const row of group) {
      const stub = row === winner ? (stubOf(row.address, row.goal) ?? null) : null;
      if (stub !== row.stub) setStub(of.db, row.address, stub);
      if (row !== winner) warnOfTwin(row, winner?.address ?? (page as string), problems);
      isDecided ||= row !== winner;
    }
  }
  return isDecided;
}

function groupsOf({ db }: Snapshot, likenesses: ReadonlySet<string> | "all"): RedirectRow[][] {
  if (likenesses !== "all") return [...likenesses].map((likeness) => redirectsAlike(db, likeness));
  const groups = Map.groupBy(allRedirects(db), ({ likeness }) => likeness);
  groups.delete(null);
  return [...groups.values()];
}

/** A page of the site whose address differs from these in capitals only. */
function pageLike(of: Snapshot, [row]: readonly RedirectRow[]): string | undefined {
  const likeness = row?.likeness;
  if (!likeness || likeness === row.address || /[^\x21-\x7E]/.test(likeness)) return undefined;
  return findPage(of, likeness, { live: true }, []).is === "page" ? likeness : undefined;
}

function warnOfTwin({ address, file, line }: RedirectRow, other: string, problems: Problems): void {
  const message = `${decodeURI(address)} differs from ${decodeURI(other)} in capitals only, and many machines take the two for one file`;
  const hint = "Hosts that redirect by themselves tell them apart; elsewhere nothing will stand there.";
  problems.warn(file, line, message, hint);
}
