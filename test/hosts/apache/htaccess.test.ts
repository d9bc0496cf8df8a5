import { expect, test } from "vitest";
import { htaccess, htaccessLosses, MOST_RULES } from "../../../src/hosts/apache/htaccess.ts";
import type { ServedRedirect } from "../../../src/hosts/host.ts";
import { Addresses } from "../../../src/model/address.ts";
import { servedSite } from "../../../src/outputs/served-site.ts";
import { siteOf } from "../../feeds/fixtures.ts";

const SITE = siteOf({ baseUrl: "https://news.example/", hosts: ["apache"] });
const SERVED = servedSite(SITE, new Addresses(SITE));

function redirects(count: number, more: Partial<ServedRedirect> = {}): ServedRedirect[] {
  return Array.from({ length: count }, (_, n) => {
    const redirect = { from: `/old-${n}/`, query: "", isStart: false, to: `/new/${n}/`, hasStub: true };
    return { ...redirect, ...more };
  });
}

const rulesIn = (text: string) =>
  [...text.matchAll(/^ *RewriteRule "\^(?:old|start)-.*$/gm)].map(([line]) => line);

test("has no rule for old addresses where there are none", () => {
  expect(rulesIn(htaccess(SERVED, []))).toEqual([]);
});

test("leaves out old addresses with a page first, says how many, and that nothing is lost by it", () => {
  const stubs = redirects(MOST_RULES);
  const others = redirects(20, { from: "/start-it/", hasStub: false });
  const text = htaccess(SERVED, [...stubs, ...others]);
  expect(rulesIn(text)).toHaveLength(MOST_RULES);
  expect(rulesIn(text).filter((line) => line.includes("start"))).toHaveLength(20);
  expect(text).toContain("# 20 more old addresses are not told here");
  expect(htaccessLosses([...stubs, ...others])).toEqual([]);
});

test("tells whoever deploys which old addresses neither a rule nor a page leads on", () => {
  const all = redirects(MOST_RULES + 2, { hasStub: false });
  expect(htaccessLosses(all)).toEqual([{ what: expect.stringContaining(".htaccess"), of: all.slice(-2) }]);
});

test("says by TLS only that browsers are to ask for nothing else", () => {
  const lines = htaccess(SERVED, [])
    .split("\n")
    .filter((line) => line.includes("Header always set Strict"));
  expect(lines).toEqual([expect.stringContaining("%{HTTPS} == 'on'")]);
});
