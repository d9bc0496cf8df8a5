import type { Snapshot } from "../library/snapshot.ts";
import { SECURITY_TXT } from "../model/address.ts";
import type { SecurityView } from "../model/security-view.ts";
import type { Instant } from "../model/story.ts";
import { outputRecord, PHASES, single } from "./record.ts";

/** Whom to tell of holes in the site, where `site.yaml` says it. */
export const security = outputRecord({
  kind: "security",
  phase: PHASES.pages,
  dependsOn: { settings: ["security"] },
  all: (of) => (of.newsroom.site.security === undefined ? [] : [single(of, "security", SECURITY_TXT)]),
  view: ({ newsroom, now }: Snapshot, { lang }): SecurityView | undefined => {
    const { security, languages } = newsroom.site;
    return security && { lang, ...security, languages, expires: expiry(now) };
  },
  lookedAtAlways: "it ends in a year",
});

/**
 * The first day of this month in a year: less than a year away, as the RFC advises, and the same all month, so that the file
 * changes once a month.
 */
function expiry(now: Instant): string {
  const date = new Date(now);
  return new Date(Date.UTC(date.getUTCFullYear() + 1, date.getUTCMonth(), 1))
    .toISOString()
    .replace(".000", "");
}
