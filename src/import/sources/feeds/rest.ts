/** What an item has that stories have no place for. */
import type { Remark } from "../../archive.ts";
import { elementsIn, textIn, type XmlElement } from "../xml.ts";

/** Elements that are read, and those that are about the feed or its players and say nothing to readers, by local name. */
const KNOWN: ReadonlySet<string> = new Set(
  [
    "about author category comments content contributor control copyright created creator credit date description draft",
    "enclosure encoded entry-id explicit description filename group guid id image in-reply-to issued keywords link modified",
    "origLink orig-link origEnclosureLink player pubDate published rating rights source status subject summary thumbnail",
    "title total type updated language commentRss comment commentsRss post-id awareness duration episode episodeType",
    "season block order isClosedCaptioned isPermaLink copyright adult format identifier publisher lastUpdated trashed",
    "metaDescription full-text fulltext body div photo amplink related infographics logo parent inReplyTo edited etag inline text subtitle hash restriction community",
  ].flatMap((names) => names.toLowerCase().split(" ")),
);

export function restOf(item: XmlElement): Remark[] {
  return elementsIn(item).flatMap((element): Remark[] => {
    const name = element.name.slice(element.name.indexOf("}") + 1);
    const words = textIn(element).replace(/\s+/g, " ");
    if (words === "" || KNOWN.has(name.toLowerCase())) return [];
    const what = "a part of an item that stories have no place for";
    return [{ kind: "left out", what, detail: `${name}: ${words}`, line: element.line }];
  });
}
