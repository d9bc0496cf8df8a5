/** What an address answered: it is there, it is gone, or nobody can tell now. */
export type Answer =
  | { is: "there"; unheard?: never }
  /** It was moved for good; readers are led on. */
  | { is: "moved"; to: string; unheard?: never }
  /** No server was heard: where none at all is heard, this machine may have no network. */
  | { is: "gone"; why: string; unheard?: true }
  | { is: "unknown"; why: string; unheard?: true };

/** Milliseconds after which an address is given up. */
const PATIENCE = 15_000;

/** Redirects that are followed. */
const MOST_STEPS = 8;

const GONE = new Set([404, 410]);
const MOVED = new Set([301, 308]);
const REDIRECT = new Set([301, 302, 303, 307, 308]);

/** Answers that some servers give to those who ask for the head alone. */
const ASK_FOR_ALL = new Set([400, 403, 404, 405, 406, 410, 500, 501]);

/** Asks an address whether it is there: for its head, and only where that says no, for all of it. */
export async function ask(address: string, agent: string, patience = PATIENCE): Promise<Answer> {
  const signal = AbortSignal.timeout(patience);
  try {
    return await follow(address, { "user-agent": agent, accept: "text/html,*/*;q=0.8" }, signal);
  } catch (error) {
    return answerIn(error as Error);
  }
}

async function follow(
  address: string,
  headers: Record<string, string>,
  signal: AbortSignal,
): Promise<Answer> {
  let at = address;
  let isMoved = true;
  for (let step = 0; step < MOST_STEPS; step++) {
    const { status, to } = await visit(at, headers, signal);
    const next = REDIRECT.has(status) && to !== null ? URL.parse(to, at)?.href : undefined;
    if (next === undefined) return judged(status, at === address || !isMoved ? undefined : at);
    isMoved &&= MOVED.has(status);
    at = next;
  }
  return { is: "gone", why: `it redirects more than ${MOST_STEPS} times` };
}

async function visit(
  address: string,
  headers: Record<string, string>,
  signal: AbortSignal,
): Promise<{ status: number; to: string | null }> {
  const say = async (method: "HEAD" | "GET") => {
    const {
      status,
      headers: answer,
      body,
    } = await fetch(address, { method, headers, signal, redirect: "manual" });
    await body?.cancel();
    return { status, to: answer.get("location") };
  };
  const answer = await say("HEAD");
  return ASK_FOR_ALL.has(answer.status) ? say("GET") : answer;
}

function judged(status: number, movedTo: string | undefined): Answer {
  if (GONE.has(status)) return { is: "gone", why: `it answers ${status}` };
  if (status < 200 || status > 299) return { is: "unknown", why: `it answers ${status}` };
  return movedTo === undefined ? { is: "there" } : { is: "moved", to: movedTo };
}

/** What the system says where there is no such host, or its certificate is not its own. */
const FAULTS: Readonly<Record<string, string>> = {
  ENOTFOUND: "there is no such host",
  ECONNREFUSED: "nothing answers there",
  CERT_HAS_EXPIRED: "its certificate has expired, and browsers warn of it",
  ERR_TLS_CERT_ALTNAME_INVALID: "its certificate is for another host, and browsers warn of it",
  DEPTH_ZERO_SELF_SIGNED_CERT: "its certificate is signed by nobody, and browsers warn of it",
};

/** What an error of `fetch` tells of an address: it says only that it failed, the reason is in the cause. */
export function answerIn(error: Error): Answer {
  if (error.name === "TimeoutError")
    return { is: "unknown", why: "it does not answer in time", unheard: true };
  const { message, code = "" } = (error.cause ?? error) as NodeJS.ErrnoException;
  const fault = FAULTS[code];
  return fault === undefined
    ? { is: "unknown", why: message || code }
    : { is: "gone", why: fault, unheard: true };
}
