import { setTimeout as pause } from "node:timers/promises";
import { DeployError } from "./deploy-error.ts";
import type { Attempt } from "./notes.ts";
import type { Held, Target } from "./target.ts";

/** How the lock of a target is taken and kept; milliseconds. */
export interface LockManners {
  /** Between two renewals. */
  renewal: number;
  /** A lock that is not renewed for so long is nobody's. It is long, for a renewal may have to wait for a large file. */
  patience: number;
  /** For how long a lock that seems abandoned by its date is watched: clocks of machines need not agree. */
  confirmation: number;
  /** Between two looks at a lock that another holds. */
  look: number;
}

export const USUAL_LOCK: LockManners = {
  renewal: 20_000,
  patience: 300_000,
  confirmation: 60_000,
  look: 2000,
};

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
  const isOld = taking.clock() - held.at > manners.patience;
  if (!wait && !isOld) throw new DeployError(`${sayHeld(held)} ${REMEDY}`);
  say(
    `${sayHeld(held)} ${wait ? "Waiting for it to end." : "It may have been cut off; watching whether it still goes on."}`,
  );
  await watch(target, held, isOld ? manners.confirmation : manners.patience, { ...taking, manners });
}

const REMEDY = "Run this again when it is over, or wait for it with --wait.";

function sayHeld({ by }: Held): string {
  return `Another deploy to this target is under way: ${by}.`;
}

/** @param limit milliseconds without a renewal, as measured here, after which the lock is taken over */
async function watch(
  target: Target,
  first: Held,
  limit: number,
  { attempt, by, wait, signal, say, manners }: Taking & { manners: LockManners },
): Promise<void> {
  let [seen, since, left] = [first, performance.now(), limit];
  while (true) {
    await pause(manners.look, undefined, { signal });
    const isStale = performance.now() - since > left;
    const held = await attempt(() => target.lock(by, isStale ? seen.at : undefined));
    if (held === undefined) {
      if (isStale) say(`${seen.by} was cut off, and its lock is taken over.`);
      return;
    }
    if (held.at === seen.at && held.by === seen.by) continue;
    if (!wait) throw new DeployError(`${sayHeld(held)} ${REMEDY}`);
    [seen, since, left] = [held, performance.now(), manners.patience];
  }
}

/** Renews a lock until it is stopped. @param lost called where somebody else has it, or may have it */
export function keepRenewed(
  target: Target,
  lost: (error: DeployError) => void,
  { renewal, patience }: LockManners = USUAL_LOCK,
): { stop: () => void } {
  let renewed = performance.now();
  // What fails once may succeed the next time, before anybody takes the lock over.
  const timer = setInterval(() => {
    target.renew().then(
      () => {
        renewed = performance.now();
      },
      (error: unknown) => {
        if (error instanceof DeployError) lost(error);
      },
    );
    if (performance.now() - renewed > patience - renewal) lost(new DeployError(NOT_RENEWED));
  }, renewal);
  timer.unref();
  return { stop: () => clearInterval(timer) };
}

const NOT_RENEWED =
  "The target could not be reached for so long that another deploy may have begun, so this one ends. Run it again; it goes on from here.";
