import type { Lang } from "../i18n/lang.ts";
import type { PlainPage } from "../library/plain-page.ts";
import type { Snapshot } from "../library/snapshot.ts";
import type { Alternate, PlainPageView } from "../model/views.ts";
import { shareImageOf } from "./share-images.ts";
import { cardsInBody } from "./story-view.ts";

export function plainPageView(context: Snapshot, key: string, lang: Lang): PlainPageView | undefined {
  const row = context.db.get<{ page: string }>(
    "select page from plain_pages where key = ? and lang = ?",
    key,
    lang,
  );
  if (row === undefined) return undefined;
  const { path, title, lede, body } = JSON.parse(row.page) as PlainPage;
  const { languages } = context.newsroom.site;
  const alternates = context.db
    .all<Alternate>("select lang, path from plain_pages where key = ?", key)
    .sort((a, b) => languages.indexOf(a.lang) - languages.indexOf(b.lang));
  return {
    lang,
    path,
    key,
    title,
    lede,
    body,
    cards: cardsInBody(context, body, lang),
    shareImage: shareImageOf(context, { kind: "page", lang, key }),
    alternates: alternates.length < 2 ? [] : alternates,
  };
}

/** The plain pages of a language, for the footer. */
export function plainPageLinks(
  { db }: Pick<Snapshot, "db">,
  lang: Lang,
): { title: string; path: PlainPage["path"] }[] {
  return db
    .all<{ page: string }>("select page from plain_pages where lang = ? order by key", lang)
    .flatMap((row) => {
      const { title, path, footer } = JSON.parse(row.page) as PlainPage;
      return footer ? [{ title, path }] : [];
    });
}
