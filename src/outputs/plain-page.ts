import type { Lang } from "../i18n/lang.ts";
import type { SitePath } from "../model/address.ts";
import { PLAIN_PAGE_SLOTS } from "../model/slot.ts";
import { plainPageView } from "./plain-page-view.ts";
import { outputRecord, PHASES } from "./record.ts";

/** A page such as «Про нас»; its key is its name. */
export const plainPage = outputRecord({
  kind: "page",
  phase: PHASES.pages,
  dependsOn: { slots: PLAIN_PAGE_SLOTS },
  all: ({ db }) =>
    db
      .all<{ key: string; lang: Lang; path: SitePath }>("select key, lang, path from plain_pages")
      .map(({ key, lang, path }) => ({ path, kind: "page", lang, key, page: 0 })),
  view: (snapshot, { lang, key }) => plainPageView(snapshot, key, lang),
  lookedAtAlways: "its text changed",
});
