import { describe, expect, test } from "vitest";
import { feedFindings } from "../feeds/rules/feed-rules.ts";
import { implausibleTexts } from "../feeds/rules/plausible-text.ts";
import { parseXml } from "../feeds/xml-tree.ts";
import { DEMO_FEEDS } from "./feed-files.ts";

describe("the feeds of the demo site", () => {
  test.each(["rss", "atom", "json"] as const)("in %s keep every rule", (format) => {
    const feeds = DEMO_FEEDS.filter((feed) => feed.format === format);
    const findings = feeds.flatMap((feed) => feedFindings(feed).map((finding) => `${feed.path}: ${finding}`));
    expect(findings).toEqual([]);
    expect(feeds.length).toBeGreaterThan(70);
  });

  test("have no texts that the W3C validator takes for slips", () => {
    const feeds = DEMO_FEEDS.filter(({ format }) => format !== "json");
    const findings = feeds.flatMap(({ path, text }) =>
      implausibleTexts(parseXml(text)).map((finding) => `${path}: ${finding}`),
    );
    expect(findings).toEqual([]);
  });
});
