/** An address that was published and leads nowhere, and what became of what stood there. */
import type { SitePath } from "../../model/address.ts";

export type LossKind =
  | "deleted"
  | "language"
  | "draft"
  | "future"
  | "date"
  | "slug"
  | "prefix"
  | "alias"
  | "renamed"
  | "renumbered"
  | "topic"
  | "author"
  | "series"
  | "emptyTopic"
  | "emptyAuthor"
  | "emptySeries"
  | "feedFormat"
  | "emptyFeed"
  | "page"
  | "redirect"
  | "siteLanguage"
  | "other";

export interface Loss {
  kind: LossKind;
  /** Equal for losses that are told as one, within a kind. */
  group: string;
  /** Where it was, or where what is to be done is to be written. */
  file: string;
  line?: number | undefined;
  /** Absent where it leads somewhere, and only an id is lost. */
  address?: string | undefined;
  /** What it is about: the key of a topic, the goal of a redirect, a former folder. */
  name?: string | undefined;
  /** The text whose address it was. */
  text?: string | undefined;
  /** True for an old address of the text. */
  isAlias?: boolean | undefined;
  /** Where the text is now. */
  now?: SitePath | undefined;
  /** The id that feeds had, as `id` in front matter states it. */
  feedId?: string | undefined;
  /** True for what readers need not be kept from. */
  isHarmless?: boolean | undefined;
}
