import type { Dates } from "../i18n/dates.ts";
import type { FormMessages } from "../i18n/languages/form-messages.ts";
import type { Messages } from "../i18n/messages.ts";
import type { Direction } from "../kit/direction.ts";
import type { Addresses } from "../model/address.ts";
import type { Site } from "../model/site.ts";

/**
 * What feeds need besides a view. Words and dates are in the feed's language. The feeds of a build share one, for which a
 * story is prepared once and not for every feed it is in.
 */
export interface FeedContext {
  site: Site;
  addresses: Addresses;
  words: FeedWords;
  direction: Direction;
  dates: Dates;
  /** Whether the newsroom has a logo of its own. */
  hasLogo?: boolean;
}

/** The words around a story's text, all from the messages of a language. */
export interface FeedWords extends FormMessages {
  titleSeparator: string;
  byline: Pick<Messages["byline"], "together">;
  story: Pick<Messages["story"], "readAlso">;
  credit: Messages["credit"];
  pictureKind: Messages["pictureKind"];
  source: Pick<Messages["source"], "label" | "relation">;
  corrections: Pick<Messages["corrections"], "label">;
  topics: Pick<Messages["topics"], "kinds">;
  feeds: { page: Pick<Messages["feeds"]["page"], "authors"> };
}
