import { parseInstant } from "../../../../i18n/dates.ts";
import type { Instant } from "../../../../model/story.ts";
import { dateIn } from "../../dates.ts";
import type { WxrRecord } from "../wxr/record.ts";

/** Less is the time between saving a text and publishing it. */
const A_MINUTE = 60_000;

/** When an item was, or is to be, published. Drafts have no date in UTC, but that of the site's own clock. */
export function publishedAt(record: WxrRecord, timeZone: string): Instant | undefined {
  return (
    momentOf(record.field("wp:post_date_gmt"), "UTC") ??
    momentOf(record.field("wp:post_date"), timeZone) ??
    dateIn(record.field("pubDate"), timeZone)
  );
}

/** When an item was last changed, where that was after its publication. */
export function updatedAt(record: WxrRecord, timeZone: string): Instant | undefined {
  const published = publishedAt(record, timeZone);
  const changed =
    momentOf(record.field("wp:post_modified_gmt"), "UTC") ??
    momentOf(record.field("wp:post_modified"), timeZone);
  if (published === undefined || changed === undefined) return changed;
  return changed > published + A_MINUTE ? changed : undefined;
}

/** `2019-05-13 10:30:00`; zeros are no date, and an ill-kept clock's 1970 is none either. */
function momentOf(written: string, timeZone: string): Instant | undefined {
  const [, day, time] = /^(\d{4}-\d{2}-\d{2})[ T](\d{2}:\d{2}:\d{2})/.exec(written) ?? [];
  if (day === undefined || day.startsWith("0000")) return undefined;
  const moment = parseInstant(`${day}T${time}`, timeZone);
  return moment !== undefined && moment > 0 ? moment : undefined;
}
