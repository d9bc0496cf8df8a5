import { DeployError } from "../deploy-error.ts";

/** What a lock says of whoever holds it. */
export interface Holder {
  by: string;
  /** Tells one taking of the lock from any other. */
  token: string;
}

/** Whoever died while the lock was written is not known. */
export function holderIn(text: string): Holder {
  const unknown = { by: "another deploy", token: "" };
  try {
    const { by, token } = Object(JSON.parse(text)) as Partial<Record<keyof Holder, unknown>>;
    return typeof by === "string" && typeof token === "string" ? { by, token } : unknown;
  } catch {
    return unknown;
  }
}

export function lostLock(by = "Somebody"): DeployError {
  return new DeployError(
    `${by} has taken the lock of this target over, so this deploy ends. Run it again when the other one is over.`,
  );
}
