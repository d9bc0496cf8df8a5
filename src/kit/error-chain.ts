/** What errors of the system, of SQLite and of Eleventy carry besides a message. */
export interface Failure extends Error {
  code?: string;
  errcode?: number;
  syscall?: string;
  path?: string;
  dest?: string;
  /** The permission that Node's permission model denied. */
  permission?: string;
  resource?: string;
  /** Eleventy keeps the error that it wraps here, not in `cause`. */
  originalError?: unknown;
}

/** The most errors followed: a chain may be a circle. */
const DEPTH = 10;

/** An error, what it wraps, what that wraps, and so on. */
export function* chainOf(error: unknown): Generator<Failure> {
  for (let at = error, depth = 0; at instanceof Error && depth < DEPTH; depth++) {
    const failure = at as Failure;
    yield failure;
    at = failure.originalError ?? failure.cause;
  }
}
