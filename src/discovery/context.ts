import type { Dates } from "../i18n/dates.ts";
import type { Messages } from "../i18n/messages.ts";
import type { Addresses } from "../model/address.ts";
import type { LogoFile } from "../model/logo.ts";
import type { PolicyAddresses } from "../model/policies.ts";
import type { Site } from "../model/site.ts";

/** What sitemaps, structured data and social tags need besides a view. */
export interface DiscoveryContext {
  site: Site;
  /** The words of the language. */
  messages: Messages;
  addresses: Addresses;
  /** Dates in the site's zone. */
  dates: Dates;
  /** Where the newsroom lays its rules open. */
  policies?: PolicyAddresses | undefined;
  /** What stands for the publisher; absent where the newsroom has no picture of its own. */
  publisherLogo?: LogoFile | undefined;
}
