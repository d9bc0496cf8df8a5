/** Eleventy as its documentation shows it: a markdown template a story, collections by tag, pagination, the RSS plugin. */
import { cpSync } from "node:fs";
import { join } from "node:path";
import { writeMarkdown } from "../common-mark.ts";
import { installed } from "../npm.ts";
import type { Peer } from "../peer.ts";

/** @throws PeerMissing */
export function eleventy(): Peer {
  const { folder: packages, version } = installed("eleventy", [
    "@11ty/eleventy",
    "@11ty/eleventy-plugin-rss",
  ]);
  const title = "stock Eleventy";
  return {
    name: "eleventy",
    title,
    version,
    write(folder, stories) {
      cpSync(join(import.meta.dirname, "site"), folder, { recursive: true });
      cpSync(join(packages, "node_modules"), join(folder, "node_modules"), { recursive: true });
      writeMarkdown(join(folder, "stories"), stories, "tags");
    },
    variants: [
      {
        title,
        build: (folder, output) => ({
          program: process.execPath,
          args: ["node_modules/@11ty/eleventy/cmd.cjs", "--quiet", `--output=${output}`],
          folder,
        }),
      },
    ],
  };
}
