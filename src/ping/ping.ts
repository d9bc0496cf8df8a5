import type { Database } from "../library/database.ts";
import type { Addresses } from "../model/address.ts";
import { type HubManners, tellHub } from "./hub.ts";
import { feedsToTell, noteTold, type PublishedFeed } from "./told-feeds.ts";

/** What came of telling one hub. */
export interface HubReport {
  hub: string;
  told: number;
  failures: readonly { feed: string; reason: string }[];
}

/** Feeds that a hub is told of at the same time. */
const AT_ONCE = 4;

/** Tells a hub of the feeds that changed since it was last told of them. What fails is left for the next time. */
export async function pingHub(
  db: Database,
  hub: string,
  addresses: Addresses,
  manners?: HubManners,
): Promise<HubReport> {
  const waiting = feedsToTell(db, hub);
  const failures: { feed: string; reason: string }[] = [];
  let told = 0;
  const tell = async (published: PublishedFeed) => {
    const feed = addresses.absolute(published.path);
    const outcome = await tellHub(hub, feed, manners);
    if (outcome.ok) {
      noteTold(db, hub, published);
      told++;
    } else failures.push({ feed, reason: outcome.reason });
  };
  const worker = async () => {
    for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) await tell(next);
  };
  await Promise.all(Array.from({ length: AT_ONCE }, worker));
  return { hub, told, failures };
}

/** The report in lines for the terminal. */
export function linesOf({ hub, told, failures }: HubReport): string[] {
  const lines = [
    `${hub}: ${told === 0 && failures.length === 0 ? "no feed changed" : `told of ${told} ${told === 1 ? "feed" : "feeds"}`}`,
  ];
  for (const { feed, reason } of failures) lines.push(`  ${feed} could not be told of: ${reason}`);
  if (failures.length > 0) lines.push("  Run npm run ping again: only these are told of then.");
  return lines;
}
