import type { SitePath } from "../model/address.ts";
import type { HeaderRule } from "./header-rules.ts";

/** A site as hosts are to serve it: the one description that the files of all of them are made from; addresses with the base path. */
export interface ServedSite {
  rules: readonly HeaderRule[];
  /** The path of the rule for all that the site has. */
  everything: string;
  /** The page for addresses that are not there. */
  notFound: string;
  /** Files for hosts, which are not to be served. */
  hidden: readonly string[];
}

/** A file of the site that its host reads. */
export interface HostFile {
  path: SitePath;
  text: (site: ServedSite) => string;
}

/** Where a site can be put online. */
export interface Host {
  /** As `npm run hosts -- <name>` has it. */
  name: string;
  files: readonly HostFile[];
  /** What whoever runs the host has to enter, where it reads no file of the site. */
  configuration?: (site: ServedSite) => string;
}
