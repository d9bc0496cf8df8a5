/** Astro as its documentation shows it: a content collection, static paths, pagination, `@astrojs/rss`. */
import { cpSync } from "node:fs";
import { join } from "node:path";
import { writeMarkdown } from "../common-mark.ts";
import { installed } from "../npm.ts";
import type { Peer } from "../peer.ts";

/** @throws PeerMissing */
export function astro(): Peer {
  const { folder: packages, version } = installed("astro", ["astro", "@astrojs/rss"]);
  const title = "Astro";
  return {
    name: "astro",
    title,
    version,
    write(folder, stories) {
      cpSync(join(import.meta.dirname, "site"), folder, { recursive: true });
      cpSync(join(packages, "node_modules"), join(folder, "node_modules"), { recursive: true });
      writeMarkdown(join(folder, "stories"), stories, "topics");
    },
    variants: [
      {
        title,
        build: (folder, output) => ({
          program: process.execPath,
          args: ["node_modules/astro/bin/astro.mjs", "build", "--outDir", output, "--silent"],
          folder,
          environment: { ASTRO_TELEMETRY_DISABLED: "1" },
        }),
      },
    ],
  };
}
