import type { Lang } from "../i18n/lang.ts";
import type { Snapshot } from "../library/snapshot.ts";
import { Addresses, type SitePath } from "../model/address.ts";
import { type OwnershipLink, POLICIES, type PolicyAddresses, type PolicyName } from "../model/policies.ts";
import { wordsOf } from "../model/words.ts";

type Of = Pick<Snapshot, "db" | "newsroom">;

/**
 * Where the newsroom lays its rules open, for structured data in a language; a plain page that the language lacks is named in
 * another. Nothing where it names none.
 */
export function policyAddresses({ db, newsroom }: Of, lang: Lang): PolicyAddresses | undefined {
  const { policies = {}, ownership, languages } = newsroom.site;
  const addresses = new Addresses(newsroom.site);
  const found: Record<string, string> = {};
  for (const [name, property] of Object.entries(POLICIES)) {
    const place = policies[name as PolicyName];
    if (place === undefined) continue;
    if ("url" in place) found[property] = place.url;
    else {
      const path = pageAt(db, place.page, [lang, ...languages]);
      if (path !== undefined) found[property] = addresses.absolute(path) + place.fragment;
    }
  }
  if (ownership !== undefined) found[POLICIES.ownership] ??= addresses.absolute(addresses.ownership(lang));
  return Object.keys(found).length === 0 ? undefined : found;
}

/** The address of a plain page in the first of these languages that has it. */
function pageAt(db: Of["db"], key: string, languages: readonly Lang[]): SitePath | undefined {
  const pages = db.all<{ lang: Lang; path: SitePath }>(
    "select lang, path from plain_pages where key = ?",
    key,
  );
  return languages.map((lang) => pages.find((page) => page.lang === lang)?.path).find((path) => path);
}

/** The link to the page of ownership and funding, for footers; none on a site without. */
export function ownershipLinks({ newsroom }: Pick<Of, "newsroom">, lang: Lang): OwnershipLink[] {
  const { site } = newsroom;
  if (site.ownership === undefined) return [];
  return [
    { title: wordsOf(newsroom, lang).ownership.title, path: new Addresses(site).ownership(lang), lang },
  ];
}
