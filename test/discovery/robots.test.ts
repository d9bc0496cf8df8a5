import { describe, expect, test } from "vitest";
import { CRAWLERS, crawlersFor } from "../../src/discovery/crawlers.ts";
import { miningHeaders, renderTdmrep } from "../../src/discovery/mining.ts";
import { renderRobots } from "../../src/discovery/robots.ts";
import { Addresses } from "../../src/model/address.ts";
import { type Consent, PURPOSES, type Robots } from "../../src/model/robots.ts";
import type { Site } from "../../src/model/site.ts";
import { siteOf } from "../feeds/fixtures.ts";

const AT_ROOT = siteOf({ baseUrl: "https://news.example/" });
const OPEN = siteOf({ baseUrl: "https://news.example/", robots: { ...AT_ROOT.robots, training: "allow" } });

/** Every way to allow and to refuse. */
const ALL: readonly Robots[] = Array.from({ length: 2 ** PURPOSES.length }, (_, bits) =>
  Object.fromEntries(
    PURPOSES.map((purpose, i): [string, Consent] => [purpose, (bits >> i) & 1 ? "refuse" : "allow"]),
  ),
) as unknown as Robots[];

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
    const training = new Set(crawlersFor("training").map((agent) => agent.toLowerCase()));
    expect(crawlersFor("previews").filter((agent) => training.has(agent.toLowerCase()))).toEqual([]);
  });

  test("heeds each purpose by itself, whatever is said of the others", () => {
    for (const robots of ALL) {
      const text = robotsOf({ ...AT_ROOT, robots });
      for (const purpose of PURPOSES)
        for (const agent of crawlersFor(purpose))
          expect(mayFetch(text, agent, "/2025/02/13/a/"), `${agent}: ${JSON.stringify(robots)}`).toBe(
            robots[purpose] === "allow",
          );
      expect(mayFetch(text, "SomeFeedReader", "/feed.xml")).toBe(true);
    }
  });

  test("catches no link preview in the name of another, even where names are looked for in names", () => {
    const cards = crawlersFor("previews").map((agent) => agent.toLowerCase());
    const others = PURPOSES.filter((purpose) => purpose !== "previews").flatMap(crawlersFor);
    const caught = others.filter((other) => cards.some((card) => card.includes(other.toLowerCase())));
    expect(caught).toEqual([]);
  });

  test("knows each crawler once, by a token and, where there is one, a page of its operator", () => {
    const rows = PURPOSES.flatMap((purpose) => CRAWLERS[purpose]);
    const tokens = rows.map(([token]) => token.toLowerCase());
    expect(tokens.filter((token, i) => tokens.indexOf(token) !== i)).toEqual([]);
    // RFC 9309, section 2.2.1: letters, hyphens and underscores; one operator has a digit in its name.
    expect(tokens.filter((token) => !/^[a-z_-]+$/.test(token))).toEqual(["ai2bot"]);
    expect(rows.filter(([, source]) => source?.startsWith("https://") === false)).toEqual([]);
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

describe("text and data mining", () => {
  const POLICY = "https://news.example/mining/";

  test.each([
    [{ isReserved: true }, { "tdm-reservation": "1" }],
    [
      { isReserved: true, policy: POLICY },
      { "tdm-reservation": "1", "tdm-policy": POLICY },
    ],
    [{ isReserved: false }, { "tdm-reservation": "0" }],
    [undefined, {}],
  ])("%j is said by the headers %j", (mining, headers) => {
    expect(miningHeaders(mining)).toEqual(headers);
  });

  test("is spoken of by one rule for all of the site", () => {
    const rules = JSON.parse(renderTdmrep({ isReserved: true, policy: POLICY }, new Addresses(siteOf())));
    expect(rules).toEqual([{ location: "/visnyk/", "tdm-reservation": 1, "tdm-policy": POLICY }]);
  });
});
