import { type Manners, politely } from "../kit/politely.ts";
import type { Problem } from "../kit/problems.ts";
import type { Database } from "../library/database.ts";
import type { Newsroom } from "../model/newsroom.ts";
import type { Instant } from "../model/story.ts";
import { Answers } from "./answers.ts";
import { type Answer, ask } from "./ask.ts";
import { type OutwardLink, outwardLinks } from "./outward-links.ts";

/** How a check of links goes about it. */
export interface LinkWishes {
  /** Where answers are kept for a week. */
  answers: string;
  now: Instant;
  /** The most addresses that are asked in one run. */
  most: number;
  manners: Manners;
  onProgress?: (done: number, total: number) => void;
}

/** Few at once, since whoever is asked did not ask for it. */
export const USUAL_MANNERS: Manners = { atOnce: 4, pause: 1000 };

/** What was found. */
export interface LinkReport {
  /** Each place that names an address which is gone, or has moved for good. */
  problems: Problem[];
  /** Addresses, by what is known of them. */
  /** False where no server was heard at all: this machine may have no network. */
  isHeard: boolean;
  counts: { all: number; asked: number; gone: number; moved: number; unknown: number; left: number };
}

/**
 * Asks the addresses elsewhere that the content names whether they are there, as far as they were not asked within a week.
 * What fails for the moment is no problem.
 */
export async function checkOutward(
  db: Database,
  newsroom: Newsroom,
  wishes: LinkWishes,
): Promise<LinkReport> {
  const links = outwardLinks(db, newsroom);
  const answers = new Answers(wishes.answers, wishes.now);
  const unasked = links.filter(({ address }) => answers.of(address) === undefined);
  const now = unasked.slice(0, wishes.most);
  const agent = `Visnyk link check (+${newsroom.site.baseUrl})`;
  const found = new Map<string, Answer>();
  try {
    await politely(
      now,
      ({ address }) => new URL(address).host,
      async ({ address }) => {
        found.set(address, await ask(address, agent));
        wishes.onProgress?.(found.size, now.length);
      },
      wishes.manners,
    );
  } finally {
    if (hasHeard(found)) keep(found, answers);
  }
  if (!hasHeard(found)) for (const address of found.keys()) found.set(address, UNHEARD);
  const known = links.map((link) => ({ link, answer: found.get(link.address) ?? answers.of(link.address) }));
  const count = (is: Answer["is"]) => known.filter(({ answer }) => answer?.is === is).length;
  return {
    problems: known.flatMap(({ link, answer }) => (answer === undefined ? [] : problemsOf(link, answer))),
    isHeard: found.size === 0 || [...found.values()].some((answer) => answer !== UNHEARD),
    counts: {
      all: links.length,
      asked: now.length,
      gone: count("gone"),
      moved: count("moved"),
      unknown: count("unknown"),
      left: unasked.length - now.length,
    },
  };
}

const UNHEARD: Answer = { is: "unknown", why: "" };

/** Whether any server said anything. */
function hasHeard(found: ReadonlyMap<string, Answer>): boolean {
  return [...found.values()].some(({ unheard }) => !unheard);
}

function keep(found: ReadonlyMap<string, Answer>, answers: Answers): void {
  for (const [address, answer] of found) if (answer.is !== "unknown") answers.note(address, answer);
  answers.keep();
}

function problemsOf({ address, places }: OutwardLink, answer: Answer): Problem[] {
  if (answer.is === "there" || answer.is === "unknown") return [];
  const words =
    answer.is === "gone"
      ? {
          message: `${address} cannot be read: ${answer.why}`,
          hint: "Look for where it is now, or for a copy in an archive such as web.archive.org.",
        }
      : { message: `${address} has moved for good`, hint: `Write ${answer.to}` };
  return places.map((place) => ({ ...place, severity: "warning", ...words }));
}

/** The report in a sentence. */
export function linkSummary({ counts, isHeard }: LinkReport): string {
  const { all, asked, gone, moved, unknown, left } = counts;
  const parts = [
    `${all} ${all === 1 ? "address" : "addresses"} elsewhere: ${asked} asked now`,
    `${gone} gone`,
    `${moved} moved`,
    ...(unknown > 0 ? [`${unknown} that could not be told`] : []),
    ...(left > 0 ? [`${left} left for the next time`] : []),
  ];
  const doubt = isHeard ? "" : " No server was heard: this machine may have no network.";
  return `${parts.join(", ")}.${doubt}`;
}
