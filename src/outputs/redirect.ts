import type { Lang } from "../i18n/lang.ts";
import type { SitePath } from "../model/address.ts";
import { because, ofEachChange, publicFacets } from "./affected.ts";
import { type OutputOf, outputRecord, PHASES } from "./record.ts";

/** A page at an old address of a story, which redirects to its present one. */
export const redirect = outputRecord({
  kind: "redirect",
  phase: PHASES.pages,
  all: ({ db }) =>
    db
      .all<{ path: SitePath; lang: Lang }>(
        "select aliases.path, lang from aliases join stories using (id, lang) where live = 1",
      )
      .map(outputOf),
  view: ({ db }, { path }) =>
    db.get<{ lang: Lang; to: SitePath }>(
      'select stories.lang, stories.path as "to" from aliases join stories using (id, lang) where aliases.path = ? and stories.live = 1',
      path,
    ),
  affected: ofEachChange((_, change) =>
    because(
      change,
      "is",
      publicFacets(change).flatMap(({ aliases }) =>
        aliases.map((path) => outputOf({ path, lang: change.lang })),
      ),
    ),
  ),
});

function outputOf({ path, lang }: { path: SitePath; lang: Lang }): OutputOf<"redirect"> {
  return { path, kind: "redirect", lang, key: "", page: 0 };
}
