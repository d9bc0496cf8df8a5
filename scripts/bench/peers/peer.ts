import type { Command } from "../measure/process.ts";
import type { PeerName } from "../options.ts";

/** Another generator that can be run here. */
export interface Peer {
  name: PeerName;
  /** As people call it. */
  title: string;
  version: string;
  /** Writes the same stories as a site for it, into a new folder. */
  write(folder: string, stories: number): void;
  /** The ways that it is measured in. */
  variants: readonly PeerVariant[];
}

export interface PeerVariant {
  /** Names a line of the plot. */
  title: string;
  /** Makes the written site one of this variant; absent where there is only one. */
  prepare?(folder: string): void;
  build(folder: string, output: string): Command;
}

/** Why a peer is not there. */
export class PeerMissing extends Error {}
