import { chmodSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { afterAll, describe, expect, test } from "vitest";
import { htaccessLosses } from "../../src/hosts/apache/htaccess.ts";
import type { ServedRedirect } from "../../src/hosts/host.ts";
import { oldAddress } from "../../src/intake/old-addresses.ts";
import { Addresses } from "../../src/model/address.ts";
import { addressOfText } from "../../src/model/old-address.ts";
import { servedSite } from "../../src/outputs/served-site.ts";
import { siteOf } from "../feeds/fixtures.ts";
import { programOf } from "../programs.ts";
import { OWN_SERVERS } from "../site/own-servers.ts";
import { ask } from "./ask.ts";
import { oldRedirect } from "./old-redirects.ts";

const SIGNS = "abАБвіїґ09-_.~!$&'()+,;=:@ \"<>^`{|}[]é漢😀\u2028".match(/./gsu) as string[];

const part = fc
  .oneof(
    fc.string({ unit: fc.constantFrom(...SIGNS), minLength: 1, maxLength: 12 }),
    fc.constantFrom(
      "$1",
      "%1",
      `$\{x}`,
      "{path}",
      "{$HOME}",
      "%{HTTP_HOST}",
      "a#b",
      "\\d",
      "50%",
      "a*b",
      "gone",
    ),
  )
  .filter((text) => !/^\.+$/.test(text));
const path = fc.array(part, { minLength: 1, maxLength: 4 }).map((parts) => `/${parts.map(inPath).join("/")}`);
const query = fc
  .uniqueArray(fc.tuple(fc.constantFrom("p", "id", "x", "page-id", "ід", "a.b"), part), {
    selector: ([name]) => name,
    maxLength: 3,
  })
  .map((pairs) => pairs.map((pair) => pair.map(encodeURIComponent).join("=")));
const asked = fc.record({ path, query, reversed: fc.boolean(), lower: fc.boolean(), slash: fc.boolean() });

/** As people write it, where some signs have to be escaped. */
function inPath(text: string): string {
  return text.replace(/[%*?#\\]/g, (sign) => `%${sign.charCodeAt(0).toString(16)}`);
}

/** Old addresses, each with a goal of its own and a request for it, in one of the ways in which it may be written. */
function redirectsOf(
  all: readonly { path: string; query: string[]; reversed: boolean; lower: boolean; slash: boolean }[],
): Map<string, { redirect: ServedRedirect; request: string }> {
  const redirects = new Map<string, { redirect: ServedRedirect; request: string }>();
  for (const [number, { path, query, reversed, lower, slash }] of all.entries()) {
    const written = path + (query.length === 0 ? "" : `?${query.join("&")}`);
    const address = oldAddress(written, "https://news.example/");
    if (typeof address !== "string" || redirects.has(address)) continue;
    const inner = addressOfText(address).path;
    const own = slash ? inner : inner.replace(/(?<=.)\/$/, "");
    const spelled = lower ? own.replace(/%../g, (code) => code.toLowerCase()) : own;
    const order = reversed ? query.toReversed() : query;
    const request = spelled + (order.length === 0 ? "" : `?${order.join("&")}`);
    redirects.set(address, { redirect: oldRedirect(address, `/new/${number}/`), request });
  }
  return redirects;
}

describe.each(OWN_SERVERS.map((server) => ({ ...server, ...programOf(server.program) })))(
  "$name",
  ({ name, isHere, label, serve }) => {
    const site = siteOf({ baseUrl: "https://news.example/" });
    const served = servedSite(site, new Addresses(site));
    const folder = mkdtempSync(join(tmpdir(), "visnyk-"));
    chmodSync(folder, 0o755);
    afterAll(() => rmSync(folder, { recursive: true }));

    test.skipIf(!isHere)(
      `${label} answers 301 for whatever old address is accepted, however it is asked for`,
      async () => {
        await fc.assert(
          fc.asyncProperty(fc.array(asked, { minLength: 20, maxLength: 60 }), async (all) => {
            const redirects = [...redirectsOf(all).values()];
            const told = redirects.map(({ redirect }) => redirect);
            const server = await serve(folder, served, told);
            try {
              for (const { redirect, request } of redirects)
                expect([name, request, (await ask(server, request)).to]).toEqual([
                  name,
                  request,
                  redirect.to,
                ]);
            } finally {
              await server.close();
            }
          }),
          { numRuns: 4 },
        );
      },
    );

    test.skipIf(!isHere)(`${label} takes thousands of old addresses, as far as it says`, async () => {
      const redirects = Array.from({ length: 1500 }, (_, n) => [
        oldRedirect(`/2019/05/новина-${n}.html`, `/new/${n}/`),
        oldRedirect(`/?p=${n}`, `/new/${n}/`),
      ]).flat();
      const left = name.includes(".htaccess") ? htaccessLosses(redirects).flatMap(({ of }) => of) : [];
      const server = await serve(folder, served, redirects);
      for (const redirect of redirects.slice(-2)) {
        const { to } = await ask(server, redirect.from + (redirect.query && `?${redirect.query}`));
        expect(to).toBe(left.includes(redirect) ? undefined : redirect.to);
      }
      expect((await ask(server, encodeURI("/2019/05/новина-0.html"))).to).toBe("/new/0/");
      await server.close();
    });
  },
);
