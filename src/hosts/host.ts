import type { SitePath } from "../model/address.ts";
import type { Encoding } from "../model/site.ts";
import type { FormerFeeds } from "./former-feeds.ts";
import type { HeaderRule } from "./header-rules.ts";

/** A site as hosts are to serve it, from which the files for all of them are made; addresses with the base path. */
export interface ServedSite {
  /** Where it will be: an absolute URL that ends with a slash. */
  baseUrl: string;
  rules: readonly HeaderRule[];
  /** The path of the rule for everything in the site. */
  everything: string;
  /** The page for addresses that do not exist. */
  notFound: string;
  /** The same in other languages, for addresses that begin like theirs. */
  notFoundBelow: readonly { start: string; page: string }[];
  /** Forms in which texts lie compressed beside themselves. */
  compress: readonly Encoding[];
  /** Files for hosts, which are not to be served. */
  hidden: readonly string[];
  /** Feeds that it has no more. They come after whole old addresses and before those that stand for many. */
  formerFeeds: readonly FormerFeeds[];
}

/** An old address and where it leads, both with the base path. */
export interface ServedRedirect {
  /** Percent-encoded; with a slash at the end unless it names a file, and meant with or without it. */
  from: string;
  /** The parameters that belong to the address, `id=5&x=1`, whatever their order; empty where there are none. */
  query: string;
  /** Whether it stands for everything that begins with it. */
  isStart: boolean;
  /** A path, or a whole address elsewhere; a `*` at the end takes what followed the old one. Absent for what is gone. */
  to: string | undefined;
  /** Whether a page stands at the old address and leads on. */
  hasStub: boolean;
  /** Where a page of the site has an address that differs from it in capitals only; known of a published site. */
  isLikePage?: true;
}

/** A file of the site that its host reads. */
export interface HostFile {
  path: SitePath;
  text: (site: ServedSite, redirects: readonly ServedRedirect[]) => string;
  /** It is given the redirects, and pressed when they change. Other files are given none. */
  tellsRedirects?: true;
  /** Without redirects there is no such file. */
  needsRedirects?: true;
  /** Its host reads nothing of a file in which there is something that it does not know. */
  isStrict?: true;
  /** Whether a site at this URL has the file; absent where every site has it. */
  isCalledFor?: (baseUrl: string) => boolean;
}

/** A file that is not in the site: of the repository that it is built from, or of the server's configuration. */
export interface FileBeside {
  /** Below the folder that is named to `npm run hosts`. */
  name: string;
  /** It is a part of the first of them, for who has the rest: `npm run hosts` prints it where it is named. */
  isPart?: true;
  text: (site: ServedSite, redirects: readonly ServedRedirect[]) => string;
}

/** How much a host takes of a site. */
export interface SiteLimits {
  files?: number;
  /** Bytes of the largest file. */
  fileBytes?: number;
  /** Bytes of all files. */
  siteBytes?: number;
}

/** What a site makes use of in the files that its host reads. */
export interface Use {
  /** Redirects; where the host counts them apart, those without a star. */
  redirects: number;
  redirectsWithStar: number;
  /** Characters of the longest line about a redirect. */
  redirectLine: number;
  /** Bytes of the file that tells redirects. */
  redirectsBytes: number;
  headerRules: number;
  /** Characters of the longest line about a header. */
  headerLine: number;
}

/** How much a host takes; absent where it says nothing. */
export interface Limits extends SiteLimits, Partial<Use> {
  /** The host advises against more, but takes it. */
  isAdvice?: true;
}

/** Old addresses that a host does not treat as they should be. */
export interface Loss {
  /** How it treats them and why, as the beginning of a sentence: `Not found, since …`. */
  what: string;
  of: readonly ServedRedirect[];
}

/** Where a site can be put online. */
export interface Host {
  /** As in `host` of `site.yaml` and `npm run hosts -- <name>`. */
  name: string;
  files: readonly HostFile[];
  beside?: readonly FileBeside[];
  /**
   * How it is told where old addresses lead, those of feeds too: by files that are deployed with the site, or by a
   * configuration that somebody has to load. Absent where it leads nothing on but by pages, or where that is not known.
   */
  leadsOn?: "deployed" | "configured";
  /** Sites are served by TLS only, or its files tell what is said by TLS only from the rest. */
  hasTls?: true;
  limits?: Limits;
  /** What counts towards the limits of the host's own files; absent where it has none. */
  use?: (site: ServedSite, redirects: readonly ServedRedirect[]) => Partial<Use>;
  /** What a site should have there and has not: what is amiss, after the host's name, and what to do. */
  advice?: (site: ServedSite) => readonly (readonly [message: string, hint: string])[];
  /** What it does otherwise than other hosts, for whoever deploys: sentences. */
  notes?: readonly string[];
  losses?: (redirects: readonly ServedRedirect[], site?: ServedSite) => readonly Loss[];
}
