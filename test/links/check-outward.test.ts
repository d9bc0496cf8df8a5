import { createServer, type IncomingMessage, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { answerIn, ask } from "../../src/links/ask.ts";
import {
  checkOutward,
  type LinkReport,
  type LinkWishes,
  linkSummary,
} from "../../src/links/check-outward.ts";
import { Desk } from "../library/desk.ts";

/** What the server answers, by path; what it was asked; how many requests it had at once. */
const ANSWERS: Record<string, [status: number, location?: string]> = {
  "/there": [200],
  "/gone": [410],
  "/missing": [404],
  "/busy": [503],
  "/forbidden": [403],
  "/moved": [301, "/there"],
  "/moved-often": [308, "/moved"],
  "/for-now": [302, "/there"],
  "/moved-to-nothing": [301, "/missing"],
  "/loop": [301, "/loop"],
};
let server: Server;
let base: string;
let asked: string[] = [];
let under = 0;
let most = 0;

beforeAll(async () => {
  server = createServer((request: IncomingMessage, response) => {
    const { method, url = "", headers } = request;
    asked.push(`${method} ${url} ${headers["user-agent"]}`);
    most = Math.max(most, ++under);
    const headOnly = url === "/no-head" && method === "HEAD";
    const [status, location] = headOnly ? [405] : (ANSWERS[url] ?? [200]);
    setImmediate(() => {
      under--;
      response.writeHead(status, location === undefined ? {} : { location }).end();
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => server.close());
beforeEach(() => {
  asked = [];
  most = 0;
});

const DAY = 24 * 60 * 60 * 1000;
const FILE = "articles/2025/02/10-a/uk.md";

async function deskWith(body: string, matter: Record<string, string> = {}): Promise<Desk> {
  const desk = new Desk();
  desk.site.story("2025/02/10-a", matter, body);
  await desk.takeIn();
  return desk;
}

function checked(desk: Desk, wishes: Partial<LinkWishes> = {}): Promise<LinkReport> {
  const { newsroom, db, now } = desk.context;
  const manners = { atOnce: 4, pause: 0 };
  return checkOutward(db, newsroom, {
    answers: join(desk.site.root, "links.json"),
    now,
    most: 100,
    manners,
    ...wishes,
  });
}

const said = ({ problems }: LinkReport) => problems.map(({ file, line, message }) => [file, line, message]);

// biome-ignore format: a table reads better in rows
test.each<[path: string, message?: string, hint?: string]>([
  ["/there"],
  ["/there#part"],
  ["/no-head"],
  ["/for-now"],
  ["/busy"],
  ["/forbidden"],
  ["/gone", "cannot be read: it answers 410", "Look for where it is now, or for a copy in an archive such as web.archive.org."],
  ["/missing", "cannot be read: it answers 404"],
  ["/loop", "cannot be read: it redirects more than 8 times"],
  ["/moved-to-nothing", "cannot be read: it answers 404"],
  ["/moved", "has moved for good", "/there"],
  ["/moved-often", "has moved for good", "/there"],
])("what %s answers", async (path, message, hint) => {
  const desk = await deskWith(`Перший.\n\n[Слова](${base}${path}) і [ще](${base}/there?x).`);
  const report = await checked(desk);
  expect(said(report)).toEqual(message === undefined ? [] : [[FILE, 9, `${base}${path} ${message}`]]);
  if (hint !== undefined) expect(report.problems[0]?.hint).toBe(hint.startsWith("/") ? `Write ${base}${hint}` : hint);
});

test("texts, plain pages, sources, photos and authors are asked about, each address once, at every place", async () => {
  const desk = new Desk();
  await desk.site.photo("articles/2025/02/10-a/p.jpg");
  desk.site.write(
    "articles/2025/02/10-a/photos.yaml",
    `p.jpg: { credit: Хтось, source: "${base}/gone?photo" }\n`,
  );
  desk.site.story(
    "2025/02/10-a",
    { source: `{ name: Газета, url: "${base}/gone" }`, canonical: `${base}/missing` },
    `![Що видно](p.jpg)\n\n[Слова](${base}/gone)`,
  );
  desk.site.story("2025/02/11-b", {}, `[Слова](${base}/gone#end) [Наше](https://news.example/about/)`);
  desk.site.write("pages/about/uk.md", `---\ntitle: Про нас\n---\n[Слова](${base}/missing)\n`);
  desk.site.write(
    "authors.yaml",
    desk.site.content("authors.yaml").replace("kind: person", `kind: person\n  url: "${base}/loop"`),
  );
  await desk.takeIn();
  ANSWERS["/gone?photo"] = [404];
  const report = await checked(desk);
  expect(
    said(report)
      .map(([file, line]) => `${file}:${line}`)
      .sort(),
  ).toEqual(
    [
      "articles/2025/02/10-a/p.jpg:undefined",
      `${FILE}:11`,
      `${FILE}:undefined`,
      `${FILE}:undefined`,
      "articles/2025/02/11-b/uk.md:7",
      "authors.yaml:undefined",
      "pages/about/uk.md:4",
    ].sort(),
  );
  expect(asked.filter((line) => line.startsWith("HEAD /gone "))).toEqual([
    "HEAD /gone Visnyk link check (+https://news.example/)",
  ]);
});

// biome-ignore format: a table reads better in rows
test.each<[code: string, is: string, why: string]>([
  ["ENOTFOUND", "gone", "there is no such host"],
  ["ECONNREFUSED", "gone", "nothing answers there"],
  ["CERT_HAS_EXPIRED", "gone", "its certificate has expired, and browsers warn of it"],
  ["ERR_TLS_CERT_ALTNAME_INVALID", "gone", "its certificate is for another host, and browsers warn of it"],
  ["DEPTH_ZERO_SELF_SIGNED_CERT", "gone", "its certificate is signed by nobody, and browsers warn of it"],
  ["EAI_AGAIN", "unknown", "getaddrinfo EAI_AGAIN"],
  ["ECONNRESET", "unknown", "getaddrinfo ECONNRESET"],
])("what %s tells", (code, is, why) => {
  const cause = Object.assign(new Error(`getaddrinfo ${code}`), { code });
  expect(answerIn(new TypeError("fetch failed", { cause }))).toMatchObject({ is, why });
});

test("a server that does not answer in time may be there", async () => {
  const silent = createServer(() => {});
  await new Promise<void>((resolve) => silent.listen(0, "127.0.0.1", resolve));
  const { port } = silent.address() as AddressInfo;
  const answer = await ask(`http://127.0.0.1:${port}/`, "test", 30);
  silent.closeAllConnections();
  silent.close();
  expect(answer).toEqual({ is: "unknown", why: "it does not answer in time", unheard: true });
});

test("an answer is kept for a week, one that says nothing is not", async () => {
  const desk = await deskWith(`[a](${base}/missing) [b](${base}/busy)`);
  const { now } = desk.context;
  const first = await checked(desk);
  asked = [];
  expect(said(await checked(desk, { now: now + 6 * DAY }))).toEqual(said(first));
  expect(asked.map((line) => line.split(" ")[1])).toEqual(["/busy"]);
  asked = [];
  await checked(desk, { now: now + 7 * DAY });
  expect(asked.map((line) => line.split(" ")[1])).toContain("/missing");
});

test("a run asks no more than it may, and the next goes on", async () => {
  const desk = await deskWith([1, 2, 3, 4, 5].map((n) => `[x](${base}/n${n})`).join(" "));
  const first = await checked(desk, { most: 3 });
  expect(linkSummary(first)).toBe(
    "5 addresses elsewhere: 3 asked now, 0 gone, 0 moved, 2 left for the next time.",
  );
  expect(linkSummary(await checked(desk, { most: 3 }))).toBe(
    "5 addresses elsewhere: 2 asked now, 0 gone, 0 moved.",
  );
});

test("a host is asked one thing at a time", async () => {
  const desk = await deskWith([1, 2, 3, 4, 5, 6].map((n) => `[x](${base}/n${n})`).join(" "));
  await checked(desk);
  expect(most).toBe(1);
});

test("a server that only refuses was heard", async () => {
  const report = await checked(await deskWith(`[a](${base}/forbidden)`));
  expect(linkSummary(report)).toBe(
    "1 address elsewhere: 1 asked now, 0 gone, 0 moved, 1 that could not be told.",
  );
});

test("without any network nothing is told, and nothing is kept", async () => {
  const silent = await closedPort();
  const desk = await deskWith(`[a](${silent}/a)`);
  expect(linkSummary(await checked(desk))).toBe(
    "1 address elsewhere: 1 asked now, 0 gone, 0 moved, 1 that could not be told. No server was heard: this machine may have no network.",
  );
  const both = await deskWith(`[a](${silent}/a) [b](${base}/there)`);
  expect(said(await checked(both))).toEqual([[FILE, 7, `${silent}/a cannot be read: nothing answers there`]]);
});

/** The address of a port at which nobody listens any more. */
async function closedPort(): Promise<string> {
  const other = createServer();
  await new Promise<void>((resolve) => other.listen(0, "127.0.0.1", resolve));
  const { port } = other.address() as AddressInfo;
  await new Promise((resolve) => other.close(resolve));
  return `http://127.0.0.1:${port}`;
}
