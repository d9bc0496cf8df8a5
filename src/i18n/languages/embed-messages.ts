type Embedded = "video" | "audio" | "post" | "map" | "chart";

/** What another site shows: a video, a sound, a post, a map or a chart. */
export interface EmbedMessages {
  /** Its title where it has none. */
  kinds: Readonly<Record<Embedded, string>>;
  /** On the button that shows it within the page. */
  open: Readonly<Record<Embedded, string>>;
  /** What that button lets happen: stands there before and after. */
  before(host: string): string;
  /** Said aloud once it is there. */
  opened(title: string): string;
  /** Where the site does not let others show it. */
  onlyThere(site: string): string;
}
