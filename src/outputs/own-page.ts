import type { Lang } from "../i18n/lang.ts";
import { contentHash } from "../kit/files.ts";
import { memoPer } from "../kit/memo.ts";
import { type OwnPlace, ownCall, ownError } from "../kit/own-call.ts";
import { inOwnCode } from "../kit/own-fault.ts";
import type { Snapshot } from "../library/snapshot.ts";
import type { SitePath } from "../model/address.ts";
import { ownPath, USABLE_PAGES } from "../model/own-page-path.ts";
import type { OwnPageCode, OwnPageFile, OwnPageShown } from "../model/own-pages.ts";
import type { Alternate } from "../model/views.ts";
import { Library } from "./own-library.ts";
import { type OutputOf, outputRecord, PHASES } from "./record.ts";

/** A page of the newsroom's own, as it is shown. */
export interface OwnPageView {
  lang: Lang;
  path: SitePath;
  /** The file of `theme/pages`, and the version of its code. */
  name: string;
  version: string;
  /** What its code gave to be shown. */
  shown: OwnPageShown;
  alternates: readonly Alternate[];
  /** Its code sees all settings. */
  settings: string;
}

/** Pages of the newsroom's own; the key is the file of `theme/pages`. What they show is asked of their code in every build. */
export const ownPage = outputRecord({
  kind: "own-page",
  phase: PHASES.lists,
  all: (of) => [...ownPagesOf(of).values()].map(({ lang, path, name }) => outputOf(lang, path, name)),
  view: (of, { path }) => ownPagesOf(of).get(path),
  lookedAtAlways: "its code shows something else",
});

function outputOf(lang: Lang, path: SitePath, key: string): OutputOf<"own-page"> {
  return { path, kind: "own-page", lang, key, page: 0 };
}

/** All of them, by address; where several want one, the first has it, and the check tells. */
export const ownPagesOf = memoPer((of: Snapshot): ReadonlyMap<SitePath, OwnPageView> => {
  const views = new Map<SitePath, OwnPageView>();
  if (USABLE_PAGES.length === 0) return views;
  const settings = contentHash(JSON.stringify(of.newsroom.site));
  for (const file of USABLE_PAGES)
    for (const page of pagesOf(of, file))
      if (!views.has(page.path)) views.set(page.path, { ...page, settings });
  return views;
});

function pagesOf(of: Snapshot, file: OwnPageFile): Omit<OwnPageView, "settings">[] {
  const { name, version, page } = file;
  const all = of.newsroom.site.languages.flatMap((lang) => {
    const library = new Library(of, lang) as never;
    const path = ownPath(of, lang, page.path);
    const place = (name: string) => ({ path: `pages/${file.name}.ts`, name });
    const subs = inOwnCode(path, () => ["", ...subpagesOf(page.subpages, place("subpages"), library)]);
    return subs.flatMap((sub) => {
      const own = ownPath(of, lang, page.path + sub);
      const shown = inOwnCode(
        own,
        () => ownCall(page.view, place("view"), [library, sub]) as OwnPageShown | undefined,
      );
      return shown === undefined ? [] : [{ lang, sub, path: own, name, version, shown }];
    });
  });
  return all.map(({ sub, ...one }) => {
    const same = all.filter((other) => other.sub === sub).map(({ lang, path }) => ({ lang, path }));
    return { ...one, alternates: same.length < 2 ? [] : same };
  });
}

/** @throws Error that comes out of its file where they are no list of texts */
function subpagesOf(subpages: OwnPageCode["subpages"], place: OwnPlace, library: never): readonly string[] {
  if (subpages === undefined) return [];
  const given = ownCall(subpages, place, [library]);
  const isList = typeof given === "object" && given !== null && Symbol.iterator in given;
  const subs = isList ? [...(given as Iterable<unknown>)] : [undefined];
  if (subs.every((sub) => typeof sub === "string" && sub !== "")) return subs as string[];
  throw ownError(place, "subpages gives no list of addresses");
}
