import type { Database } from "../library/database.ts";
import type { Addresses } from "../model/address.ts";
import { type HubManners, tellHub } from "./hub.ts";
import { feedsToTell, noteTold, type PublishedFeed } from "./told-feeds.ts";

/** The result of telling one hub. */
interface HubReport {
  hub: string;
  told: number;
  /** Feeds that it refused, with the reason. */
  refused: readonly { feed: string; reason: string }[];
  /** Why it was given up, and how many feeds it was not told of. */
  away?: { reason: string; left: number } | undefined;
}

/** Feeds that a hub is told of at the same time. */
const AT_ONCE = 4;

/**
 * Tells a hub about the feeds that changed since it was last told about them. What fails is left for the next time; a hub
 * that is away is not tried with feed after feed.
 */
export async function pingHub(
  db: Database,
  hub: string,
  addresses: Addresses,
  manners?: HubManners,
): Promise<HubReport> {
  const waiting = feedsToTell(db, hub);
  const changed = waiting.length;
  const refused: { feed: string; reason: string }[] = [];
  let told = 0;
  let away: string | undefined;
  const tell = async (published: PublishedFeed) => {
    const feed = addresses.absolute(published.path);
    const outcome = await tellHub(hub, feed, manners);
    if (outcome.ok) {
      noteTold(db, hub, published);
      told++;
    } else if (outcome.away) away = outcome.reason;
    else refused.push({ feed, reason: outcome.reason });
  };
  const worker = async () => {
    for (let next = waiting.shift(); next !== undefined && away === undefined; next = waiting.shift())
      await tell(next);
  };
  await Promise.all(Array.from({ length: AT_ONCE }, worker));
  const left = changed - told - refused.length;
  return { hub, told, refused, away: away === undefined ? undefined : { reason: away, left } };
}

export function hasFailed({ refused, away }: HubReport): boolean {
  return refused.length > 0 || away !== undefined;
}

/** Refusals that are named one by one. */
const NAMED = 5;

/** The report in lines for the terminal. */
export function linesOf(report: HubReport): string[] {
  const { hub, told, refused, away } = report;
  const isQuiet = told === 0 && !hasFailed(report);
  const lines = [
    `${hub}: ${isQuiet ? "no feed changed" : `told of ${told} ${told === 1 ? "feed" : "feeds"}`}`,
  ];
  for (const { feed, reason } of refused.slice(0, NAMED)) lines.push(`  refused ${feed}: ${reason}`);
  if (refused.length > NAMED) lines.push(`  … and ${refused.length - NAMED} more`);
  if (away !== undefined) lines.push(`  it is away (${away.reason}): not told of ${away.left}`);
  if (refused.length > 0) lines.push("  Is it the right hub in site.yaml, and is the site online?");
  if (hasFailed(report)) lines.push("  The next npm run ping tells it of the rest.");
  return lines;
}
