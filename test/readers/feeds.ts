import { sitePathOf } from "../../src/model/address.ts";
import { DEMO_FEEDS, type DemoFeed } from "../demo/feed-files.ts";
import { PUBLISHED } from "../feeds/fixtures.ts";
import { HOSTILE_TEXTS, hostileFeed, hostileStory } from "../feeds/hostile-feeds.ts";
import type { FeedFile } from "../feeds/rules/feed-rules.ts";

/** The feeds in XML of the demo site. */
export const DEMO_XML: readonly DemoFeed[] = DEMO_FEEDS.filter(({ format }) => format !== "json");

const STORIES = HOSTILE_TEXTS.map((text, i) =>
  hostileStory(text, {
    feedId: `tag:news.example,2025:hostile-${i}:uk`,
    path: sitePathOf(`/2025/02/13/hostile-${i}/`),
    date: PUBLISHED - i * 3_600_000,
  }),
);

/** A feed in each format of XML whose stories have every hostile text. */
export const HOSTILE_XML: readonly FeedFile[] = (["rss", "atom"] as const).map((format) =>
  hostileFeed(format, "Р&Д <video>", STORIES),
);
