import type { Lang } from "../i18n/lang.ts";
import { type Addresses, type SitePath, sitePathOf } from "./address.ts";
import { OWN_PAGES } from "./own-page-list.ts";
import { type OwnPageFile, pageFault } from "./own-pages.ts";

/** The pages that say all that they must; the check tells of the others. */
export const USABLE_PAGES: readonly OwnPageFile[] = OWN_PAGES.filter(
  ({ page }) => pageFault(page) === undefined,
);

/** The address of a page of the newsroom's own, below the front page of a language. */
export function ownPath({ addresses }: { addresses: Addresses }, lang: Lang, path: string): SitePath {
  return sitePathOf(addresses.home(lang) + path);
}

/** A link to a page of the newsroom's own. */
export interface OwnPageLink {
  title: string;
  path: SitePath;
  lang: Lang;
}

/** The links that the newsroom's own pages want in the footer of a language. */
export function ownPageLinks(of: { addresses: Addresses }, lang: Lang): OwnPageLink[] {
  return USABLE_PAGES.flatMap(({ page }) => {
    const title = page.footer?.[lang];
    return title === undefined ? [] : [{ title, path: ownPath(of, lang, page.path), lang }];
  });
}

/** Whether the address is one that a page of the newsroom's own has, or that one of the pages below it may have. */
export function isOfOwnPage(of: { addresses: Addresses }, lang: Lang, path: string): boolean {
  return USABLE_PAGES.some(({ page }) => {
    const own = ownPath(of, lang, page.path);
    return path === own || (page.subpages !== undefined && path.startsWith(own) && path.endsWith("/"));
  });
}
