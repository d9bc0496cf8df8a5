import type { Snapshot } from "../library/snapshot.ts";
import { FEED_FILES, type SitePath, sitePathOf } from "../model/address.ts";
import { feedPathsOf } from "../model/feed-formats.ts";
import { entryFeedId } from "../model/feed-id.ts";
import type { FeedFormat } from "../model/list.ts";
import { entryId, LIVE_FOLDER, type LiveEntry, type LiveReport } from "../model/live.ts";
import type { EntryView, ReportView } from "../model/live-views.ts";
import { LIVE_JSON } from "../model/own-paths.ts";
import type { StoryCard } from "../model/views.ts";
import { filesInBody, picturesInBody, posters } from "./body-parts.ts";
import { authorLink } from "./cards.ts";

/** The live report of a story, with what its entries refer to. */
export function reportView(
  context: Snapshot,
  { entries, ...report }: LiveReport,
  { id, lang, path }: Pick<StoryCard, "id" | "lang" | "path">,
): ReportView {
  const view = ({ authors, beside, ...entry }: LiveEntry): EntryView => {
    const placed = (file: string) => (beside.includes(file) ? LIVE_FOLDER + file : file);
    const files = filesInBody(context, entry.body, id, placed);
    return {
      ...entry,
      id: entryId(entry.name),
      feedId: entryFeedId(context.newsroom.site, id, entry.name, lang),
      authors: authors.map((key) => authorLink(context, key, lang)),
      pictures: {
        ...picturesInBody(context, entry.body, id, lang, placed),
        ...posters(context, files, id, lang),
      },
      files,
    };
  };
  return {
    ...report,
    entries: entries.map(view),
    json: liveJsonPath(path),
    feeds: feedPathsOf(context.newsroom.site.feedFormats.live, (format) => liveFeedPath(path, format)),
  };
}

/** @param story the address of the story */
export function liveJsonPath(story: SitePath): SitePath {
  return sitePathOf(story + LIVE_JSON);
}

export function liveFeedPath(story: SitePath, format: FeedFormat): SitePath {
  return sitePathOf(story + FEED_FILES[format]);
}
