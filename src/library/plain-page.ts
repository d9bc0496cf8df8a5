import type { Lang } from "../i18n/lang.ts";
import type { PageReference } from "../markdown/rendered-body.ts";
import type { SitePath } from "../model/address.ts";
import type { Body } from "../model/body.ts";
import type { EventInfo } from "../model/event.ts";

/** A page such as «Про нас»: no date, no topics, in no list. */
export interface PlainPage {
  key: string;
  lang: Lang;
  path: SitePath;
  file: string;
  title: string;
  lede?: string | undefined;
  /** Every page of the site links to it. */
  footer: boolean;
  event?: EventInfo | undefined;
  body: Body;
  stories: readonly { id: string; line: number }[];
  pages: readonly PageReference[];
  /** Its old addresses, by `addressText`. */
  aliases: readonly { address: string; line: number }[];
}
