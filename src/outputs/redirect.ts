import type { Lang } from "../i18n/lang.ts";
import type { SitePath } from "../model/address.ts";
import { stubOf } from "../model/stub.ts";
import { because, ofEachChange, publicFacets } from "./affected.ts";
import { type OutputOf, outputRecord, PHASES } from "./record.ts";

/** A page at an old address, which leads to where that leads now, for hosts without redirects. */
export const redirect = outputRecord({
  kind: "redirect",
  phase: PHASES.pages,
  dependsOn: { content: ["redirects"], slots: "none" },
  all: ({ db }) =>
    db
      .all<{ path: SitePath; lang: Lang }>("select stub as path, lang from redirects where stub is not null")
      .map(outputOf),
  view: ({ db }, { path }) =>
    db.get<{ lang: Lang; to: string }>('select lang, goal as "to" from redirects where stub = ?', path),
  affected: ofEachChange((_, change) =>
    because(
      change,
      "is",
      publicFacets(change).flatMap(({ aliases, path }) =>
        aliases.flatMap((alias) => {
          const stub = stubOf(alias, path);
          return stub === undefined ? [] : [outputOf({ path: stub, lang: change.lang })];
        }),
      ),
    ),
  ),
});

function outputOf({ path, lang }: { path: SitePath; lang: Lang }): OutputOf<"redirect"> {
  return { path, kind: "redirect", lang, key: "", page: 0 };
}
