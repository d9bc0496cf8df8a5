import type { SitePath } from "../model/address.ts";
import { apache } from "./apache/index.ts";
import { cloudfront } from "./buckets/cloudfront.ts";
import { r2 } from "./buckets/r2.ts";
import { caddy } from "./caddy/index.ts";
import { cloudflare } from "./cloudflare.ts";
import { firebase } from "./firebase.ts";
import { ftp } from "./ftp.ts";
import { github } from "./github.ts";
import { gitlab } from "./gitlab.ts";
import { UNNAMED } from "./headers-and-redirects.ts";
import type { Host, HostFile, ServedRedirect, ServedSite } from "./host.ts";
import { netlify } from "./netlify.ts";
import { nginx } from "./nginx/index.ts";
import { vercel } from "./vercel.ts";

/** The hosts that a site can be put on. */
export const HOSTS: readonly Host[] = [
  // By name.
  apache,
  caddy,
  cloudflare,
  cloudfront,
  firebase,
  ftp,
  github,
  gitlab,
  netlify,
  nginx,
  r2,
  vercel,
];

export const HOST_NAMES: readonly string[] = HOSTS.map(({ name }) => name);

/** What any of them reads and none is to serve: a server may get a site that was made for others too. */
export const HOST_FILES: readonly SitePath[] = [
  ...new Set([UNNAMED, ...HOSTS].flatMap(({ files }) => files.map(({ path }) => path))),
];

/** The hosts that a site is made for. @param names as in `site.yaml`; without any, hosts that are not named */
export function hostsNamed(names: readonly string[]): readonly Host[] {
  return names.length === 0 ? [UNNAMED] : HOSTS.filter(({ name }) => names.includes(name));
}

/** Whether every host of a site leads on from old addresses, as far as that is known: also from those without a page. */
export function canLeadOn(names: readonly string[]): boolean {
  return hostsNamed(names).every((host) => host === UNNAMED || host.leadsOn !== undefined);
}

/** Whether every host of a site does so by what is deployed with it, without anybody's doing. */
export function leadsOnBySite(names: readonly string[]): boolean {
  return hostsNamed(names).every(({ leadsOn }) => leadsOn === "deployed");
}

/**
 * The files that the hosts of a site read, by their paths. Where several read files of one path in different forms, it has
 * that which all of them understand: that of a strict one, or else the common one.
 */
export function hostFilesOf(names: readonly string[]): ReadonlyMap<string, HostFile> {
  const common = new Map(UNNAMED.files.map((file) => [file.path, file]));
  const all = Map.groupBy(
    hostsNamed(names).flatMap(({ files }) => files),
    ({ path }) => path,
  );
  const chosen = [...all].map(([path, [file, ...others]]): [string, HostFile] => {
    const alone = others.length === 0 ? file : undefined;
    const strict = [file, ...others].find((each) => each?.isStrict);
    return [path, alone ?? strict ?? common.get(path) ?? (file as HostFile)];
  });
  return new Map(chosen);
}

/** @throws Error where no host of the site reads such a file */
export function hostFileText(
  path: string,
  names: readonly string[],
  site: ServedSite,
  redirects: readonly ServedRedirect[],
): string {
  const file = hostFilesOf(names).get(path);
  if (file === undefined) throw new Error(`no host reads ${path}`);
  return file.text(site, redirects);
}
