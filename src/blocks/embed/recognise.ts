import type { Embed, EmbedFault, Provider } from "./provider.ts";
import { PROVIDERS } from "./providers/index.ts";

/** What is known of an address: which provider's it is, and what it shows or why it cannot be shown. */
export type Recognised = { provider: string } & (
  | { embed: Embed; fault?: undefined }
  | { fault: EmbedFault; embed?: undefined }
);

/** A name with a dot and letters after the last one: no number of a machine, and none of this network. */
const PUBLIC_HOST = /^(?=.{4,253}$)[a-z0-9-]+(?:\.[a-z0-9-]+)*\.(?:[a-z]{2,}|xn--[a-z0-9-]+)$/;
const NOT_PUBLIC = /\.(?:local|localhost|internal|lan|test|invalid|home\.arpa)$/;

/**
 * Tells what an address shows, by its host and path alone; nothing where no provider knows it. An address with a user, a
 * password or a port is none that a reader copied. `http:` is read as `https:`, which all providers have.
 */
export function recognise(address: string): Recognised | undefined {
  const url = URL.parse(address);
  if (url === null || !/^https?:$/.test(url.protocol)) return undefined;
  if (url.username !== "" || url.password !== "" || url.port !== "") return undefined;
  if (!PUBLIC_HOST.test(url.hostname) || NOT_PUBLIC.test(url.hostname)) return undefined;
  url.protocol = "https:";
  const host = url.hostname.replace(/^(?:www|m)\./, "");
  const known = Object.entries(PROVIDERS).filter(
    ([, { hosts }]) => hosts !== undefined && isAmong(host, hosts),
  );
  const asked =
    known.length > 0 ? known : Object.entries(PROVIDERS).filter(([, { hosts }]) => hosts === undefined);
  for (const [provider, { read }] of asked) {
    const found = read(url);
    if (found !== undefined)
      return typeof found === "string" ? { provider, fault: found } : { provider, embed: found };
  }
  return undefined;
}

function isAmong(host: string, hosts: NonNullable<Provider["hosts"]>): boolean {
  return hosts instanceof RegExp ? hosts.test(host) : hosts.includes(host);
}
