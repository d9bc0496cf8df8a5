import { LANGS } from "../i18n/lang.ts";
import type { SitePath } from "./address.ts";

/** First parts of addresses that the site gives away itself; no plain page is called so. */
export const RESERVED: ReadonlySet<string> = new Set([
  "topics",
  "authors",
  "page",
  "search",
  "feeds",
  "photos",
  "assets",
  "offline",
  "sitemap",
  ...LANGS,
]);

const PERIOD = /^\d{4}(?:\/\d\d){0,2}$/;
const OWN_FILES =
  /(?:^|\/)(?:feed\.xml|atom\.xml|feed\.json|offline\.json|sw\.js|404\.html|index\.html|robots\.txt|feeds\.opml|site\.webmanifest|(?:news-)?sitemap\.xml)(?:\/|$)/;

/** True for addresses that the site has given, or may give, to pages of its own other than stories and plain pages. */
export function isOwnAddress(path: SitePath): boolean {
  const inner = path.replace(/^\/|\/$/g, "");
  const language = LANGS.find((lang) => inner === lang || inner.startsWith(`${lang}/`));
  const rest = language === undefined ? inner : inner.slice(language.length + 1);
  return (
    rest === "" || RESERVED.has(rest.split("/", 1)[0] as string) || PERIOD.test(rest) || OWN_FILES.test(rest)
  );
}
