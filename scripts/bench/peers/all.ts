import type { PeerName } from "../options.ts";
import { astro } from "./astro/astro.ts";
import { eleventy } from "./eleventy/eleventy.ts";
import { hugo } from "./hugo/hugo.ts";
import { type Peer, PeerMissing } from "./peer.ts";

const PEERS: Readonly<Record<PeerName, () => Peer>> = { hugo, eleventy, astro };

export interface FoundPeers {
  peers: Peer[];
  /** Why the others are not there. */
  skipped: Record<string, string>;
}

/** Makes the peers ready that can be had on this machine. */
export function findPeers(names: readonly PeerName[]): FoundPeers {
  const found: FoundPeers = { peers: [], skipped: {} };
  for (const name of names) {
    try {
      found.peers.push(PEERS[name]());
    } catch (error) {
      if (!(error instanceof PeerMissing)) throw error;
      found.skipped[name] = error.message;
    }
  }
  return found;
}
