/** Writes into `redirects.yaml` what became of addresses that lead nowhere. */
import { oldAddress } from "../intake/old-addresses.ts";
import { pageBelow } from "../intake/pages-below.ts";
import { goalOf } from "../intake/redirect-goals.ts";
import { appendRedirects, changeGoals, type NewRedirect } from "../intake/redirect-writer.ts";
import { findAddress } from "../intake/vanished/find-address.ts";
import { linesForAddress, linesForAll } from "../intake/vanished/gone-lines.ts";
import type { Loss } from "../intake/vanished/loss.ts";
import { UsageError } from "../kit/problems.ts";
import { type Snapshot, snapshotOf } from "../library/snapshot.ts";
import { addressOfText } from "../model/old-address.ts";
import { GONE } from "../model/redirect.ts";
import { FILES_BESIDE_PAGES } from "../outputs/index.ts";
import { checkContent } from "./check.ts";
import type { Settings } from "./settings.ts";

export interface GoneWishes {
  addresses: readonly string[];
  /** Where readers are to be led instead: a page, a whole address, or `story:` and a story. */
  to?: string | undefined;
  /** All that a check finds to lead nowhere: a redirect for what is elsewhere now, `gone` for the rest. */
  all?: boolean | undefined;
}

/**
 * @returns the lines that were written
 * @throws UsageError for an address that is none or that still leads somewhere; then nothing is written
 */
export async function sayGone(settings: Settings, wishes: GoneWishes): Promise<readonly NewRedirect[]> {
  let written: readonly NewRedirect[] | undefined;
  const problems = await checkContent(settings, {
    drafts: false,
    further: async (db, newsroom, losses, dead) => {
      const of = snapshotOf(db, newsroom, settings.now);
      const { languages, baseUrl } = newsroom.site;
      const lines = wishes.all ? linesForAll(losses, dead, languages, baseUrl) : linesFor(of, wishes, losses);
      written = append(lines, settings.content, baseUrl);
      return [];
    },
  });
  if (written !== undefined) return written;
  const [first] = problems;
  throw new UsageError(`${first?.file}: ${first?.message}. Run npm run check, and mend what it says first.`);
}

function append(lines: readonly NewRedirect[], content: string, baseUrl: string): readonly NewRedirect[] {
  const { known, refused } = appendRedirects(content, baseUrl, lines);
  const [fault] = refused;
  if (fault !== undefined) throw new UsageError(`${fault.message}. ${fault.hint}`);
  // What the file says of an address that leads nowhere is what is wrong with it.
  const dead = known.filter(({ to, there }) => to !== there);
  changeGoals(content, baseUrl, dead);
  const changed = new Set(dead.map(({ from }) => from));
  const there = new Set(known.flatMap(({ from }) => (changed.has(from) ? [] : from)));
  return lines.filter(({ from }) => !there.has(from));
}

function linesFor(
  of: Snapshot,
  { addresses, to = GONE }: GoneWishes,
  losses: readonly Loss[],
): NewRedirect[] {
  const { baseUrl, languages } = of.newsroom.site;
  return addresses.flatMap((text) => {
    const address = oldAddress(withinSite(text, baseUrl), baseUrl);
    if (typeof address !== "string") throw new UsageError(`${address.message}. ${address.hint}`);
    refuseWhatIsThere(of, address);
    const goal = goalOf(to, address);
    if (typeof goal !== "string") throw new UsageError(`${goal.message}. ${goal.hint}`);
    return linesForAddress(address, goal, losses, languages);
  });
}

/** A whole address of the site, as browsers show it, without the site's; any other text as it is. */
function withinSite(text: string, baseUrl: string): string {
  const [url, base] = [URL.parse(text), new URL(baseUrl)];
  if (url?.host !== base.host || !url.pathname.startsWith(base.pathname)) return text;
  return `/${url.pathname.slice(base.pathname.length)}${url.search}`;
}

function refuseWhatIsThere(of: Snapshot, address: string): void {
  const { path, isStart } = addressOfText(address);
  const below = isStart ? pageBelow(of, path, FILES_BESIDE_PAGES) : undefined;
  if (below !== undefined) throw new UsageError(`${address} stands for ${below} too, which is still there.`);
  const found = findAddress(of, address, FILES_BESIDE_PAGES);
  if (found.is === "page")
    throw new UsageError(`${address} is still there: take it out of the content first.`);
  if (found.is === "old") throw new UsageError(`${address} leads to ${found.now} already.`);
  if (found.is === "gone") throw new UsageError(`${address} is said to be gone already.`);
}
