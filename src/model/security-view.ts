import type { Lang } from "../i18n/lang.ts";

/** Whom to tell of holes in the site. */
export interface SecurityView {
  lang: Lang;
  /** `mailto:` or `https:` */
  contact: string;
  policy?: string | undefined;
  /** In which to write, the preferred one first. */
  languages: readonly Lang[];
  /** `2026-03-01T00:00:00Z`: after it, nobody is to rely on the file. */
  expires: string;
}
