/** What the site publishes of its own addresses, so that a later build notices those that lead nowhere any more. */
import type { Lang } from "../i18n/lang.ts";
import { type Addresses, FEED_FILES } from "./address.ts";
import type { FeedFormat, ListKind } from "./list.ts";

/** What stands at a published address. Pages that come and go with these, such as those of a day, are not listed. */
const KINDS = [
  ...(["story", "alias", "redirect", "page"] as const),
  ...(["home", "topic", "author", "series", "topics", "feeds", "feed", "subscriptions"] as const),
];
export type AddressKind = (typeof KINDS)[number];

/** An address that readers may keep. */
export interface PublishedAddress {
  /** A path of the site, without the base path, by `addressText`. */
  address: string;
  is: AddressKind;
  /**
   * Of a story, an old address of one, or a plain page: its folder and language. Of a redirect: where it leads. Of a hub:
   * its key and language; of a feed: the kind of its list before these.
   */
  of: string;
  /** Of a story: a hash of what it says, by which it is known in another folder. */
  says?: string | undefined;
  /** Of a story: its id in feeds, where that does not come from its folder. */
  feedId?: string | undefined;
}

/** The parts of the list, besides one for the stories of each month. */
export const PAGES_PART = "pages";
export const REDIRECTS_PART = "redirects";

/** The file that names the parts. */
export interface AddressIndex {
  basePath: string;
  /** `pages`, `redirects`, `2025-02`. */
  parts: readonly string[];
}

/** Changes with the form of the files. */
const VERSION = 1;

/** What a file of the list holds: which parts there are, or the addresses of one. */
export type AddressListView = { index: AddressIndex } | { addresses: readonly PublishedAddress[] };

/** The file's text: JSON with one address on each line, so that what changed can be seen. */
export function addressListText(view: AddressListView): string {
  if ("index" in view) return `${JSON.stringify({ version: VERSION, ...view.index })}\n`;
  const rows = view.addresses.map(({ address, is, of, says, feedId }) => {
    const row = feedId === undefined ? [address, is, of, says] : [address, is, of, says, feedId];
    return JSON.stringify(row.filter((value) => value !== undefined));
  });
  return `{"version":${VERSION},"addresses":[\n${rows.join(",\n")}\n]}\n`;
}

/** The parts that an index names; nothing for a text that is none, such as a page for what was not found. */
export function addressIndexOf(text: string): AddressIndex | undefined {
  const { version, basePath, parts } = parsed(text);
  if (version !== VERSION || typeof basePath !== "string" || !isTexts(parts)) return undefined;
  return parts.every((part) => /^[a-z0-9-]+$/.test(part)) ? { basePath, parts } : undefined;
}

/** The addresses that a part lists; nothing for a text that is none. */
export function addressesOf(text: string): PublishedAddress[] | undefined {
  const { version, addresses } = parsed(text);
  if (version !== VERSION || !Array.isArray(addresses)) return undefined;
  const found: PublishedAddress[] = [];
  for (const row of addresses) {
    if (!isTexts(row)) return undefined;
    const [address = "", is, of, says, feedId] = row;
    if (!address.startsWith("/") || !isKind(is) || of === undefined) return undefined;
    found.push({ address, is, of, says, feedId });
  }
  return found;
}

const isKind = (text: string | undefined): text is AddressKind => KINDS.some((kind) => kind === text);

function isTexts(value: unknown): value is string[] {
  return Array.isArray(value) && value.every((each) => typeof each === "string");
}

function parsed(text: string): Record<string, unknown> {
  try {
    return Object(JSON.parse(text));
  } catch {
    return {};
  }
}

/** The hub of a list and its feeds. @param formats those that it has feeds in */
export function addressesOfList(
  addresses: Addresses,
  kind: ListKind,
  lang: Lang,
  key: string,
  formats: readonly FeedFormat[],
): PublishedAddress[] {
  const of = key === "" ? lang : `${key}/${lang}`;
  return [
    { address: addresses.hub(kind, lang, key), is: kind, of },
    ...formats.map((format): PublishedAddress => {
      const address = addresses.hub(kind, lang, key) + FEED_FILES[format];
      return { address, is: "feed", of: `${kind}/${of}` };
    }),
  ];
}
