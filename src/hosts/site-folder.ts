import type { ServedSite } from "./host.ts";

/** How a site is built for a host that serves a folder from its root. */
export interface Publishing {
  /** The commands, in order. */
  commands: readonly string[];
  /** The folder that the host is to serve. */
  folder: string;
}

/**
 * A site with a base path lies below the folder that is served, so that its addresses are those that its pages name; the
 * files that the host reads are copied to where it looks for them.
 * @param files names of those files, or patterns for them
 */
export function publishing({ everything }: ServedSite, files: readonly string[]): Publishing {
  const base = everything.slice(1, -2);
  if (base === "") return { commands: ["npm run build"], folder: "_site" };
  const site = `_host/${base}`;
  const copied = files.map((file) => `${site}/${file}`).join(" ");
  return {
    commands: [`VISNYK_OUTPUT=${site} npm run build`, `cp ${copied} _host/`],
    folder: "_host",
  };
}
