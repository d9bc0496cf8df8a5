/**
 * Feeds in formats that a site has no more. They are told to hosts by the form of their addresses, a few lines for the
 * feeds of all topics: a host takes a limited number, and a new topic changes nothing.
 */
import { pattern } from "./patterns.ts";

/** Addresses of feeds that are no more, alike but for some names in the middle; each leads to one beside it. */
export interface FormerFeeds {
  /** With the base path, percent-encoded: `/topics/`. */
  before: string;
  /** How many names follow, with slashes between them. */
  names: number;
  /** What comes after these: `/atom.xml`; of documents of the archive, `.json`. */
  end: string;
  /** What stands in place of the end: `/feed.xml`. Absent where nothing beside it stands for it. */
  now: string | undefined;
  /** The feed that stands for all of them, with the base path: where nothing beside them does, or a host cannot tell. */
  current: string;
}

/** A name of a path as the site has them. There is no sign in it that could mean anything to a server. */
const NAME = "[a-z0-9][a-z0-9_-]*(?:\\.[a-z0-9_-]+)*";

/**
 * A pattern for these addresses, with the names in its first group.
 * @param literal how the dialect at hand writes a text as it is
 * @param start what comes before the names, as requests have it: decoded, or without the folder of a configuration
 */
export function formerPattern(
  { before, names, end }: FormerFeeds,
  literal: (text: string) => string = pattern,
  start: string = before,
): string {
  const between = Array.from({ length: names }, () => NAME).join("/");
  return `${literal(start)}(${between})${literal(end)}`;
}

/** Where they lead, with what stands for the names there: `$1`. */
export function formerGoal({ before, now, current }: FormerFeeds, names: string): string {
  return now === undefined ? current : before + names + now;
}

/** As the two addresses of a line of `_redirects`. */
export function formerLine(feeds: FormerFeeds): [from: string, to: string] {
  const { before, names, end } = feeds;
  const between = Array.from({ length: names }, (_, at) => `:${PLACES[at]}`).join("/");
  return [before + between + end, formerGoal(feeds, between)];
}

/** Names of places, in letters alone: what GitLab takes. */
const PLACES = "abcdefghij";

/** Whether places stand for whole names: all that some hosts know. */
export function hasWholeNames({ names, end }: FormerFeeds): boolean {
  return names === 0 || end === "" || end.startsWith("/");
}
