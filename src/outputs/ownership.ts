import type { Lang } from "../i18n/lang.ts";
import type { Snapshot } from "../library/snapshot.ts";
import type { SitePath } from "../model/address.ts";
import type { Ownership } from "../model/ownership.ts";
import type { Alternate } from "../model/views.ts";
import { inEveryLanguage, outputRecord, PHASES } from "./record.ts";

const { all } = inEveryLanguage("ownership", (addresses, lang) => addresses.ownership(lang));

export interface OwnershipView {
  lang: Lang;
  path: SitePath;
  ownership: Ownership;
  alternates: readonly Alternate[];
}

/** Who owns the newsroom and which public money it receives, where `site.yaml` says it. */
export const ownership = outputRecord({
  kind: "ownership",
  phase: PHASES.pages,
  dependsOn: { settings: ["ownership"], policies: true },
  all: (of) => (of.newsroom.site.ownership === undefined ? [] : all(of)),
  view: ({ newsroom, addresses }: Snapshot, { lang, path }): OwnershipView | undefined => {
    const { ownership, languages } = newsroom.site;
    if (ownership === undefined) return undefined;
    const alternates = languages.map((other) => ({ lang: other, path: addresses.ownership(other) }));
    return { lang, path, ownership, alternates: alternates.length < 2 ? [] : alternates };
  },
});
