import { describe, expect, test } from "vitest";
import { AI_TRAINING, LINK_PREVIEWS } from "../../src/discovery/crawlers.ts";
import { renderRobots } from "../../src/discovery/robots.ts";
import { Addresses } from "../../src/model/address.ts";
import type { Site } from "../../src/model/site.ts";
import { siteOf } from "../feeds/fixtures.ts";

const AT_ROOT = siteOf({ baseUrl: "https://news.example/" });
const OPEN = siteOf({ baseUrl: "https://news.example/", robots: { aiTraining: "allow" } });

function robotsOf(site: Site): string {
  return renderRobots(site, new Addresses(site));
}

/** Whether a crawler may fetch a path, as RFC 9309 reads the file: its own group or that of `*`, the longest rule wins. */
function mayFetch(robots: string, agent: string, path: string): boolean {
  const groups = groupsOf(robots);
  const rules = groups.get(agent.toLowerCase()) ?? groups.get("*") ?? [];
  const matching = rules.filter((rule) => rule.path !== "" && path.startsWith(rule.path));
  const [longest] = matching.sort((a, b) => b.path.length - a.path.length);
  return longest?.allow ?? true;
}

function groupsOf(robots: string): Map<string, { allow: boolean; path: string }[]> {
  const groups = new Map<string, { allow: boolean; path: string }[]>();
  let agents: string[] = [];
  let hasRules = false;
  for (const line of robots.split("\n")) {
    const [, key, value] = /^(user-agent|allow|disallow):\s*(\S*)/i.exec(line) ?? [];
    if (key === undefined || value === undefined) continue;
    if (key.toLowerCase() === "user-agent") {
      agents = hasRules ? [value.toLowerCase()] : [...agents, value.toLowerCase()];
      hasRules = false;
      continue;
    }
    hasRules = true;
    const rule = { allow: key.toLowerCase() === "allow", path: value };
    for (const agent of agents) groups.set(agent, [...(groups.get(agent) ?? []), rule]);
  }
  return groups;
}

describe("robots.txt", () => {
  test.each([
    "Googlebot",
    "Googlebot-News",
    "Bingbot",
    "DuckDuckBot",
    "Applebot",
    "OAI-SearchBot",
    "facebookexternalhit",
    "Twitterbot",
    "Slackbot",
    "TelegramBot",
    "SomeBot",
  ])("lets %s read, training refused or not", (agent) => {
    for (const site of [AT_ROOT, OPEN]) {
      expect(mayFetch(robotsOf(site), agent, "/2025/02/13/a/")).toBe(true);
    }
  });

  test.each(["GPTBot", "Google-Extended", "CCBot", "ClaudeBot", "Applebot-Extended", "meta-externalagent"])(
    "lets %s read where the site allows training only",
    (agent) => {
      expect(mayFetch(robotsOf(AT_ROOT), agent, "/2025/02/13/a/")).toBe(false);
      expect(mayFetch(robotsOf(OPEN), agent, "/2025/02/13/a/")).toBe(true);
    },
  );

  test("counts no link preview among those that train", () => {
    const training = new Set(AI_TRAINING.map((agent) => agent.toLowerCase()));
    expect(LINK_PREVIEWS.filter((agent) => training.has(agent.toLowerCase()))).toEqual([]);
  });

  test("names the sitemaps", () => {
    expect(robotsOf(siteOf()).match(/^Sitemap: .*$/gm)).toEqual([
      "Sitemap: https://news.example/visnyk/sitemap.xml",
      "Sitemap: https://news.example/visnyk/news-sitemap.xml",
    ]);
  });

  test("speaks below a base path of that path only, and says where it belongs", () => {
    const robots = robotsOf(siteOf());
    expect(mayFetch(robots, "GPTBot", "/visnyk/2025/")).toBe(false);
    expect(mayFetch(robots, "GPTBot", "/other-site/")).toBe(true);
    expect(robots).toContain("https://news.example/robots.txt");
    expect(robotsOf(AT_ROOT)).not.toContain("robots.txt");
  });
});
