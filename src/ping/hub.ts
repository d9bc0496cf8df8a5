import { setTimeout as pause } from "node:timers/promises";

/** How patiently a hub is notified. */
export interface HubManners {
  /** Milliseconds to wait before each further attempt. */
  pauses: readonly number[];
  /** Milliseconds after which an attempt is given up. */
  patience: number;
}

const USUAL_MANNERS: HubManners = { pauses: [1000, 4000, 15_000], patience: 10_000 };

/** The longest pause that a hub may ask for, in milliseconds. */
const LONGEST_PAUSE = 60_000;

/** The outcome of one notification: success, or why it was given up; a hub that is away takes no other either. */
type Outcome = { ok: true } | { ok: false; reason: string; away: boolean };

interface Attempt {
  outcome: Outcome;
  /** The pause that the hub asks for, in milliseconds. */
  pause?: number | undefined;
  /** Another attempt would do no better. */
  final?: boolean;
}

/**
 * Tells a WebSub hub that a feed has changed: `hub.mode=publish` with the feed's address, as hubs have taken it since
 * PubSubHubbub 0.4 (the W3C recommendation leaves it to hubs). A hub that is away or busy is asked again.
 */
export async function tellHub(
  hub: string,
  feed: string,
  manners: HubManners = USUAL_MANNERS,
): Promise<Outcome> {
  for (let tries = 0; ; tries++) {
    const { outcome, pause: asked, final = false } = await attempt(hub, feed, manners);
    const usual = manners.pauses[tries];
    if (outcome.ok || !outcome.away || final || usual === undefined) return outcome;
    await pause(Math.min(asked ?? usual, LONGEST_PAUSE));
  }
}

async function attempt(hub: string, feed: string, { patience }: HubManners): Promise<Attempt> {
  const body = new URLSearchParams({ "hub.mode": "publish", "hub.url": feed });
  try {
    const answer = await fetch(hub, {
      method: "POST",
      body,
      redirect: "manual",
      signal: AbortSignal.timeout(patience),
    });
    await answer.body?.cancel();
    if (answer.ok) return { outcome: { ok: true } };
    const { status } = answer;
    const moved = answer.headers.get("location");
    // Following it would turn the notification into a GET, so that the hub never sees it.
    if (status >= 300 && status < 400 && moved !== null)
      return {
        outcome: { ok: false, reason: `it has moved to ${moved}: name that in site.yaml`, away: true },
        final: true,
      };
    const away = status === 408 || status === 429 || status >= 500;
    return {
      outcome: { ok: false, reason: `it answers ${status}`, away },
      pause: retryAfter(answer.headers.get("retry-after")),
    };
  } catch (error) {
    return { outcome: { ok: false, reason: reasonOf(error as Error), away: true } };
  }
}

/** The milliseconds that the header asks for; a date is ignored, since the usual pauses do as well. */
function retryAfter(seconds: string | null): number | undefined {
  return seconds !== null && /^\d+$/.test(seconds) ? Number(seconds) * 1000 : undefined;
}

/** `fetch` says only that it failed; the reason is in the cause. */
function reasonOf(error: Error): string {
  if (error.name === "TimeoutError") return "it does not answer";
  const { message, code } = (error.cause ?? error) as NodeJS.ErrnoException;
  return message || code || "it cannot be reached";
}
