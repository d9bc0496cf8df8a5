import { DeployError } from "../deploy-error.ts";

/** What a lock says of whoever holds it. */
export interface Holder {
  by: string;
  /** Tells one taking of the lock from any other. */
  token: string;
}

/** Whoever died while the lock was written is not known. */
export function holderIn(text: string): Holder {
  try {
    return JSON.parse(text) as Holder;
  } catch {
    return { by: "another deploy", token: "" };
  }
}

export function lostLock(by = "Somebody"): DeployError {
  return new DeployError(
    `${by} has taken the lock of this target over, so this deploy ends. Run it again when the other one is over.`,
  );
}
