/** Names in addresses and in lists, as WordPress stores them. */

/** A name in an address as people read it: Cyrillic is stored percent-encoded. */
export function decodedSlug(slug: string): string {
  const written = slug.trim();
  if (!written.includes("%")) return written;
  try {
    return decodeURIComponent(written).normalize("NFC");
  } catch {
    // WordPress cuts long slugs after 200 bytes, which may be within a letter.
    return cutSlug(written);
  }
}

function cutSlug(slug: string): string {
  for (let end = slug.length; end > 0; end = slug.lastIndexOf("%", end - 1)) {
    try {
      return decodeURIComponent(slug.slice(0, end)).normalize("NFC");
    } catch {
      if (slug.length - end > 12) break;
    }
  }
  return slug;
}

/** The category that posts are in when nobody chose one, in the languages that sites are in. */
const DEFAULT_CATEGORIES = new Set([
  ...["uncategorized", "uncategorised", "без категорії", "без рубрики", "без категории", "некатегоризовано"],
  ...["bez kategorii", "bez kategorie", "nezařazené", "nezaradené", "non classé", "unkategorisiert"],
  ...["sin categoría", "sin categorizar", "senza categoria", "sem categoria", "niet gecategoriseerd"],
  ...["geen categorie", "ongecategoriseerd", "fără categorie", "без категория", "некатегорисано"],
]);

export function isDefaultCategory(name: string): boolean {
  return DEFAULT_CATEGORIES.has(name.trim().toLowerCase());
}

/** The language of a code such as `uk`, `uk-ua`, `uk_UA` or `pll_uk`. */
export function languageCode(written: string): string {
  return written.trim().replace(/^pll_/, "").replace("_", "-");
}

/** The name of a user in addresses, as WordPress makes it from the login. */
export function nicenameOf(login: string): string {
  return login
    .toLowerCase()
    .replace(/@|\./g, "-")
    .replace(/[^\p{L}\p{N} _-]+/gu, "")
    .trim()
    .replace(/\s+/g, "-")
    .replace(/-{2,}/g, "-");
}
