import type { Host, ServedSite } from "./host.ts";
import { netlify } from "./netlify.ts";
import { nginx } from "./nginx.ts";

/** The hosts that a site can be put on. */
export const HOSTS: readonly Host[] = [
  // By name.
  netlify,
  nginx,
];

/** @throws Error where no host reads such a file */
export function hostFileText(path: string, site: ServedSite): string {
  const file = HOSTS.flatMap(({ files }) => files).find((other) => other.path === path);
  if (file === undefined) throw new Error(`no host reads ${path}`);
  return file.text(site);
}
