/** What `feeds` in `site.yaml` means. */
import type { z } from "zod";
import { leadsOnBySite } from "../hosts/index.ts";
import type { Problems } from "../kit/problems.ts";
import {
  archivedFormats,
  EVERY_FORMAT,
  FEED_GROUPS,
  type FeedFormats,
  type Formats,
} from "../model/feed-formats.ts";
import { FEED_FORMATS, type FeedFormat } from "../model/list.ts";
import type { Site } from "../model/site.ts";
import type { feedsSchema } from "./feeds-schema.ts";
import type { YamlSource } from "./yaml/yaml.ts";

type Given = z.output<typeof feedsSchema>;

/** With fewer stories, some may enter and leave a feed between two visits of a feed reader. */
const FEW_ITEMS = 20;

/** @param hosts the names of the hosts that the site is made for */
export function feedsFrom(
  given: Given,
  hosts: readonly string[],
  yaml: YamlSource,
  problems: Problems,
): Pick<Site, "feeds" | "feedFormats" | "emptyFeeds" | "feedsLine"> {
  const { items, hubs, empty, archive, formats } = given;
  const feedFormats = formatsFrom(formats, hosts);
  const canArchive = archivedFormats(feedFormats).length > 0;
  const lineOf = (key: string) => yaml.lineOf(["feeds", key]);
  if (items < FEW_ITEMS) {
    const hint = `Give it ${FEW_ITEMS} to 30: otherwise people who open their reader seldom miss stories.`;
    problems.warn("site.yaml", lineOf("items"), `a feed has only ${items} stories`, hint);
  }
  if (archive === true && !canArchive)
    problems.error(
      "site.yaml",
      lineOf("archive"),
      "feeds.archive is on, but archive documents are in Atom and JSON, and feeds.formats.site has neither",
      "Add atom or json to feeds.formats.site, or write archive: false.",
    );
  const isWritten = yaml.writtenAt(["feeds"]) !== undefined;
  return {
    feeds: { items, archive: archive ?? canArchive, hubs },
    feedFormats,
    emptyFeeds: empty,
    ...(isWritten && { feedsLine: yaml.lineOf(["feeds"]) }),
  };
}

/**
 * The site's own feed and live reports have every format unless told otherwise: there are few of them. Topics, authors and
 * series have RSS alone, which every reader of feeds takes, where whoever subscribed to another format is led there without
 * anybody's doing; elsewhere they have every format, so that no subscriber is lost.
 */
function formatsFrom(given: Given["formats"], hosts: readonly string[]): FeedFormats {
  const few: Formats = leadsOnBySite(hosts) ? ["rss"] : FEED_FORMATS;
  const usual: FeedFormats = { ...EVERY_FORMAT, topics: few, authors: few, series: few };
  const chosen = FEED_GROUPS.map((group) => [group, inOrder(given[group]) ?? usual[group]] as const);
  return Object.fromEntries(chosen) as unknown as FeedFormats;
}

function inOrder(formats: readonly FeedFormat[] | undefined): Formats | undefined {
  const [first, ...others] = FEED_FORMATS.filter((format) => formats?.includes(format));
  return first && [first, ...others];
}
