import type { Embed } from "./provider.ts";
import { PROVIDERS } from "./providers/index.ts";

/** A provider as readers know it; where anybody may run its program, with the host: `PeerTube, framatube.org`. */
export function siteOf(provider: string, { address }: Embed): string {
  const { name = "", hosts } = PROVIDERS[provider] ?? {};
  return hosts === undefined ? `${name}, ${new URL(address).hostname}` : name;
}
