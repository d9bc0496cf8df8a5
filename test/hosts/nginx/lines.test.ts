import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { StaticServer } from "../../../scripts/static-server.ts";
import type { ServedSite } from "../../../src/hosts/host.ts";
import { nginxLines } from "../../../src/hosts/nginx/lines.ts";
import { nginxServer as wholeServer } from "../../../src/hosts/nginx/server.ts";
import { Addresses } from "../../../src/model/address.ts";
import { servedSite } from "../../../src/outputs/served-site.ts";
import { siteOf } from "../../feeds/fixtures.ts";
import { programOf } from "../../programs.ts";
import { serveByNginx } from "../../site/hosts.ts";

const NGINX = programOf("nginx");

const nginxServer = (site: ServedSite): string => nginxLines(site, []);

function linesFor(baseUrl: string): string {
  const site = siteOf({ baseUrl });
  return nginxServer(servedSite(site, new Addresses(site)));
}

describe("the lines for nginx", () => {
  const rules = [
    { path: "/*", headers: { All: "1" } },
    { path: "/*/feed.xml", headers: { "Content-Type": "application/xml; charset=utf-8" } },
    { path: "/en/feed.xml", headers: { Link: '<https://h/?a=$b>; rel="hub"' } },
    { path: "/p/*", headers: { "Cache-Control": "immutable" } },
    { path: "/p/*.avif", headers: { "Content-Type": "image/avif" } },
  ];
  const site = {
    baseUrl: "https://news.example/",
    rules,
    everything: "/*",
    notFound: "/404.html",
    notFoundBelow: [],
    compress: [],
    hidden: ["/_headers"],
    formerFeeds: [],
  };
  const parts = nginxServer(site).split("\n\n");
  const part = (matcher: string) => parts.find((text) => text.startsWith(`location ${matcher} {`));

  test("put the type apart from its charset, so that it can be compressed", () => {
    expect(part('~ "^/.*/feed\\\\.xml$"')).toBe(`location ~ "^/.*/feed\\\\.xml$" {
  types { }
  default_type application/xml;
  error_page 404 "/404.html";
  add_header All "1" always;
}`);
  });

  test("give a location what all rules that match it give: nginx looks no further", () => {
    const location = part('= "/en/feed.xml"');
    expect(location).toContain("default_type application/xml;");
    expect(location).toContain('add_header Link "<https://h/?a=%24b>; rel=\\"hub\\"" always;');
    expect(location).toContain('add_header All "1" always;');
  });

  test("put the narrower of two patterns first, for nginx takes the first that matches", () => {
    const avif = parts.findIndex((text) => text.includes("default_type image/avif"));
    expect(parts[avif]).toContain('add_header Cache-Control "immutable";');
    expect(avif).toBeLessThan(parts.findIndex((text) => text.startsWith('location ~ "^/p/.*$"')));
  });

  test("are told addresses as they are when they are decoded, and take no letter of them for a pattern", () => {
    const rule = { path: "/c++(a)/%D0%BD/*.xml", headers: {} };
    expect(nginxServer({ ...site, rules: [rule] })).toContain(
      'location ~ "^/c\\\\+\\\\+\\\\(a\\\\)/н/.*\\\\.xml$" {',
    );
  });
});

test("a whole server says by TLS only that browsers are to ask for nothing else", () => {
  const site = siteOf({ baseUrl: "https://news.example/", hosts: ["nginx"] });
  const text = wholeServer(servedSite(site, new Addresses(site)), []);
  expect(text).toContain(`  set $visnyk_strict_transport_security "";
  if ($https) {
    set $visnyk_strict_transport_security "max-age=31536000";
  }
`);
  expect(text).not.toMatch(
    /add_header Strict-Transport-Security (?!\$visnyk_strict_transport_security always;)/,
  );
});

const TEXT = "Дещо, що варто стиснути. ".repeat(200);
const FILES = [
  ...["index.html", "404.html", "feed.xml", "atom.xml", "feed.json", "en/atom.xml", "topics/a/feed.xml"],
  ...["topics/a/feed.json", "feeds/archive/1.xml", "feeds/archive/1.json", "feeds.opml", "feeds/feed.css"],
  ...["feeds/icon-144.png", "site.webmanifest", "en/site.webmanifest", "sw.js", "offline.json", "robots.txt"],
  ...["sitemap.xml", "assets/a-1.css", "assets/a-1.js", "assets/a-1.svg", "assets/a-1.woff2"],
  ...["photos/a-1.avif", "photos/a-1.jpg", "search/uk/directory.bin", "en/404.html", "_headers"],
];

const XML = "application/xml; charset=utf-8";
const JSON_FEED = "application/feed+json; charset=utf-8";
const SOON = "public, max-age=300";
const HOUR = "public, max-age=3600";
const YEAR = "public, max-age=31536000, immutable";

describe.skipIf(!NGINX.isHere).each([
  { name: "a whole host", base: "/" },
  { name: "a part of a host", base: "/news/" },
])(`${NGINX.label}, $name`, ({ base }) => {
  const folder = mkdtempSync(join(tmpdir(), "visnyk-"));
  let server: StaticServer;
  beforeAll(async () => {
    if (!NGINX.isHere) return;
    for (const file of FILES) {
      mkdirSync(dirname(join(folder, base, file)), { recursive: true });
      writeFileSync(join(folder, base, file), `${file} ${TEXT}`);
    }
    writeFileSync(join(folder, "beside.txt"), TEXT);
    server = await serveByNginx(folder, linesFor(`https://news.example${base}`));
  });
  afterAll(async () => {
    await server?.close();
    rmSync(folder, { recursive: true });
  });

  async function ask(path: string, headers: Record<string, string> = {}) {
    const answer = await fetch(server.origin + path, {
      headers: { "accept-encoding": "gzip", ...headers },
    });
    return { status: answer.status, body: await answer.text(), headers: answer.headers };
  }

  test.each([
    ["", "text/html; charset=utf-8", "gzip", null],
    ["feed.xml", XML, "gzip", SOON],
    ["en/atom.xml", XML, "gzip", SOON],
    ["feed.json", JSON_FEED, "gzip", SOON],
    ["topics/a/feed.xml", XML, "gzip", SOON],
    ["topics/a/feed.json", JSON_FEED, "gzip", SOON],
    ["feeds/archive/1.xml", XML, "gzip", SOON],
    ["feeds/archive/1.json", JSON_FEED, "gzip", SOON],
    ["feeds.opml", "text/x-opml; charset=utf-8", "gzip", SOON],
    ["feeds/feed.css", "text/css; charset=utf-8", "gzip", HOUR],
    ["feeds/icon-144.png", "image/png", null, HOUR],
    ["site.webmanifest", "application/manifest+json", "gzip", null],
    ["en/site.webmanifest", "application/manifest+json", "gzip", null],
    ["sw.js", "application/javascript; charset=utf-8", "gzip", "no-cache"],
    ["offline.json", "application/json", "gzip", null],
    ["robots.txt", "text/plain; charset=utf-8", "gzip", null],
    ["sitemap.xml", "text/xml; charset=utf-8", "gzip", null],
    ["assets/a-1.css", "text/css; charset=utf-8", "gzip", YEAR],
    ["assets/a-1.js", "application/javascript; charset=utf-8", "gzip", YEAR],
    ["assets/a-1.svg", "image/svg+xml", "gzip", YEAR],
    ["assets/a-1.woff2", "font/woff2", null, YEAR],
    ["photos/a-1.avif", "image/avif", null, YEAR],
    ["photos/a-1.jpg", "image/jpeg", null, YEAR],
    ["search/uk/directory.bin", "application/octet-stream", null, "no-cache"],
  ])("/%s is %s, compressed: %s, kept: %s", async (path, type, encoding, kept) => {
    const { status, headers } = await ask(base + path);
    expect([
      status,
      ...["content-type", "content-encoding", "cache-control"].map((n) => headers.get(n)),
    ]).toEqual([200, type, encoding, kept]);
  });

  test.each([
    ...FILES.slice(0, -1),
    "",
    "nowhere/",
    "assets/gone.css",
    "photos/gone.avif",
    "_headers",
    "en/feed.xml",
  ])("/%s has the headers of safety, each once", async (path) => {
    const { headers } = await ask(base + path);
    expect(Object.fromEntries(headers)).toMatchObject({
      "content-security-policy": "frame-ancestors 'none'; base-uri 'none'; object-src 'none'",
      "x-content-type-options": "nosniff",
      "referrer-policy": "strict-origin-when-cross-origin",
      "cross-origin-opener-policy": "same-origin",
      "permissions-policy": expect.stringContaining("camera=()"),
    });
  });

  test.each([
    "nowhere/",
    "assets/gone-1.css",
    "photos/gone-1.avif",
    "photos/gone-1.jpg",
    "_headers",
    "en/feed.xml",
  ])("/%s is not there, is kept by nobody, and shows the site's page for that", async (path) => {
    const { status, headers, body } = await ask(base + path);
    expect([status, headers.get("cache-control"), headers.get("content-type")]).toEqual([
      404,
      null,
      "text/html; charset=utf-8",
    ]);
    expect(body).toContain("404.html");
  });

  test("answers 304 to whoever has a compressed feed, with its age", async () => {
    const etag = (await ask(`${base}feed.xml`)).headers.get("etag") ?? "";
    const again = await ask(`${base}feed.xml`, { "if-none-match": etag });
    expect([again.status, again.headers.get("cache-control")]).toEqual([304, SOON]);
  });

  test("says nothing for what a host has beside the site", async () => {
    const { headers } = await ask("/beside.txt");
    expect(headers.has("x-content-type-options")).toBe(base === "/");
  });
});
