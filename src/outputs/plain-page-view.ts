import type { Lang } from "../i18n/lang.ts";
import type { PlainPage } from "../library/plain-page.ts";
import type { Snapshot } from "../library/snapshot.ts";
import type { Alternate, PlainPageView } from "../model/views.ts";
import { cardsInBody } from "./body-parts.ts";
import { shareImageOf } from "./share-images.ts";

export function plainPageView(context: Snapshot, key: string, lang: Lang): PlainPageView | undefined {
  const row = context.db.get<{ page: string }>(
    "select page from plain_pages where key = ? and lang = ?",
    key,
    lang,
  );
  if (row === undefined) return undefined;
  const { path, title, lede, event, body } = JSON.parse(row.page) as PlainPage;
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
    ...(event && { event }),
    body,
    cards: cardsInBody(context, body, lang),
    shareImage: shareImageOf(context, { kind: "page", lang, key }),
    alternates: alternates.length < 2 ? [] : alternates,
  };
}

/** A plain page in the footer, in another language where there is none in that of the page. */
export interface PlainPageLink {
  title: string;
  path: PlainPage["path"];
  lang: Lang;
}

/** The plain pages for the footer of a language: each in that language or, where it is lacking, the site's first that has it. */
export function plainPageLinks(
  { db, newsroom }: Pick<Snapshot, "db" | "newsroom">,
  lang: Lang,
): PlainPageLink[] {
  const all = db
    .all<{ key: string; lang: Lang; page: string }>("select key, lang, page from plain_pages order by key")
    .flatMap(({ key, lang, page }) => {
      const { title, path, footer } = JSON.parse(page) as PlainPage;
      return footer ? [{ key, lang, title, path }] : [];
    });
  const preferred = [lang, ...newsroom.site.languages];
  return inOrder(
    Map.groupBy(all, ({ key }) => key),
    newsroom.site.links?.pages ?? [],
  ).flatMap((pages) => {
    const best = preferred.map((wanted) => pages.find((page) => page.lang === wanted)).find((page) => page);
    return best === undefined ? [] : [{ title: best.title, path: best.path, lang: best.lang }];
  });
}

/** The values of the keys that are given, in their order, and then the others. */
function inOrder<V extends object>(all: ReadonlyMap<string, V>, first: readonly string[]): V[] {
  return [...new Set([...first, ...all.keys()])]
    .map((key) => all.get(key))
    .filter((value) => value !== undefined);
}
