import type { Peer, PeerVariant } from "../peer.ts";
import { writeHugoConfig } from "./config.ts";
import { findHugo } from "./find.ts";
import { writeHugoSite } from "./write.ts";

export const HUGO = "Hugo";
export const HUGO_RELATED = "Hugo with related stories";

/** @throws PeerMissing */
export function hugo(): Peer {
  const { program, version } = findHugo();
  const variant = (title: string, related: boolean): PeerVariant => ({
    title,
    prepare: (folder) => writeHugoConfig(folder, { related }),
    build: (folder, output) => ({ program, args: ["--destination", output, "--noBuildLock"], folder }),
  });
  return {
    name: "hugo",
    title: HUGO,
    version,
    write: (folder, stories) => writeHugoSite(folder, stories, { related: false }),
    variants: [variant(HUGO, false), variant(HUGO_RELATED, true)],
  };
}
