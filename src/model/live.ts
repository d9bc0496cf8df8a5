/** Live reports: stories that grow entry by entry while something happens. */
import type { Instant } from "../kit/instant.ts";
import type { AuthorKey } from "./author.ts";
import type { Body } from "./body.ts";

export const LIVE_ORDERS = ["newest", "oldest"] as const;
/** Which entry of a report comes first. */
export type LiveOrder = (typeof LIVE_ORDERS)[number];

/** Where a report stands: not begun, going on, over. */
export type LiveState = "ahead" | "live" | "ended";

/** What the front matter of a story says of its live report. */
export interface LiveTimes {
  from: Instant;
  until: Instant;
  order: LiveOrder;
}

/** The live report of a story, with the entries that are public. */
export interface LiveReport extends LiveTimes {
  state: LiveState;
  /** Pinned ones first, the rest by time as `order` says. */
  entries: readonly LiveEntry[];
}

/** One entry, read and checked. */
export interface LiveEntry {
  /** That of its file without language and ending, `2025-02-13T1405-brussels`: the same for good, and in all languages. */
  name: string;
  time: Instant;
  /** When it last changed; absent where it never did. */
  updated: Instant | undefined;
  title: string | undefined;
  authors: readonly AuthorKey[];
  /** One of those that sum up the report. */
  key: boolean;
  /** Stays above the others. */
  pinned: boolean;
  /** Shown in the preview only. */
  draft: boolean;
  body: Body;
  /** The plain text of its body. */
  text: string;
  /** Names in the body of files that lie beside the entry, in the folder of entries; others lie beside the story. */
  beside: readonly string[];
}

/** The folder of entries, within that of the story. */
export const LIVE_FOLDER = "live/";

/** The `id` of an entry on the page of its report: with an underscore, which ids of headings never have. */
export function entryId(name: string): string {
  return `live_${name}`;
}

/** The entries of a report in the order in which they are shown. Those of one minute follow their names. */
export function inLiveOrder<E extends Pick<LiveEntry, "time" | "name" | "pinned">>(
  entries: readonly E[],
  order: LiveOrder,
): E[] {
  const way = order === "newest" ? -1 : 1;
  return entries.toSorted(
    (a, b) => Number(b.pinned) - Number(a.pinned) || way * (a.time - b.time || (a.name < b.name ? -1 : 1)),
  );
}

/** Where a report stands at a moment. */
export function liveStateAt({ from, until }: Pick<LiveTimes, "from" | "until">, now: Instant): LiveState {
  return now < from ? "ahead" : now < until ? "live" : "ended";
}

/** Characters of what stands for a headline where an entry has none. */
const GIST = 90;

/** The headline of an entry, or the beginning of its text. */
export function gistOf({ title, text }: Pick<LiveEntry, "title" | "text">): string {
  if (title !== undefined) return title;
  const [first = ""] = text.trim().split("\n");
  const [sentence = first] = /^.{12,}?[.!?…](?=\s|$)/u.exec(first) ?? [];
  if (sentence.length <= GIST) return sentence;
  const cut = sentence.slice(0, GIST);
  return `${cut.slice(0, Math.max(cut.lastIndexOf(" "), GIST / 2)).trimEnd()}…`;
}
