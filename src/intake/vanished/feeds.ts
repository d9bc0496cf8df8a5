/** Feeds that were published and are no more, because of what the settings say of formats or of feeds without stories. */
import type { Host } from "../../hosts/host.ts";
import { hostsNamed } from "../../hosts/index.ts";
import type { Problems } from "../../kit/problems.ts";
import { isPublicList } from "../../library/public-lists.ts";
import type { Snapshot } from "../../library/snapshot.ts";
import { FEED_FILES } from "../../model/address.ts";
import type { PublishedAddress } from "../../model/address-list.ts";
import { type FeedGroup, formatsOfLists, groupOf } from "../../model/feed-formats.ts";
import type { ListKind } from "../../model/list.ts";
import type { Loss } from "./loss.ts";

/** What a published feed is of. */
interface Published {
  list: ListKind;
  key: string;
  group: FeedGroup;
  /** Whether the settings leave out its format. */
  isLeftOut: boolean;
}

/** Nothing for what is no feed of a list that the site shows. */
function publishedFeed(of: Snapshot, { address, is, of: name }: PublishedAddress): Published | undefined {
  if (is !== "feed") return undefined;
  const [list = "home", first = ""] = name.split("/") as [ListKind?, string?];
  const key = list === "home" ? "" : first;
  if (!isPublicList(of, list, key)) return undefined;
  const formats = formatsOfLists(of.newsroom.site.feedFormats, list);
  const isLeftOut = !formats.some((format) => address.endsWith(`/${FEED_FILES[format]}`));
  return { list, key, group: groupOf(list), isLeftOut };
}

/** The loss of a feed whose list is still there. */
export function lossOfFeed(published: PublishedAddress, of: Snapshot): Loss | undefined {
  const feed = publishedFeed(of, published);
  if (feed === undefined) return undefined;
  const { address } = published;
  const { list, key, group, isLeftOut } = feed;
  const { feedsLine } = of.newsroom.site;
  const where = { file: "site.yaml", line: feedsLine, address };
  if (isLeftOut) return { ...where, kind: "feedFormat", group, name: group };
  return { ...where, kind: "emptyFeed", group: `${list}/${key}`, name: key, isHarmless: true };
}

/** Feeds that a warning names. */
const NAMED = 3;

/** Whether somebody has to do something. Of a host without files beside the site all that it is told is in the site. */
function needsTelling({ leadsOn, beside }: Host): boolean {
  return leadsOn === undefined || (leadsOn === "configured" && beside !== undefined);
}

/**
 * Warns of feeds that are left out from now on, where hosts lead on only when somebody does something: what is deployed
 * with the site does not reach them, or it is not known which they are.
 * @param known what was published
 */
export function warnOfFormats(of: Snapshot, known: readonly PublishedAddress[], problems: Problems): void {
  const { hosts, feedsLine } = of.newsroom.site;
  const slow = hostsNamed(hosts).filter(needsTelling);
  if (slow.length === 0) return;
  const left = known.filter((published) => publishedFeed(of, published)?.isLeftOut === true);
  if (left.length === 0) return;
  const named = left.slice(0, NAMED).map(({ address }) => address);
  const some = `${named.join(", ")}${left.length > NAMED ? " …" : ""}`;
  const names = slow.map(({ name }) => name).join(", ");
  const [message, hint] =
    names === ""
      ? [
          `feeds.formats leaves out ${left.length} published feeds, ${some}: only a host that reads _redirects leads their subscribers on`,
          "Name the host in site.yaml (host: netlify), and npm run check says whether it does; or add the formats again.",
        ]
      : [
          `feeds.formats leaves out ${left.length} published feeds, ${some}: their subscribers are led on only when ${names} is told`,
          `Run npm run hosts -- ${slow[0]?.name} and load what it writes before you deploy; or add the formats again.`,
        ];
  problems.warn("site.yaml", feedsLine, message, hint);
}
