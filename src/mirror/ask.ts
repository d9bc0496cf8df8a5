import { setTimeout as pause } from "node:timers/promises";

/**
 * What a host answered: what it sent, unpacked, and whether it sent that compressed; or why it sent nothing, as the rest of a
 * sentence.
 */
export type Answer = { body: Uint8Array; isCompressed: boolean } | { failure: string };

/** How patiently a host is asked. */
export interface Asking {
  /** Milliseconds to wait before each further attempt. */
  pauses: readonly number[];
  /** Milliseconds after which an attempt is given up. */
  patience: number;
}

export const USUAL_ASKING: Asking = { pauses: [500, 2000, 8000], patience: 60_000 };

const MOST_REDIRECTS = 3;

/**
 * Asks for what is at an address, again where the host is away or busy.
 * @param encoding what the host may compress it by, as `Accept-Encoding` says it
 */
export async function ask(
  address: string,
  { pauses, patience }: Asking,
  encoding = "identity",
): Promise<Answer> {
  const request = { redirect: "manual", headers: { "Accept-Encoding": encoding } } as const;
  for (let tries = 0; ; tries++) {
    const { answer, isFinal } = await attempt(address, request, patience, MOST_REDIRECTS);
    const next = pauses[tries];
    if (isFinal || next === undefined) return answer;
    await pause(next);
  }
}

interface Attempt {
  answer: Answer;
  /** Another attempt would do no better. */
  isFinal: boolean;
}

/** Redirects are followed on the same host only: elsewhere there is no part of a mirror. */
async function attempt(
  address: string,
  request: RequestInit,
  patience: number,
  redirects: number,
): Promise<Attempt> {
  try {
    const response = await fetch(address, { ...request, signal: AbortSignal.timeout(patience) });
    const { status } = response;
    const location = response.headers.get("location");
    if (status >= 300 && status < 400 && location !== null) {
      await response.body?.cancel();
      const to = new URL(location, address);
      if (to.origin !== new URL(address).origin || redirects === 0)
        return { answer: { failure: `leads to ${to.href}` }, isFinal: true };
      return attempt(to.href, request, patience, redirects - 1);
    }
    const isCompressed = response.headers.has("content-encoding");
    if (status === 200) return { answer: { body: await response.bytes(), isCompressed }, isFinal: true };
    await response.body?.cancel();
    const isAway = status === 408 || status === 429 || status >= 500;
    return {
      answer: { failure: isAbsent(status) ? "is not there" : `is answered with ${status}` },
      isFinal: !isAway,
    };
  } catch (error) {
    return { answer: { failure: `cannot be had: ${reasonOf(error as Error)}` }, isFinal: false };
  }
}

/** `fetch` says only that it failed; the reason is in the cause. */
function reasonOf(error: Error): string {
  if (error.name === "TimeoutError") return "it takes too long";
  const { message, code } = (error.cause ?? error) as NodeJS.ErrnoException;
  return message || code || "no answer";
}

function isAbsent(status: number): boolean {
  return status === 404 || status === 410;
}
