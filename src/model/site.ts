import type { Lang, Localised } from "./lang.ts";
import type { TopicKey } from "./topic.ts";

/** `content/site.yaml`, checked. */
export interface Site {
  name: Localised;
  description: Localised;
  /** Where the site will be: an absolute URL that ends with a slash; its path is the base path. */
  baseUrl: string;
  /** The first is the default: it has no prefix in addresses. */
  languages: readonly [Lang, ...Lang[]];
  /** IANA name; dates are read and shown in it. */
  timeZone: string;
  /** `domain,year` of the site's `tag:` ids (RFC 4151). Stays when the host changes. */
  authority: string;
  publisher: Publisher;
  /** Topics in the header of every page, in order. */
  navigation: readonly TopicKey[];
  /** Stories on one page of a list; the newest page holds up to twice as many less one. */
  listSize: number;
  feeds: { items: number };
  robots: { aiTraining: "allow" | "refuse" };
}

export interface Publisher {
  name: Localised;
  email?: string | undefined;
  url?: string | undefined;
}
