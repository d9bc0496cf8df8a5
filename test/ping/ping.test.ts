import { mkdtempSync, rmSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, onTestFinished, test } from "vitest";
import { Database } from "../../src/library/database.ts";
import { rememberOutput } from "../../src/library/published.ts";
import { Addresses, sitePathOf } from "../../src/model/address.ts";
import type { Output } from "../../src/outputs/index.ts";
import type { HubManners } from "../../src/ping/hub.ts";
import { linesOf, pingHub } from "../../src/ping/ping.ts";

const ADDRESSES = new Addresses({ baseUrl: "https://news.example/", languages: ["uk"] });
const MANNERS: HubManners = { pauses: [1, 1], patience: 300 };

let folder: string;
let db: Database;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "visnyk-ping-"));
  db = Database.open(join(folder, "library.sqlite"));
  publish("/feed.xml", "one");
  publish("/atom.xml", "two");
});
afterEach(() => {
  db.close();
  rmSync(folder, { recursive: true });
});

function publish(path: string, hash: string, of: Partial<Output> = {}): void {
  const output: Output = { path: sitePathOf(path), kind: "feed", lang: "uk", key: "", page: 0, ...of };
  rememberOutput(db, output, { fingerprint: "m", hash, bytes: 1, checksum: 1 });
}

type Answer = (attempt: number, feed: string) => number | "silence";

/** A hub that answers as it is told to. */
async function hubThat(answer: Answer, location?: string): Promise<{ hub: string; calls: string[] }> {
  const calls: string[] = [];
  const server = createServer((request, response) => {
    let body = "";
    request.setEncoding("utf8").on("data", (part) => {
      body += part;
    });
    request.on("end", () => {
      const form = new URLSearchParams(body);
      const feed = form.get("hub.url") ?? "";
      calls.push(`${request.method} ${form.get("hub.mode")} ${feed}`);
      const status = answer(calls.filter((call) => call.endsWith(feed)).length, feed);
      if (status !== "silence")
        response.writeHead(status, { "retry-after": "0", ...(location && { location }) }).end();
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  return { hub: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`, calls };
}

const RSS = "https://news.example/feed.xml";
const ATOM = "https://news.example/atom.xml";

describe("a hub", () => {
  test("is told of every feed once, and then only of those that changed", async () => {
    const { hub, calls } = await hubThat(() => 204);
    expect(await pingHub(db, hub, ADDRESSES, MANNERS)).toEqual({ hub, told: 2, refused: [] });
    expect(calls.sort()).toEqual([`POST publish ${ATOM}`, `POST publish ${RSS}`]);
    expect((await pingHub(db, hub, ADDRESSES, MANNERS)).told).toBe(0);
    publish("/feed.xml", "other");
    calls.length = 0;
    expect((await pingHub(db, hub, ADDRESSES, MANNERS)).told).toBe(1);
    expect(calls).toEqual([`POST publish ${RSS}`]);
  });

  test("is not told of pages, of archive documents, or of what a preview left in doubt", async () => {
    publish("/", "x", { kind: "home" });
    publish("/feeds/archive/1.xml", "x", { page: 1 });
    publish("/feed.json", "");
    const { hub, calls } = await hubThat(() => 204);
    await pingHub(db, hub, ADDRESSES, MANNERS);
    expect(calls).toHaveLength(2);
  });

  test("is told apart from others", async () => {
    const [first, second] = [await hubThat(() => 202), await hubThat(() => 202)];
    await pingHub(db, first.hub, ADDRESSES, MANNERS);
    expect((await pingHub(db, second.hub, ADDRESSES, MANNERS)).told).toBe(2);
  });

  test.each<[what: string, answer: Answer]>([
    ["busy", (attempt) => (attempt < 3 ? 503 : 204)],
    ["asked too often", (attempt) => (attempt < 3 ? 429 : 204)],
    ["silent", (attempt) => (attempt < 2 ? "silence" : 204)],
  ])("that is %s is asked again", async (_, answer) => {
    const { hub } = await hubThat(answer);
    expect(await pingHub(db, hub, ADDRESSES, MANNERS)).toEqual({ hub, told: 2, refused: [] });
  });

  test("that refuses a feed is not asked again at once, but the next time", async () => {
    const { hub, calls } = await hubThat((attempt, feed) => (feed === RSS && attempt === 1 ? 403 : 204));
    const report = await pingHub(db, hub, ADDRESSES, MANNERS);
    expect(report).toEqual({ hub, told: 1, refused: [{ feed: RSS, reason: "it answers 403" }] });
    expect(calls).toHaveLength(2);
    expect(linesOf(report)).toEqual([
      `${hub}: told of 1 feed`,
      `  refused ${RSS}: it answers 403`,
      "  Is it the right hub in site.yaml, and is the site online?",
      "  The next npm run ping tells it of the rest.",
    ]);
    expect(await pingHub(db, hub, ADDRESSES, MANNERS)).toEqual({ hub, told: 1, refused: [] });
  });

  test("that has moved is not taken to be told", async () => {
    const elsewhere = await hubThat(() => 204);
    const { hub, calls } = await hubThat(() => 301, elsewhere.hub);
    const { told, away } = await pingHub(db, hub, ADDRESSES, MANNERS);
    expect([told, away]).toEqual([
      0,
      { reason: `it has moved to ${elsewhere.hub}: name that in site.yaml`, left: 2 },
    ]);
    expect([calls.length, elsewhere.calls.length]).toEqual([2, 0]);
  });

  test("that is away is given up in the end, without being asked for each feed, and why is said", async () => {
    for (let i = 0; i < 50; i++) publish(`/topics/${i}/feed.xml`, "x");
    const { hub, calls } = await hubThat(() => 500);
    const report = await pingHub(db, hub, ADDRESSES, MANNERS);
    expect(report).toEqual({ hub, told: 0, refused: [], away: { reason: "it answers 500", left: 52 } });
    expect(calls).toHaveLength(4 * (MANNERS.pauses.length + 1));
    expect(linesOf(report)[1]).toBe("  it is away (it answers 500): not told of 52");
    const nowhere = await pingHub(db, "http://127.0.0.1:1/", ADDRESSES, MANNERS);
    expect(nowhere.away?.reason).toMatch(/ECONNREFUSED|bad port/);
  });
});
