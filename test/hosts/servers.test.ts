import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { brotliCompressSync, brotliDecompressSync, gunzipSync, gzipSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { StaticServer } from "../../scripts/static-server.ts";
import { SECURITY } from "../../src/hosts/header-rules.ts";
import { Addresses } from "../../src/model/address.ts";
import { servedSite } from "../../src/outputs/served-site.ts";
import { siteOf } from "../feeds/fixtures.ts";
import { programOf } from "../programs.ts";
import { OWN_SERVERS } from "../site/own-servers.ts";
import { type Answer, ask } from "./ask.ts";
import { ASKED, oldRedirect, TOLD } from "./old-redirects.ts";

const TEXT = "Дещо, що варто стиснути. ".repeat(200);

const FILES = [
  ...["index.html", "404.html", "en/404.html", "fr/404.html", "en/index.html", "about/index.html"],
  ...["feed.xml", "atom.xml", "feed.json", "en/atom.xml", "topics/a/feed.xml", "topics/a/feed.json"],
  ...["feeds/archive/1.xml", "feeds/archive/1.json", "en/feeds/archive/2.json", "feeds.opml"],
  ...["feeds/feed.css", "feeds/icon-144.png", "site.webmanifest", "en/site.webmanifest", "sw.js"],
  ...["offline.json", "robots.txt", "sitemap.xml", "sitemap/addresses.json", "search/uk/directory.bin"],
  ...["assets/a-1.css", "assets/a-1.js", "assets/a-1.svg", "assets/a-1.woff2", "photos/a-1.avif"],
  ...["photos/a-1.jpg", "attachments/a-1.pdf", "attachments/a-1.csv", "attachments/a-1.docx"],
  ...["attachments/a-1.geojson", "attachments/a-1.epub", "attachments/a-1.odt", "static/a.mp3"],
  ...["static/a.mp4", "static/a.vtt", "static/a.ico", "static/a.mjs", "static/dump.gz", "static/новий.html"],
  ...[".well-known/security.txt", ".git/config", "static/.secret", ".well-known/.git/config", ".env"],
  ...["_headers", "_redirects"],
];

/** They lie compressed beside themselves, and say so. */
const PRESSED = ["index.html", "404.html", "en/404.html", "feed.xml", "topics/a/feed.json", "assets/a-1.css"];

const HTML = "text/html; charset=utf-8";
const XML = "application/xml; charset=utf-8";
const JSON_FEED = "application/feed+json; charset=utf-8";
const SOON = "public, max-age=300";
const HOUR = "public, max-age=3600";
const YEAR = "public, max-age=31536000, immutable";

/** An address, its type, how long it is kept, whether other sites may read it, and whether it is worth compressing. */
const SERVED: readonly (readonly [string, string, string | undefined, boolean, boolean])[] = [
  ["", HTML, undefined, false, true],
  ["index.html", HTML, undefined, false, true],
  ["about/", HTML, undefined, false, true],
  ["en/", HTML, undefined, false, true],
  ["feed.xml", XML, SOON, true, true],
  ["en/atom.xml", XML, SOON, true, true],
  ["feed.json", JSON_FEED, SOON, true, true],
  ["topics/a/feed.xml", XML, SOON, true, true],
  ["topics/a/feed.json", JSON_FEED, SOON, true, true],
  ["feeds/archive/1.xml", XML, SOON, true, true],
  ["feeds/archive/1.json", JSON_FEED, SOON, true, true],
  ["en/feeds/archive/2.json", JSON_FEED, SOON, true, true],
  ["feeds.opml", "text/x-opml; charset=utf-8", SOON, true, true],
  ["feeds/feed.css", "text/css; charset=utf-8", HOUR, true, true],
  ["feeds/icon-144.png", "image/png", HOUR, true, false],
  ["site.webmanifest", "application/manifest+json", undefined, false, true],
  ["en/site.webmanifest", "application/manifest+json", undefined, false, true],
  ["sw.js", "text/javascript; charset=utf-8", "no-cache", false, true],
  ["offline.json", "application/json", undefined, false, true],
  ["robots.txt", "text/plain; charset=utf-8", undefined, false, true],
  ["sitemap.xml", XML, undefined, false, true],
  ["sitemap/addresses.json", "application/json", "no-cache", false, true],
  ["search/uk/directory.bin", "application/octet-stream", "no-cache", false, false],
  ["assets/a-1.css", "text/css; charset=utf-8", YEAR, false, true],
  ["assets/a-1.js", "text/javascript; charset=utf-8", YEAR, false, true],
  ["assets/a-1.svg", "image/svg+xml", YEAR, false, true],
  ["assets/a-1.woff2", "font/woff2", YEAR, false, false],
  ["photos/a-1.avif", "image/avif", YEAR, false, false],
  ["photos/a-1.jpg", "image/jpeg", YEAR, false, false],
  ["attachments/a-1.pdf", "application/pdf", YEAR, false, false],
  ["attachments/a-1.csv", "text/csv; charset=utf-8", YEAR, false, true],
  [
    "attachments/a-1.docx",
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    YEAR,
    false,
    false,
  ],
  ["attachments/a-1.geojson", "application/geo+json", YEAR, false, true],
  ["attachments/a-1.epub", "application/epub+zip", YEAR, false, false],
  ["attachments/a-1.odt", "application/vnd.oasis.opendocument.text", YEAR, false, false],
  ["static/a.mp3", "audio/mpeg", undefined, false, false],
  ["static/a.mp4", "video/mp4", undefined, false, false],
  ["static/a.vtt", "text/vtt; charset=utf-8", undefined, false, true],
  ["static/a.ico", "image/x-icon", undefined, false, true],
  ["static/a.mjs", "text/javascript; charset=utf-8", undefined, false, true],
  ["static/dump.gz", "application/gzip", undefined, false, false],
  [encodeURI("static/новий.html"), HTML, undefined, false, true],
  [".well-known/security.txt", "text/plain; charset=utf-8", undefined, false, true],
];

const SAFE = Object.fromEntries(
  Object.entries(SECURITY).map(([name, value]) => [name.toLowerCase(), [value]]),
);

/** The page that says which file it is. */
const pageOf = (file: string) => `this is ${file} `;

describe.each(OWN_SERVERS.map((server) => ({ ...server, ...programOf(server.program) })))(
  "$name",
  ({ name, isHere, label, serve }) => {
    describe.skipIf(!isHere).each([
      { kind: "a whole host", base: "/" },
      { kind: "a part of a host", base: encodeURI("/новини/v1.0/") },
    ])(`${label}, $kind`, ({ base }) => {
      const folder = mkdtempSync(join(tmpdir(), "visnyk-"));
      let server: StaticServer;

      beforeAll(async () => {
        if (!isHere) return;
        chmodSync(folder, 0o755);
        write(folder, base);
        const site = siteOf({
          baseUrl: `https://news.example${base}`,
          compress: ["br", "gz"],
          hosts: [hostOf(name)],
        });
        const redirects = [...TOLD, ["/en/gone/", undefined] as const].map(([from, to]) => {
          const redirect = oldRedirect(from, to, base);
          return from === "/About/" ? { ...redirect, isLikePage: true as const } : redirect;
        });
        server = await serve(folder, servedSite(site, new Addresses(site)), redirects);
      });
      afterAll(async () => {
        await server?.close();
        rmSync(folder, { recursive: true });
      });

      const at = (path: string, headers: Record<string, string> = {}, method = "GET") =>
        ask(server, base + path, headers, method);

      test.each(SERVED)("/%s is %s, kept: %s, open: %s", async (path, type, kept, isOpen) => {
        const answer = await at(path);
        expect(answer.body).toContain("this is ");
        expect([answer.status, ...valuesOf(answer, "content-type", "cache-control")]).toEqual([
          200,
          type,
          kept,
        ]);
        expect(valuesOf(answer, "access-control-allow-origin")).toEqual([isOpen ? "*" : undefined]);
        expect(answer.headers).toMatchObject(SAFE);
        expect(answer.headers).not.toHaveProperty("strict-transport-security");
      });

      test.each(SERVED)("/%s is compressed where that is of use", async (path, type, _, __, isText) => {
        const [plain, packed] = [await at(path), await at(path, { "accept-encoding": "gzip" })];
        expect(valuesOf(packed, "content-type", "content-encoding")).toEqual([
          type,
          isText ? "gzip" : undefined,
        ]);
        if (!isText) return;
        expect(valuesOf(packed, "vary")).toEqual(["Accept-Encoding"]);
        expect(valuesOf(plain, "vary", "content-encoding")).toEqual(["Accept-Encoding", undefined]);
        const isPressed = PRESSED.includes(path === "" ? "index.html" : path);
        expect(gunzipSync(packed.bytes).toString()).toBe(
          isPressed ? plain.body.replace("this is", "this is gz of") : plain.body,
        );
      });

      // Debian's nginx has no module for it.
      test.each(name === "nginx" ? [] : PRESSED.filter((path) => !path.includes("404")))(
        "/%s lies compressed beside itself, and is sent so to who can read it",
        async (path) => {
          const packed = await at(path, { "accept-encoding": "gzip, deflate, br" });
          expect(valuesOf(packed, "content-encoding", "vary", "content-language")).toEqual([
            "br",
            "Accept-Encoding",
            undefined,
          ]);
          expect(brotliDecompressSync(packed.bytes).toString()).toContain(`this is br of ${path}`);
        },
      );

      test("a coding that is refused is not sent", async () => {
        const answer = await at("feed.xml", { "accept-encoding": "br;q=0, gzip;q=0" });
        expect(valuesOf(answer, "content-encoding")).toEqual([undefined]);
        expect(answer.body).toContain(pageOf("feed.xml"));
      });

      test.each(ASKED)("%s leads to %s", async (path, to) => {
        const answer = await at(path.slice(1));
        const goal = typeof to === "string" && to.startsWith("/") ? base + to.slice(1) : to;
        if (typeof goal === "string") {
          expect([answer.status, answer.to]).toEqual([301, goal]);
          expect(answer.headers).toMatchObject(SAFE);
        } else {
          expect(answer.status).toBe(goal);
          expect(answer.body).toContain(goal === 200 ? "this is " : pageOf("404.html"));
        }
      });

      test.each([
        ["nowhere/", 404, "404.html"],
        ["nowhere.css", 404, "404.html"],
        ["assets/gone-1.css", 404, "404.html"],
        ["photos/gone-1.avif", 404, "404.html"],
        ["topics/b/feed.json", 404, "404.html"],
        ["english/", 404, "404.html"],
        ["feed.xml/", 404, "404.html"],
        ["en/nowhere/", 404, "en/404.html"],
        ["en/feed.xml", 404, "en/404.html"],
        ["fr/nowhere", 404, "fr/404.html"],
        ["fr/assets/a.css", 404, "fr/404.html"],
        ["gone/", 410, "404.html"],
        ["blog/secret/x", 410, "404.html"],
        ["en/gone/", 410, "en/404.html"],
        ["_headers", 404, "404.html"],
        ["_redirects", 404, "404.html"],
        [".git/config", 404, "404.html"],
        [".git/", 404, "404.html"],
        [".git", 404, "404.html"],
        [".env", 404, "404.html"],
        ["static/.secret", 404, "404.html"],
        ["static/.secret/", 404, "404.html"],
        [".well-known/.git/config", 404, "404.html"],
        ["static/", 404, "404.html"],
        ["%2egit/config", 404, "404.html"],
        ["nowhere%0d%0aSet-Cookie:%20a=b", 404, "404.html"],
      ])("/%s is answered by %s and the page %s, which nobody keeps", async (path, status, page) => {
        for (const encoding of ["identity", "gzip"]) {
          const answer = await at(path, { "accept-encoding": encoding });
          expect([path, answer.status]).toEqual([path, status]);
          expect(valuesOf(answer, "content-type", "cache-control")).toEqual([HTML, undefined]);
          expect(answer.headers).toMatchObject(SAFE);
          const isPressed = encoding === "gzip" && PRESSED.includes(page);
          const [packed] = valuesOf(answer, "content-encoding");
          const body = packed === "gzip" ? gunzipSync(answer.bytes).toString() : answer.body;
          expect(body).toContain(isPressed ? `this is gz of ${page}` : pageOf(page));
        }
      });

      // The others look at their own TLS only.
      test.each(name.startsWith("apache") ? ["feed.xml", "nowhere/", "old/"] : [])(
        "/%s says that the site is by TLS only, where a server in front has the certificate",
        async (path) => {
          const answer = await at(path, { "x-forwarded-proto": "https" });
          expect(valuesOf(answer, "strict-transport-security")).toEqual(["max-age=31536000"]);
        },
      );

      test("/.htaccess is closed", async () => {
        expect([403, 404]).toContain((await at(".htaccess")).status);
      });

      test.each([
        ["about", "about/"],
        ["en", "en/"],
        ["about?a=b", "about/?a=b"],
        [encodeURI("статті?p=%D1%96"), encodeURI("статті/?p=%D1%96")],
      ])("/%s leads to /%s for good", async (path, to) => {
        const { status, to: found } = await at(path);
        expect([status, found?.toLowerCase()]).toEqual([301, (base + to).toLowerCase()]);
      });

      test.each(["{env.PATH}", "{http.request.host}", "$uri", "$1", "%1", "%{HTTP_HOST}", "\\d", "a|b"])(
        "nothing in an address that is asked for is taken for a variable: %s",
        async (text) => {
          const { to = "" } = await at(`blog/${text.replaceAll("%", "%25")}/`);
          expect(decodeURIComponent(to)).toBe(`${decodeURI(base)}articles/${text}/`);
        },
      );

      test("no address with two slashes leads to another host", async () => {
        for (const path of ["en", "en/x", "about", "old"]) {
          const { to } = await ask(server, `/${base}${path}`);
          expect(to ?? "/").toMatch(/^\/(?!\/)/);
        }
      });

      test.each(["identity", "gzip"])("answers 304 to who has a feed, with its age: %s", async (encoding) => {
        for (const path of ["feed.xml", "en/atom.xml"]) {
          const first = await at(path, { "accept-encoding": encoding });
          const [etag = ""] = valuesOf(first, "etag");
          const again = await at(path, { "accept-encoding": encoding, "if-none-match": etag });
          expect([again.status, ...valuesOf(again, "cache-control"), again.body]).toEqual([304, SOON, ""]);
        }
      });

      test("sends a part of a sound to who asks for it", async () => {
        const answer = await at("static/a.mp3", { range: "bytes=5-11" });
        expect([answer.status, answer.body, ...valuesOf(answer, "content-type")]).toEqual([
          206,
          "is stat",
          "audio/mpeg",
        ]);
        expect(valuesOf(answer, "content-range")[0]).toMatch(/^bytes 5-11\//);
      });

      test.each(["", "feed.xml", "nowhere/", "about", "gone/"])(
        "HEAD of /%s is as GET, without a text",
        async (path) => {
          const [head, get] = [await at(path, {}, "HEAD"), await at(path)];
          expect(head.body).toBe("");
          expect([head.status, head.to, ...valuesOf(head, "content-type", "cache-control")]).toEqual([
            get.status,
            get.to,
            ...valuesOf(get, "content-type", "cache-control"),
          ]);
        },
      );

      test("says nothing for what a host has beside the site", async () => {
        const { headers } = await ask(server, "/beside.txt");
        expect("x-content-type-options" in headers).toBe(base === "/");
        expect((await ask(server, "/elsewhere/?p=123")).status).toBe(404);
      });
    });
  },
);

function hostOf(name: string): string {
  return name.split(" ")[0] as string;
}

function valuesOf({ headers }: Answer, ...names: string[]): (string | undefined)[] {
  return names.map((name) => headers[name]?.join(" AND "));
}

function write(folder: string, base: string): void {
  for (const file of FILES) {
    const path = join(folder, decodeURI(base), file);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, `this is ${file} ${TEXT}`);
    if (!PRESSED.includes(file)) continue;
    writeFileSync(`${path}.gz`, gzipSync(`this is gz of ${file} ${TEXT}`));
    writeFileSync(`${path}.br`, brotliCompressSync(`this is br of ${file} ${TEXT}`));
  }
  mkdirSync(join(folder, decodeURI(base), "статті"));
  writeFileSync(join(folder, decodeURI(base), "статті/index.html"), "this is статті/index.html");
  writeFileSync(join(folder, "beside.txt"), TEXT);
}
