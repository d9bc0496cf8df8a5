import type { Host, HostFile, ServedRedirect, ServedSite } from "./host.ts";
import { netlify } from "./netlify.ts";
import { nginx } from "./nginx.ts";

/** The hosts that a site can be put on. */
export const HOSTS: readonly Host[] = [
  // By name.
  netlify,
  nginx,
];

/** The files that hosts read, by their paths: each once, even if several hosts read it. */
export const HOST_FILES: ReadonlyMap<string, HostFile> = new Map(
  HOSTS.flatMap(({ files }) => files.map((file) => [file.path, file])),
);

/** @throws Error where no host reads such a file */
export function hostFileText(path: string, site: ServedSite, redirects: readonly ServedRedirect[]): string {
  const file = HOST_FILES.get(path);
  if (file === undefined) throw new Error(`no host reads ${path}`);
  return file.text(site, redirects);
}
