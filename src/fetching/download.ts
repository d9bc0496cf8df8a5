import { createWriteStream } from "node:fs";
import { isIP } from "node:net";
import { Readable, Transform } from "node:stream";
import { pipeline } from "node:stream/promises";
import type { FetchManners } from "./manners.ts";

export interface DownloadOptions {
  manners: FetchManners;
  /** Whether a host is one of the old site: only then may it be on this machine or in this network. */
  isOwnHost: (host: string) => boolean;
  /** Who is fetching, with an address for those who wonder. */
  agent: string;
  /** Only what is encrypted is asked for, redirects included. */
  onlyEncrypted?: boolean;
  /** Asks; the system's own where absent. */
  ask?: typeof fetch;
}

const MOST_REDIRECTS = 5;

/** Downloads a file. @returns why it cannot be had; nothing where it is there */
export async function download(
  url: URL,
  file: string,
  options: DownloadOptions,
): Promise<string | undefined> {
  try {
    const response = await follow(url, options, 0);
    if (typeof response === "string") return response;
    if (!response.ok || response.body === null) {
      await response.body?.cancel();
      return `the server answers ${response.status}`;
    }
    await pipeline(
      Readable.fromWeb(response.body as never),
      limited(Math.min(options.manners.largest, options.manners.most)),
      createWriteStream(file),
    );
    return undefined;
  } catch (error) {
    return reasonOf(error);
  }
}

async function follow(url: URL, options: DownloadOptions, redirects: number): Promise<Response | string> {
  if (!/^https?:$/.test(url.protocol)) return "it leads to something other than the web";
  if (options.onlyEncrypted && url.protocol !== "https:") return "it is not encrypted";
  if (isPrivate(url.hostname) && !options.isOwnHost(url.host)) return "it leads into a private network";
  const response = await (options.ask ?? fetch)(url, {
    redirect: "manual",
    signal: AbortSignal.timeout(options.manners.patience),
    headers: { "user-agent": options.agent, accept: "image/*, */*;q=0.5" },
  });
  const location = response.headers.get("location");
  if (response.status < 300 || response.status > 399 || location === null) return response;
  await response.body?.cancel();
  if (redirects === MOST_REDIRECTS) return "it is redirected again and again";
  const next = URL.parse(location, url.href);
  return next === null ? "it is redirected to nowhere" : follow(next, options, redirects + 1);
}

/** Numbers of this machine, of networks of one's own, and of those that providers share among their customers. */
const PRIVATE =
  /^(?:0|10|127|169\.254|172\.(?:1[6-9]|2\d|3[01])|192\.168|100\.(?:6[4-9]|[7-9]\d|1[01]\d|12[0-7]))\./;

/** Names and numbers of machines that are not on the public internet. */
function isPrivate(host: string): boolean {
  const name = host.replace(/^\[|[\].]$/g, "").toLowerCase();
  if (isIP(name) === 4) return PRIVATE.test(name);
  if (isIP(name) === 6) return /^(?:::|f[cd]|fe[89ab])/.test(name);
  return /^(?:localhost|[^.]+)$|\.(?:local|internal|localhost|lan|home\.arpa)$/.test(name);
}

class TooLarge extends Error {}

function limited(most: number): Transform {
  let bytes = 0;
  return new Transform({
    transform(chunk: Buffer, _, done) {
      bytes += chunk.length;
      if (bytes > most) done(new TooLarge(`it has more than ${Math.round(most / 1_000_000)} MB`));
      else done(null, chunk);
    },
  });
}

function reasonOf(error: unknown): string {
  if (error instanceof TooLarge) return error.message;
  const { name = "", cause } = error as Error & { cause?: { code?: string } };
  if (name === "TimeoutError") return "the server does not answer in time";
  return `the server cannot be reached (${cause?.code ?? name})`;
}
