/** RFC 5005, section 4: archived feeds, and the W3C validator's ArchiveIncomplete. */
import type { XmlElement } from "../xml-tree.ts";
import { linksOf } from "./atom-link.ts";
import { named } from "./shape.ts";

const NEIGHBOURS = ["prev-archive", "next-archive"];

/** @param isArchive whether the file is an archive document, and not the feed that people subscribe to */
export function archiveFindings(feed: XmlElement, isArchive: boolean): string[] {
  const marks = named(feed, "fh:archive").length;
  const current = linksOf(feed, "current");
  const self = linksOf(feed, "self");
  const findings: string[] = [];
  if (named(feed, "fh:complete").length > 0) findings.push("an archived feed cannot be complete");
  if (isArchive && marks === 0) findings.push("an archive document without fh:archive");
  if (isArchive && current.length === 0) findings.push("an archive document without its current feed");
  if (isArchive && NEIGHBOURS.every((rel) => linksOf(feed, rel).length === 0))
    findings.push("an archive document that leads to no other");
  if (!isArchive && marks > 0) findings.push("the feed itself says that it is an archive document");
  if (isArchive && current.some((address) => self.includes(address)))
    findings.push("an archive document that is its own current feed");
  if (linksOf(feed, "prev-archive").some((address) => self.includes(address)))
    findings.push("an archive document before itself");
  for (const rel of ["current", ...NEIGHBOURS])
    if (linksOf(feed, rel).length > 1) findings.push(`several links ${rel}`);
  return findings;
}
