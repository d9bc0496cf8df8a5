import { join } from "node:path";
import type { FeedFormat } from "../../src/model/list.ts";
import type { FeedFile } from "../feeds/rules/feed-rules.ts";
import { BASE_URL, DEMO, FILES, readDemo } from "./demo-pages.ts";

const FEED = /(?:^|\/)(?:feed\.xml|atom\.xml|feed\.json|feeds\/archive\/\d+\.(?:xml|json))$/;

/** A feed of the demo site, and the file that holds it. */
export interface DemoFeed extends FeedFile {
  /** From the site's folder. */
  path: string;
  /** On the disk. */
  file: string;
}

/** Every feed of the demo site, archive documents among them. */
export const DEMO_FEEDS: readonly DemoFeed[] = FILES.filter((path) => FEED.test(path)).map((path) => ({
  path,
  file: join(DEMO, path),
  format: formatOf(path),
  text: readDemo(path),
  address: BASE_URL + path,
  isArchive: path.includes("feeds/archive/"),
}));

function formatOf(path: string): FeedFormat {
  if (path.endsWith(".json")) return "json";
  return path.endsWith("feed.xml") ? "rss" : "atom";
}
