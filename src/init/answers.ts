import { isLang, LANGS, type Lang } from "../i18n/lang.ts";
import { UsageError } from "../kit/problems.ts";
import { nearest, suggest } from "../kit/text.ts";

/** A name in one line. @throws UsageError */
export function nameFrom(text: string): string {
  const name = text.replace(/\s+/g, " ").trim();
  if (name === "") throw new UsageError("A site needs a name, such as Herald.");
  return name;
}

/** Codes with commas or spaces between them, each once. @throws UsageError */
export function languagesFrom(text: string): [Lang, ...Lang[]] {
  const codes = new Set(text.split(/[\s,]+/).filter((code) => code !== ""));
  const [first, ...others] = [...codes].map((code) => {
    if (isLang(code)) return code;
    throw new UsageError(`"${code}" is no language that a site can have. There are ${LANGS.join(", ")}.`);
  });
  if (first === undefined) throw new UsageError(`Name one language at least, of ${LANGS.join(", ")}.`);
  return [first, ...others];
}

/** An address with or without `https://`, as a URL that ends with a slash. @throws UsageError */
export function baseUrlFrom(text: string): string {
  const written = text.trim();
  const url = URL.parse(/^[a-z][a-z\d+.-]*:\/\//i.test(written) ? written : `https://${written}`);
  const isPlain =
    url !== null &&
    /^https?:$/.test(url.protocol) &&
    url.username + url.password + url.search + url.hash === "";
  if (url === null || !isPlain || written === "")
    throw new UsageError(`"${written}" is no address of a site. Write one such as https://example.org/.`);
  return url.href.endsWith("/") ? url.href : `${url.href}/`;
}

/** One of several names; nothing for `none`. @throws UsageError */
export function oneOf<Name extends string>(
  text: string,
  names: readonly Name[],
  what: string,
): Name | undefined {
  const given = text.trim().toLowerCase();
  if (given === "" || given === "none") return undefined;
  const found = names.find((name) => name === given);
  if (found !== undefined) return found;
  const near = suggest(nearest(given, names), given) ?? `There are ${names.join(", ")}, or none.`;
  throw new UsageError(`Nothing is known of the ${what} "${given}". ${near}`);
}

const RESPELLED: Readonly<Record<string, string>> = { "Europe/Kiev": "Europe/Kyiv" };

/** A zone by its IANA name, as it is spelled now: programs know some by older spellings. @throws UsageError */
export function timeZoneFrom(text: string): string {
  const zone = RESPELLED[text.trim()] ?? text.trim();
  try {
    return new Intl.DateTimeFormat("en", { timeZone: zone }).resolvedOptions().timeZone && zone;
  } catch {
    throw new UsageError(`"${zone}" is no time zone. Write one such as Europe/Kyiv.`);
  }
}

/** What npm takes for the name of a package: that of a folder, in small Latin letters, digits and hyphens. */
export function packageNameFrom(folder: string): string {
  const name = folder
    .normalize("NFKD")
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-+|-+$/g, "");
  return name === "" ? "newsroom" : name.slice(0, 200);
}
