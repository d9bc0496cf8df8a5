import type { Lang } from "../i18n/lang.ts";
import type { SitePath } from "./address.ts";

/** What a card says that is drawn for a page without a picture of its own. */
export interface ShareImageWords {
  lang: Lang;
  /** The site's name, for the nameplate; absent where it is the title. */
  name?: string | undefined;
  /** What stands above the title: a topic. */
  kicker?: string | undefined;
  title: string;
  /** A sentence or two below the title. */
  text?: string | undefined;
}

/** The picture that stands for a page where it is shared. */
export interface ShareImage {
  path: SitePath;
  type: "image/jpeg" | "image/png";
  /** Pixels. */
  width: number;
  height: number;
  /** What is to be seen, or read, on it. */
  alt: string;
}
