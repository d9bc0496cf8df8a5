import type { Lang } from "../i18n/lang.ts";
import { newestOf } from "../library/list-pages.ts";
import type { Snapshot } from "../library/snapshot.ts";
import type { NotFoundView } from "../model/not-found-view.ts";
import { NOT_FOUND_SLOTS } from "../model/slot.ts";
import { because, ofEachChange } from "./affected.ts";
import { cardsOf } from "./cards.ts";
import { listFingerprint } from "./fingerprint.ts";
import { inEveryLanguage, outputRecord, PHASES } from "./record.ts";

const { at, all } = inEveryLanguage("not-found", (addresses, lang) => addresses.notFound(lang));

/** What hosts answer with at addresses where there is nothing. */
export const notFound = outputRecord({
  kind: "not-found",
  phase: PHASES.pages,
  dependsOn: { slots: NOT_FOUND_SLOTS },
  all,
  view: notFoundView,
  fingerprint: listFingerprint,
  affected: ofEachChange((snapshot, change) => because(change, "lists", [at(snapshot, change.lang)])),
});

/** Stories that the page offers to those who are lost. */
const OFFERED = 6;

function notFoundView(snapshot: Snapshot, { lang }: { lang: Lang }): NotFoundView {
  const ids = newestOf(snapshot.db, { list: "home", lang, key: "" }, OFFERED);
  return { lang, stories: cardsOf(snapshot, ids, lang) };
}
