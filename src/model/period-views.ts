/** What the pages of the archive show: of a day, a month, a year. */
import type { Lang } from "../i18n/lang.ts";
import type { SitePath } from "./address.ts";
import type { Alternate, StoryCard, StoryLink } from "./views.ts";

export interface DayView {
  lang: Lang;
  path: SitePath;
  /** `2025-02-13` */
  day: string;
  stories: readonly StoryCard[];
  alternates: readonly Alternate[];
}

export interface MonthView {
  lang: Lang;
  path: SitePath;
  /** `2025-02` */
  month: string;
  days: readonly { day: string; path: SitePath; count: number; stories: readonly StoryLink[] }[];
  alternates: readonly Alternate[];
}

export interface YearView {
  lang: Lang;
  path: SitePath;
  /** `2025` */
  year: string;
  months: readonly { month: string; path: SitePath; count: number }[];
  alternates: readonly Alternate[];
}
