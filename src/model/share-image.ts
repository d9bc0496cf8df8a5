import type { Lang } from "../i18n/lang.ts";
import type { SitePath } from "./address.ts";
import type { FontSource } from "./own-fonts.ts";
import type { ThemePicture } from "./theme-picture.ts";

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
  /** Absent where the newsroom has no look of its own. */
  look?: ShareImageLook | undefined;
}

/** What of the newsroom's look is seen on a card. */
export interface ShareImageLook {
  /** As `#rrggbb`. */
  accent?: string | undefined;
  logo?: ThemePicture | undefined;
  /** Whether the name stands beside the logo. */
  hasName?: boolean | undefined;
  /** In the place of the program's mark; a card with a logo has none. */
  mark?: ThemePicture | undefined;
  /** The upright files of the newsroom's own font for headlines. */
  headline?: readonly FontSource[] | undefined;
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
