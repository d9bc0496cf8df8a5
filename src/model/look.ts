import type { ColourPair } from "./palette.ts";

/** `look` of `site.yaml`, checked: what a newsroom changes of how its site looks. What is absent stays as it is. */
export interface Look {
  /** Of links, labels and lines: legible as text on every ground, by day and by night. */
  accent?: ColourPair | undefined;
  logo?: LogoSetting | undefined;
  /** The name of its file in `theme/`. */
  icon?: string | undefined;
  /** The typefaces of headlines, and of texts. */
  headline?: string | undefined;
  text?: string | undefined;
}

export interface LogoSetting {
  /** The name of its file in `theme/`; absent for the one that is there. */
  file?: string | undefined;
  /** Whether the site's name stands beside it. */
  name: boolean;
}
