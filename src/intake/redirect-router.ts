import { goalThrough } from "../library/redirects.ts";
import { comparable, REST } from "../model/old-address.ts";
import { GONE, type RedirectLine, STORY_GOAL } from "../model/redirect.ts";
import type { AddressFault } from "./old-addresses.ts";

/** Says why an address leads nowhere; asked only where that is told. */
export type Fault = () => AddressFault;

/** Where an old address leads in the end. */
export type Outcome =
  | { goal: string }
  /** It leads nowhere, because of what is said of this address, which may be another one that it leads through. */
  | { fault: Fault; of: RedirectLine }
  /** It leads back to an address that it has led through. */
  | { loop: readonly RedirectLine[] };

/** One step on the way: the end of it, or another old address and where that leads. */
type Step = { goal: string } | { fault: Fault } | { line: RedirectLine; goal: string };

/** What stands at addresses of the site, besides old ones. */
export interface Ground {
  /** The path of a whole address, if that is one of this site. */
  within: (url: string) => string | undefined;
  /** The page of a story, given by its id or as `id/lang`. */
  story: (name: string, address: string) => { goal: string } | { fault: Fault };
  /** Nothing where a page or a file stands at a path, else why it leads nowhere. */
  faultOf: (path: string) => Fault | undefined;
  /** The feed that hosts lead to from one that the site has no more. */
  feedInPlaceOf: (path: string) => string | undefined;
  /** The same for all addresses that begin like this. */
  faultOfStart: (start: string) => Fault | undefined;
}

/** Follows old addresses to where they lead. */
export class RedirectRouter {
  readonly #ground: Ground;
  readonly #exact: ReadonlyMap<string, RedirectLine>;
  /** Those with a star, the longest first. */
  readonly #starts: readonly RedirectLine[];
  /** Outcomes of those without a star. */
  readonly #known = new Map<RedirectLine, Outcome>();

  constructor(lines: readonly RedirectLine[], ground: Ground) {
    this.#ground = ground;
    this.#exact = new Map(lines.map((line) => [line.address, line]));
    this.#starts = lines
      .filter(({ address }) => address.endsWith(REST))
      .sort((a, b) => b.address.length - a.address.length);
  }

  follow(line: RedirectLine): Outcome {
    const trail = new Set<RedirectLine>();
    const outcome = this.#follow(line, trail);
    for (const passed of trail) if (!isStart(passed)) this.#known.set(passed, outcome);
    return outcome;
  }

  /** @param trail is given all that it leads through */
  #follow(first: RedirectLine, trail: Set<RedirectLine>): Outcome {
    let [line, goal, teller] = [first, first.goal, first];
    for (;;) {
      const known = this.#known.get(line);
      if (known !== undefined) return known;
      if (trail.has(line)) return { loop: [...trail].slice([...trail].indexOf(line)) };
      trail.add(line);
      if (!isStart(line)) teller = line;
      const step = this.#step(goal, line.address);
      if ("fault" in step) return { ...step, of: teller };
      if (!("line" in step)) return step;
      ({ line, goal } = step);
    }
  }

  #step(goal: string, address: string): Step {
    if (goal.startsWith(STORY_GOAL)) return this.#ground.story(goal.slice(STORY_GOAL.length), address);
    const path = goal.startsWith("/") || goal === GONE ? goal : this.#ground.within(goal);
    if (path === undefined || path === GONE) return { goal };
    return path.endsWith(REST) ? this.#stepOfStart(path) : this.#stepOfPath(path);
  }

  #stepOfPath(goal: string): Step {
    const address = comparable(goal) ?? goal;
    const [path = ""] = address.split("?");
    const asked = path === address ? undefined : this.#exact.get(address);
    if (asked !== undefined) return { line: asked, goal: asked.goal };
    const fault = this.#ground.faultOf(path);
    if (fault === undefined) return { goal };
    const exact = this.#exact.get(path);
    if (exact !== undefined) return { line: exact, goal: exact.goal };
    const feed = this.#ground.feedInPlaceOf(path);
    if (feed !== undefined) return { goal: feed };
    for (const line of this.#starts) {
      const through = goalThrough(line, path);
      if (through !== undefined) return { line, goal: through };
    }
    return { fault };
  }

  /** Addresses that begin alike go on alike, unless something more particular is said of some of them. */
  #stepOfStart(goal: string): Step {
    const start = goal.slice(0, -REST.length);
    const isParted = [...this.#exact.keys()].some(
      (address) => address.startsWith(start) && address !== `${start}${REST}`,
    );
    if (isParted) return { goal };
    for (const line of this.#starts) {
      if (!start.startsWith(line.address.slice(0, -REST.length))) continue;
      const through = goalThrough(line, start) as string;
      return { line, goal: line.goal.endsWith(REST) ? through + REST : through };
    }
    const fault = this.#ground.faultOfStart(start);
    return fault === undefined ? { goal } : { fault };
  }
}

function isStart({ address }: RedirectLine): boolean {
  return address.endsWith(REST);
}
