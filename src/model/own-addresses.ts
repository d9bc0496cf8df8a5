import { LANGS } from "../i18n/lang.ts";
import { OWN_FILES, type SitePath } from "./address.ts";
import { ASSETS_FOLDER, ATTACHMENTS_FOLDER, OFFLINE_PAGE, PHOTOS_FOLDER, SEARCH_PAGE } from "./own-paths.ts";

/** First parts of addresses that the site uses itself; no plain page may have such a name. */
export const RESERVED: ReadonlySet<string> = new Set([
  "topics",
  "authors",
  "series",
  "page",
  "feeds",
  "sitemap",
  ...[SEARCH_PAGE, OFFLINE_PAGE, ASSETS_FOLDER, PHOTOS_FOLDER, ATTACHMENTS_FOLDER].map((folder) =>
    folder.replace("/", ""),
  ),
  ...LANGS,
]);

const PERIOD = /^\d{4}(?:\/\d\d){0,2}$/;

/**
 * True for addresses that the site uses, or may use, for pages of its own other than stories and plain pages.
 * @param files names of files beside pages, besides those that every site has
 */
export function isOwnAddress(path: SitePath, files: readonly string[] = []): boolean {
  const inner = path.replace(/^\/|\/$/g, "");
  const language = LANGS.find((lang) => inner === lang || inner.startsWith(`${lang}/`));
  const rest = language === undefined ? inner : inner.slice(language.length + 1);
  const parts = rest.split("/");
  return (
    rest === "" ||
    RESERVED.has(parts[0] as string) ||
    PERIOD.test(rest) ||
    parts.some((part) => OWN_FILES.has(part) || files.includes(part))
  );
}
