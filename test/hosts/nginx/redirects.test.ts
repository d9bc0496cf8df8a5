import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
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
import { ask } from "../ask.ts";
import { ASKED, oldRedirect, TOLD } from "../old-redirects.ts";

const NGINX = programOf("nginx");

async function serve(
  folder: string,
  redirects: readonly ServedRedirect[],
  base = "/",
): Promise<StaticServer> {
  const site = siteOf({ baseUrl: `https://news.example${base}` });
  const whole = servedSite(site, new Addresses(site));
  return serveByNginx(folder, nginxLines(whole, redirects), nginxMaps(whole, redirects));
}

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
      const redirect = oldRedirect(from, to, base);
      return from === "/About/" ? { ...redirect, isLikePage: true as const } : redirect;
    });
    server = await serve(folder, redirects, base);
  });
  afterAll(async () => {
    await server?.close();
    rmSync(folder, { recursive: true });
  });

  test.each([...ASKED, ["/OLD/", "/new/"] as const])("%s leads to %s", async (path, to) => {
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
        const told = [...redirects].map(([address, { goal }]) => oldRedirect(address, goal));
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
      oldRedirect(`/2019/05/новина-${n}.html`, `/new/${n}/`),
      oldRedirect(`/?p=${n}`, `/new/${n}/`),
    ]).flat();
    const server = await serve(folder, redirects);
    expect((await ask(server, encodeURI("/2019/05/новина-24999.html"))).to).toBe("/new/24999/");
    expect((await ask(server, "/?p=24999")).to).toBe("/new/24999/");
    await server.close();
    rmSync(folder, { recursive: true });
  });
});
