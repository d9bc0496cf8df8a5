import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { get } from "node:http";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { StaticServer } from "../../../scripts/static-server.ts";
import type { ServedRedirect } from "../../../src/hosts/host.ts";
import { nginxLines } from "../../../src/hosts/nginx/lines.ts";
import { nginxMaps } from "../../../src/hosts/nginx/redirects.ts";
import { oldAddress } from "../../../src/intake/old-addresses.ts";
import { Addresses } from "../../../src/model/address.ts";
import { addressOfText } from "../../../src/model/old-address.ts";
import { servedSite } from "../../../src/outputs/served-site.ts";
import { siteOf } from "../../feeds/fixtures.ts";
import { programOf } from "../../programs.ts";
import { serveByNginx } from "../../site/hosts.ts";

const NGINX = programOf("nginx");

/** An old address as somebody writes it, as hosts are told. @param to a path, a whole address, or nothing for what is gone */
function served(written: string, to: string | undefined, base = "/"): ServedRedirect {
  const address = oldAddress(written, `https://news.example${base}`);
  if (typeof address !== "string") throw new Error(address.message);
  const { path, query, isStart } = addressOfText(address);
  const within = (inner: string) => base + inner.slice(1);
  return {
    from: within(path),
    query,
    isStart,
    to: to?.startsWith("/") ? within(to) : to,
    hasStub: false,
  };
}

async function serve(
  folder: string,
  redirects: readonly ServedRedirect[],
  base = "/",
): Promise<StaticServer> {
  const site = siteOf({ baseUrl: `https://news.example${base}` });
  const whole = servedSite(site, new Addresses(site));
  return serveByNginx(folder, nginxLines(whole, redirects), nginxMaps(whole, redirects));
}

interface Answer {
  status: number | undefined;
  /** Without the origin, where it is that of the server. */
  to: string | undefined;
  body: string;
}

/** Asks for exactly this path. */
function ask({ origin }: StaticServer, path: string): Promise<Answer> {
  const { promise, resolve, reject } = Promise.withResolvers<Answer>();
  const url = new URL(origin);
  get({ host: url.hostname, port: url.port, path }, (response) => {
    let body = "";
    response.on("data", (part: Buffer) => {
      body += part.toString();
    });
    response.on("end", () => {
      const to = response.headers.location?.replace(/^http:\/\/127\.0\.0\.1(?::\d+)?(?=\/)/, "");
      resolve({ status: response.statusCode, to, body });
    });
  }).on("error", reject);
  return promise;
}

const TOLD: readonly (readonly [from: string, to: string | undefined])[] = [
  ["/old/", "/new/"],
  ["/2019/05/slug.html", "/new/"],
  ["/index.php", "/new/php/"],
  ["/index.php?id=5", "/new/5/"],
  ["/index.php?id=5&x=1", "/new/5-1/"],
  ["/?p=123", "/new/123/"],
  ["/?page_id=Ab", "/new/capital/"],
  ["/?page_id=aB", "/new/small/"],
  ["/?feed", "/feed.xml"],
  ["/?month-id=7", "/new/7/"],
  ["/?q=два слова", "/new/words/"],
  ["/Новини/Старе/", "/new/"],
  ["/%d1%82%d0%b5%d0%b3/", "/topics/"],
  ["/Capital/", "/new/one/"],
  ["/capital/", "/new/two/"],
  ["/About/", "/about/"],
  ["/with space/", "/new/"],
  ["/sign$(1)+[2]/", "/new/"],
  ['/quote"d/', "/new/"],
  ["/far/", "https://elsewhere.example/page/?a=$b#c"],
  ["/gone/", undefined],
  ["/blog/*", "/articles/*"],
  ["/blog/secret/*", undefined],
  ["/blog/one/", "/new/"],
  ["/розділ/*", "/*"],
  ["/tag*", "/topics/"],
  ["/feed/", "/feed.xml"],
];

/** What is asked for, and where it leads: 410 for what is gone, 404 and 200 for what no old address is. */
const ASKED: readonly (readonly [path: string, to: string | number])[] = [
  ["/old/", "/new/"],
  ["/old", "/new/"],
  ["/old/index.html", "/new/"],
  ["/old/?utm_source=x", "/new/"],
  ["/OLD/", "/new/"],
  ["/older/", 404],
  ["/2019/05/slug.html", "/new/"],
  ["/index.php", "/new/php/"],
  ["/index.php?id=6", "/new/php/"],
  ["/index.php?id=5", "/new/5/"],
  ["/index.php?id=5&utm_source=x", "/new/5/"],
  ["/index.php?x=1&id=5", "/new/5-1/"],
  ["/index.php?id=5&x=1", "/new/5-1/"],
  ["/?p=123", "/new/123/"],
  ["/?a=1&p=123", "/new/123/"],
  ["/?p=1234", 200],
  ["/?xp=123", 200],
  ["/", 200],
  ["/?page_id=Ab", "/new/capital/"],
  ["/?page_id=aB", "/new/small/"],
  ["/?feed", "/feed.xml"],
  ["/?feed=", "/feed.xml"],
  ["/?feed=rss2", 200],
  ["/?month-id=7", "/new/7/"],
  ["/?month-id=77", 200],
  ["/?q=%D0%B4%D0%B2%D0%B0%20%D1%81%D0%BB%D0%BE%D0%B2%D0%B0", "/new/words/"],
  ["/?q=%d0%b4%d0%b2%d0%b0+%d1%81%d0%bb%d0%be%d0%b2%d0%b0", "/new/words/"],
  [encodeURI("/Новини/Старе/"), "/new/"],
  [encodeURI("/Новини/Старе/").toLowerCase(), "/new/"],
  [encodeURI("/Новини/Старе"), "/new/"],
  [encodeURI("/новини/старе/"), 404],
  [encodeURI("/тег/"), "/topics/"],
  ["/Capital/", "/new/one/"],
  ["/capital/", "/new/two/"],
  ["/About/", "/about/"],
  ["/about/", 200],
  ["/with%20space/", "/new/"],
  ["/sign$(1)+[2]/", "/new/"],
  ["/sign%24%281%29%2B%5B2%5D/", "/new/"],
  ["/quote%22d/", "/new/"],
  ["/far/", "https://elsewhere.example/page/?a=%24b#c"],
  ["/gone/", 410],
  ["/gone", 410],
  ["/gone/?p=5", 410],
  ["/blog/", "/articles/"],
  ["/blog", "/articles/"],
  ["/blog/a/b.html", "/articles/a/b.html"],
  ["/blog/a?page=2", "/articles/a"],
  ["/blog/%D1%96%d0%bc%27%D1%8F/", "/articles/%D1%96%d0%bc%27%D1%8F/"],
  ["/blog/a%0d%0aX:%20y/", "/articles/a%0d%0aX:%20y/"],
  ["/blog//evil.example/", "/articles/evil.example/"],
  ["/blog/one/", "/new/"],
  ["/blog/secret/", 410],
  ["/blog/secret/a/", 410],
  ["/blogs/", 404],
  ["/%d1%80%D0%BE%D0%B7%D0%B4%D1%96%D0%BB/a/", "/a/"],
  ["/%D1%80%D0%BE%D0%B7%D0%B4%D1%96%D0%BB//evil.example/", "/evil.example/"],
  ["/tags/", "/topics/"],
  ["/tag/a/b/", "/topics/"],
  ["/feed/", "/feed.xml"],
  ["/feed", "/feed.xml"],
  ["/nowhere/", 404],
  ["/_gone", 404],
];

describe.skipIf(!NGINX.isHere).each([
  { name: "a whole host", base: "/" },
  { name: "a part of a host", base: "/news/" },
])(`${NGINX.label}, $name`, ({ base }) => {
  const folder = mkdtempSync(join(tmpdir(), "visnyk-"));
  let server: StaticServer;
  beforeAll(async () => {
    if (!NGINX.isHere) return;
    for (const file of ["index.html", "about/index.html", "404.html"]) {
      mkdirSync(dirname(join(folder, base, file)), { recursive: true });
      writeFileSync(join(folder, base, file), `this is ${file}`);
    }
    const redirects = TOLD.map(([from, to]) => {
      const redirect = served(from, to, base);
      return from === "/About/" ? { ...redirect, isLikePage: true as const } : redirect;
    });
    server = await serve(folder, redirects, base);
  });
  afterAll(async () => {
    await server?.close();
    rmSync(folder, { recursive: true });
  });

  test.each(ASKED)("%s leads to %s", async (path, to) => {
    const answer = await ask(server, base + path.slice(1));
    const goal = typeof to === "string" && to.startsWith("/") ? base + to.slice(1) : to;
    if (typeof goal === "string") expect([answer.status, answer.to]).toEqual([301, goal]);
    else {
      expect(answer.status).toBe(goal);
      expect(answer.body).toContain(`this is ${goal === 200 ? "" : "404.html"}`);
    }
  });

  test("what is beside the site is asked for as before", async () => {
    expect((await ask(server, "/elsewhere/?p=123")).status).toBe(404);
  });
});

describe.skipIf(!NGINX.isHere)(NGINX.label, () => {
  const part = fc
    .string({
      unit: fc.constantFrom(...("abАБвіїґ09-_.~!$&'()+,;=:@ \"<>^`{|}[]é漢😀".match(/./gu) as string[])),
      minLength: 1,
      maxLength: 12,
    })
    .filter((text) => !/^\.+$/.test(text));
  const path = fc.array(part, { minLength: 1, maxLength: 4 }).map((parts) => `/${parts.join("/")}`);
  const query = fc
    .uniqueArray(fc.tuple(fc.constantFrom("p", "id", "x", "page-id", "ід"), part), {
      selector: ([name]) => name,
      maxLength: 3,
    })
    .map((pairs) => pairs.map((pair) => pair.map(encodeURIComponent).join("=")));
  const asked = fc.record({ path, query, reversed: fc.boolean(), lower: fc.boolean(), slash: fc.boolean() });

  test("answers 301 for whatever old address is accepted, however it is asked for", async () => {
    const folder = mkdtempSync(join(tmpdir(), "visnyk-"));
    await fc.assert(
      fc.asyncProperty(fc.array(asked, { minLength: 20, maxLength: 60 }), async (all) => {
        const redirects = new Map<string, { goal: string; request: string }>();
        for (const [number, { path, query, reversed, lower, slash }] of all.entries()) {
          const written = path + (query.length === 0 ? "" : `?${query.join("&")}`);
          const address = oldAddress(written, "https://news.example/");
          if (typeof address !== "string" || redirects.has(address)) continue;
          const inner = addressOfText(address).path;
          const own = slash ? inner : inner.replace(/(?<=.)\/$/, "");
          const spelled = lower ? own.replace(/%../g, (code) => code.toLowerCase()) : own;
          const order = reversed ? query.toReversed() : query;
          const request = spelled + (order.length === 0 ? "" : `?${order.join("&")}`);
          redirects.set(address, { goal: `/new/${number}/`, request });
        }
        const told = [...redirects].map(([address, { goal }]) => served(address, goal));
        const server = await serve(folder, told);
        try {
          for (const { goal, request } of redirects.values())
            expect([request, (await ask(server, request)).to]).toEqual([request, goal]);
        } finally {
          await server.close();
        }
      }),
      { numRuns: 6 },
    );
    rmSync(folder, { recursive: true });
  });

  test("loads fifty thousand old addresses", async () => {
    const folder = mkdtempSync(join(tmpdir(), "visnyk-"));
    const redirects = Array.from({ length: 25_000 }, (_, n) => [
      served(`/2019/05/новина-${n}.html`, `/new/${n}/`),
      served(`/?p=${n}`, `/new/${n}/`),
    ]).flat();
    const server = await serve(folder, redirects);
    expect((await ask(server, encodeURI("/2019/05/новина-24999.html"))).to).toBe("/new/24999/");
    expect((await ask(server, "/?p=24999")).to).toBe("/new/24999/");
    await server.close();
    rmSync(folder, { recursive: true });
  });
});
