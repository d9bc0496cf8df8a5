import { ARTICLES } from "../intake/articles.ts";
import { pathWithin } from "../intake/link-checks.ts";
import type { Database } from "../library/database.ts";
import type { PhotoFacts } from "../library/photo-facts.ts";
import type { PlainPage } from "../library/plain-page.ts";
import type { StoryExtra } from "../library/rows.ts";
import type { Newsroom } from "../model/newsroom.ts";

/** An address elsewhere, and the places in the content that name it. */
export interface OutwardLink {
  /** Without the part of the page that it leads to, which no server is told. */
  address: string;
  places: readonly { file: string; line?: number }[];
}

/** All addresses elsewhere that stories, pages, sources, photos, authors and links of `site.yaml` name, in order. */
export function outwardLinks(db: Database, newsroom: Newsroom): OutwardLink[] {
  const { baseUrl } = newsroom.site;
  const found = new Map<string, { file: string; line?: number }[]>();
  for (const { address, ...place } of namedAddresses(db, newsroom)) {
    if (!/^https?:/i.test(address) || pathWithin(address, baseUrl) !== undefined) continue;
    const url = URL.parse(address);
    if (url === null) continue;
    url.hash = "";
    const places = found.get(url.href);
    if (places) places.push(place);
    else found.set(url.href, [place]);
  }
  return [...found].sort(([a], [b]) => (a < b ? -1 : 1)).map(([address, places]) => ({ address, places }));
}

/** An address as it is named. */
interface Named {
  address: string;
  file: string;
  line?: number;
}

function* namedAddresses(db: Database, { authors, site }: Newsroom): Generator<Named> {
  yield* db.all<{ address: string; file: string; line: number }>(
    "select address, file, line from page_links order by file, line",
  );
  for (const { file, page } of db.all<{ file: string; page: string }>("select file, page from plain_pages"))
    for (const { address, line } of (JSON.parse(page) as Pick<PlainPage, "pages">).pages)
      yield { address, file, line };
  const stories = db.all<{ id: string; lang: string; extra: string }>("select id, lang, extra from stories");
  for (const { id, lang, extra } of stories) {
    const { source, canonical } = JSON.parse(extra) as StoryExtra;
    for (const address of new Set([source?.url, canonical]))
      if (address !== undefined) yield { address, file: `${ARTICLES}${id}/${lang}.md` };
  }
  for (const { facts } of db.all<{ facts: string }>("select facts from photos")) {
    const { source, path } = JSON.parse(facts) as PhotoFacts;
    if (source !== undefined) yield { address: source, file: path };
  }
  for (const { url } of authors.values()) if (url !== undefined) yield { address: url, file: "authors.yaml" };
  yield* ownLinks(site);
}

function* ownLinks({ links, linkLines, languages }: Newsroom["site"]): Generator<Named> {
  for (const key of ["header", "footer"] as const)
    for (const [i, { url }] of (links?.[key] ?? []).entries())
      for (const address of new Set(languages.map((lang) => url[lang])))
        yield { address, file: "site.yaml", line: linkLines?.[key][i] ?? 1 };
}
