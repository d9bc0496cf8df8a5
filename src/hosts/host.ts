import type { SitePath } from "../model/address.ts";
import type { HeaderRule } from "./header-rules.ts";

/** A site as hosts are to serve it, from which the files for all of them are made; addresses with the base path. */
export interface ServedSite {
  rules: readonly HeaderRule[];
  /** The path of the rule for everything in the site. */
  everything: string;
  /** The page for addresses that do not exist. */
  notFound: string;
  /** Files for hosts, which are not to be served. */
  hidden: readonly string[];
}

/** An old address of a story and its present one, both with the base path. */
export interface Redirect {
  from: string;
  to: string;
}

/** A file of the site that its host reads. */
export interface HostFile {
  path: SitePath;
  text: (site: ServedSite, redirects: readonly Redirect[]) => string;
  /** It is given the redirects, and pressed when they change. Other files are given none. */
  tellsRedirects?: true;
}

/** Where a site can be put online. */
export interface Host {
  /** As in `npm run hosts -- <name>`. */
  name: string;
  files: readonly HostFile[];
  /** What has to be put into the host's own configuration, where it reads no file of the site. */
  configuration?: (site: ServedSite) => string;
}
