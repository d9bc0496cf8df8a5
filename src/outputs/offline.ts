/** What readers' devices need to show stories without a network. */
import type { Lang } from "../i18n/lang.ts";
import { newestOf } from "../library/list-pages.ts";
import type { Snapshot } from "../library/snapshot.ts";
import { SERVICE_WORKER } from "../model/address.ts";
import type { LatestListView } from "../model/offline-views.ts";
import { because, ofEachChange } from "./affected.ts";
import { cardsOf } from "./cards.ts";
import { inEveryLanguage, outputRecord, PHASES, single } from "./record.ts";

const page = inEveryLanguage("offline", (addresses, lang) => addresses.offline(lang));

/** What is shown in place of any page when there is no network. */
export const offlinePage = outputRecord({
  kind: "offline",
  phase: PHASES.pages,
  dependsOn: { settings: ["offline"] },
  all: (of) => (of.newsroom.site.offline ? page.all(of) : []),
  view: ({ newsroom }, { lang }) => (newsroom.site.offline ? { lang } : undefined),
});

const list = inEveryLanguage("latest-list", (addresses, lang) => addresses.latestList(lang));

/** The latest stories, which devices fetch to keep them. */
export const latestList = outputRecord({
  kind: "latest-list",
  phase: PHASES.lists,
  dependsOn: { settings: ["offline"] },
  all: (of) => (of.newsroom.site.offline ? list.all(of) : []),
  view: latestListView,
  affected: ofEachChange((snapshot, change) => because(change, "lists", [list.at(snapshot, change.lang)])),
});

/** What keeps pages on the device, or removes them again. */
export const serviceWorker = outputRecord({
  kind: "service-worker",
  phase: PHASES.lists,
  // Asked for with every visit, so that a newsroom's change of mind arrives.
  headers: (_, addresses) => [
    { path: addresses.href(SERVICE_WORKER), headers: { "Cache-Control": "no-cache" } },
  ],
  dependsOn: { settings: ["offline", "admin"], assets: true },
  all: (of) => [single(of, "service-worker", SERVICE_WORKER)],
  view: (_, { lang }) => ({ lang }),
});

/** How many unopened stories a device keeps: enough to read through an evening's power cut. */
const LATEST = 20;

/** The latest stories of a language, newest first; nothing where devices are to keep none. */
function latestListView(snapshot: Snapshot, { lang }: { lang: Lang }): LatestListView | undefined {
  const { db, newsroom } = snapshot;
  if (!newsroom.site.offline) return undefined;
  const ids = newestOf(db, { list: "home", lang, key: "" }, LATEST);
  const stories = cardsOf(snapshot, ids, lang).map(({ id, path, picture }) => ({
    path,
    version: versionOf(snapshot, id, lang),
    photo: (picture?.avif[0] ?? picture?.jpeg[0])?.path,
  }));
  return { lang, stories };
}

function versionOf({ db }: Snapshot, id: string, lang: Lang): string {
  const sql = "select version from stories where id = ? and lang = ?";
  return (db.get<{ version: string }>(sql, id, lang) as { version: string }).version;
}
