/** Addresses of an earlier site, or of an earlier form of this one, in the one form in which they are compared. */
import { memo } from "../kit/memo.ts";
import type { SitePath } from "./address.ts";

/** An address that readers may still have. */
export interface OldAddress {
  /** Percent-encoded; it ends with a slash unless it names a file, whichever way it was written. */
  path: SitePath;
  /** Its parameters in order, `id=5&x=1`; empty where it has none. */
  query: string;
  /** Whether it also stands for everything that begins with its path. */
  isStart: boolean;
}

/** What an old address ends with that stands for the rest. */
export const REST = "*";

/** Names that programs and hosts give to files; the last part of any other address may have a slash behind it, or not. */
const FILE =
  /\.(?:[sx]?html?|php\d?|aspx?|jspx?|cgi|pl|cfm|do|xml|rss|rdf|atom|json|opml|txt|pdf|md|docx?|xlsx?|pptx?|odt|ods|rtf|csv|zip|rar|7z|gz|jpe?g|png|gif|webp|avif|svg|ico|bmp|tiff?|css|m?js|mp[34]|m4[av]|og[gv]|wav|webm|mov|avi|epub|ics|woff2?|ttf)$/i;

/** The file that hosts send for a folder. */
const INDEX = /\/index\.html?$/i;

/** The text that stands for it wherever addresses are kept; equal for equal addresses. */
export function addressText({ path, query, isStart }: OldAddress): string {
  return `${path}${isStart ? REST : ""}${query === "" ? "" : `?${query}`}`;
}

/** The address that a text of this form stands for. */
export function addressOfText(text: string): OldAddress {
  const at = text.indexOf("?");
  const whole = at < 0 ? text : text.slice(0, at);
  const isStart = whole.endsWith(REST);
  const path = (isStart ? whole.slice(0, -REST.length) : whole) as SitePath;
  return { path, query: at < 0 ? "" : text.slice(at + 1), isStart };
}

/**
 * The form in which a path is compared: percent-encoded where it has to be, in NFC, with a slash at the end unless it
 * names a file.
 * @returns nothing for what is not a path: with an escape that is not UTF-8
 */
export const comparablePath = memo(
  (path: string): SitePath | undefined => {
    const parts = path.replace(INDEX, "/").split("/").map(encodedPart);
    if (parts.includes(undefined)) return undefined;
    const whole = parts.join("/").replace(/(?<=.)\/$/, "");
    return (FILE.test(whole) || whole === "/" ? whole : `${whole}/`) as SitePath;
  },
  { most: 1000 },
);

/**
 * Part of a path, with the characters that addresses may have as they are and all others as escapes.
 * @returns nothing where it has an escape that is not UTF-8, or a slash in one
 */
function encodedPart(part: string): string | undefined {
  try {
    const plain = decodeURIComponent(part);
    if (plain.includes("/")) return undefined;
    return encodeURI(plain.normalize("NFC")).replace(/[?#*]/g, (sign) => SIGNS[sign] as string);
  } catch {
    return undefined;
  }
}

/** Signs that mean something in an address or in the text that stands for one, and are part of a name here. */
const SIGNS: Readonly<Record<string, string>> = { "?": "%3F", "#": "%23", "*": "%2A" };

/** The parameters of a query in the form in which they are compared: in order of their names. */
export function comparableQuery(query: string): string {
  return [...new URLSearchParams(query)]
    .map(([name, value]) =>
      [name, value].map((text) => encodeURIComponent(text.normalize("NFC")).replaceAll("*", "%2A")),
    )
    .map(([name, value]) => (value === "" ? name : `${name}=${value}`))
    .sort()
    .join("&");
}

/** The form in which a path of this site, perhaps with a query, is compared with old addresses. */
export function comparable(address: string): string | undefined {
  const [whole = ""] = address.split("#");
  const at = whole.indexOf("?");
  const path = comparablePath(at < 0 ? whole : whole.slice(0, at));
  if (path === undefined) return undefined;
  return addressText({ path, query: at < 0 ? "" : comparableQuery(whole.slice(at + 1)), isStart: false });
}
