import type { Lang } from "../i18n/lang.ts";
import { newestOf } from "../library/list-pages.ts";
import type { ViewContext } from "../library/snapshot.ts";
import type { LatestListView } from "../model/offline-views.ts";
import { cardsOf } from "./cards.ts";

/** How many stories a device keeps without their having been opened: what one reads in an evening without light. */
const LATEST = 20;

/** The latest stories of a language, newest first; nothing where devices are to keep none. */
export function latestListView(context: ViewContext, lang: Lang): LatestListView | undefined {
  const { db, newsroom } = context;
  if (!newsroom.site.offline) return undefined;
  const ids = newestOf(db, { list: "home", lang, key: "" }, LATEST);
  const stories = cardsOf(context, ids, lang).map(({ id, path, picture }) => ({
    path,
    version: versionOf(context, id, lang),
    photo: (picture?.avif[0] ?? picture?.jpeg[0])?.path,
  }));
  return { lang, stories };
}

function versionOf({ db }: ViewContext, id: string, lang: Lang): string {
  const sql = "select version from stories where id = ? and lang = ?";
  return (db.get<{ version: string }>(sql, id, lang) as { version: string }).version;
}
