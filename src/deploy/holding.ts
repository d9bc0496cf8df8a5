import { setTimeout as pause } from "node:timers/promises";
import { DeployError } from "./deploy-error.ts";
import type { Attempt } from "./notes.ts";
import type { Held, Target } from "./target.ts";

/** How the lock of a target is taken and kept; milliseconds. */
export interface LockManners {
  /** Between two renewals. */
  renewal: number;
  /** A lock that is not renewed while it is watched for so long is nobody's. */
  patience: number;
  /** Between two looks at a lock that another holds. */
  look: number;
}

export const USUAL_LOCK: LockManners = { renewal: 20_000, patience: 90_000, look: 2000 };

export interface Taking {
  /** Who takes it, for those who find it taken. */
  by: string;
  /** Whether a holder is certainly dead, so that nobody need watch. */
  isDead: (by: string) => boolean;
  /** Waits for another deploy rather than giving up. */
  wait: boolean;
  /** Milliseconds since the epoch. */
  clock: () => number;
  say: (notice: string) => void;
  signal: AbortSignal;
  attempt: Attempt;
  manners?: LockManners;
}

/**
 * Takes the lock of a target. A lock whose holder died is taken over when it was not renewed for a while, as measured
 * here: the clocks of machines need not agree.
 * @throws DeployError where another deploy is under way, and it is not to be waited for
 */
export async function takeLock(target: Target, taking: Taking): Promise<void> {
  const { attempt, by, isDead, wait, say, manners = USUAL_LOCK } = taking;
  let held = await attempt(() => target.lock(by));
  if (held !== undefined && isDead(held.by)) held = await attempt(() => target.lock(by, held?.at));
  if (held === undefined) return;
  if (!wait && !looksAbandoned(held, taking, manners)) throw new DeployError(`${sayHeld(held)} ${REMEDY}`);
  say(
    `${sayHeld(held)} ${wait ? "Waiting for it to end." : "It may have been cut off; watching whether it still goes on."}`,
  );
  await watch(target, held, taking, manners);
}

const REMEDY = "Run this again when it is over, or wait for it with --wait.";

function sayHeld({ by }: Held): string {
  return `Another deploy to this target is under way: ${by}.`;
}

function looksAbandoned({ at }: Held, { clock }: Taking, { patience }: LockManners): boolean {
  return clock() - at > patience;
}

async function watch(target: Target, first: Held, taking: Taking, manners: LockManners): Promise<void> {
  const { attempt, by, wait, signal, say } = taking;
  let seen = first;
  let since = performance.now();
  while (true) {
    await pause(manners.look, undefined, { signal });
    const isStale = performance.now() - since > manners.patience;
    const held = await attempt(() => target.lock(by, isStale ? seen.at : undefined));
    if (held === undefined) {
      if (isStale) say(`${seen.by} was cut off, and its lock is taken over.`);
      return;
    }
    if (held.at === seen.at && held.by === seen.by) continue;
    if (!wait) throw new DeployError(`${sayHeld(held)} ${REMEDY}`);
    seen = held;
    since = performance.now();
  }
}

/** Renews a lock until it is stopped. @param lost called where somebody else has it */
export function keepRenewed(
  target: Target,
  lost: (error: DeployError) => void,
  { renewal }: LockManners = USUAL_LOCK,
): { stop: () => void } {
  // What fails once may succeed the next time, before anybody takes the lock over.
  const timer = setInterval(() => {
    target.renew().catch((error: unknown) => {
      if (error instanceof DeployError) lost(error);
    });
  }, renewal);
  timer.unref();
  return { stop: () => clearInterval(timer) };
}
