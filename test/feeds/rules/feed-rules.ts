/**
 * The rules of the W3C feed validator that concern us, and those of JSON Feed, which it does not know. It is on neither
 * npm nor Debian.
 */
import type { FeedFormat } from "../../../src/model/list.ts";
import { parseXml } from "../xml-tree.ts";
import { archiveFindings } from "./archive.ts";
import { atomFindings } from "./atom.ts";
import { jsonFindings } from "./json-feed.ts";
import { rssFindings } from "./rss.ts";

export interface FeedFile {
  format: FeedFormat;
  text: string;
  /** Where it lies. */
  address: string;
  /** For an archive document of RFC 5005. */
  isArchive?: boolean;
}

/** Everything that is wrong with a feed; nothing where it is valid. */
export function feedFindings({ format, text, address, isArchive = false }: FeedFile): string[] {
  try {
    if (format === "json") return jsonFindings(JSON.parse(text), address, isArchive);
    const root = parseXml(text);
    return format === "rss"
      ? rssFindings(root, address)
      : [...atomFindings(root, address), ...archiveFindings(root, isArchive)];
  } catch (error) {
    return [`is not well-formed: ${(error as Error).message}`];
  }
}
