import type { Crumb } from "../../src/discovery/json-ld.ts";
import type { Frame } from "../frame.ts";
import { crumbsFromHome } from "./breadcrumbs.ts";
import { sentenceCase } from "./sentence-case.ts";

/**
 * The breadcrumbs from the front page down into the archive.
 * @param periods years and months: `2025`, `2025-02`
 */
export function archiveCrumbs(frame: Frame, periods: readonly string[]): Crumb[] {
  const { dates, messages, addresses, lang } = frame;
  return crumbsFromHome(
    frame,
    periods.map((period) => ({
      name: period.length === 4 ? messages.archive.year(period) : sentenceCase(dates.monthName(period), lang),
      path: addresses.period(lang, period),
    })),
  );
}
