import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { UNNAMED } from "../../src/hosts/headers-and-redirects.ts";
import type { Host, ServedRedirect, ServedSite } from "../../src/hosts/host.ts";
import { HOSTS } from "../../src/hosts/index.ts";
import { readNewsroom } from "../../src/intake/newsroom.ts";
import { oldAddress } from "../../src/intake/old-addresses.ts";
import { goalOf } from "../../src/intake/redirect-goals.ts";
import { webAddress } from "../../src/intake/schemas.ts";
import { Problems } from "../../src/kit/problems.ts";
import { Addresses } from "../../src/model/address.ts";
import { servedSite } from "../../src/outputs/served-site.ts";
import { siteOf } from "../feeds/fixtures.ts";
import { harmless, NO_ADDRESSES, NO_GOALS, redirectsWith, SIGNS } from "./hostile.ts";
import { beyond, statementsOf } from "./shape.ts";

const ALL: readonly Host[] = [UNNAMED, ...HOSTS];

/** All that a host is given, by name: files of the site, and files beside it. */
function filesFor(host: Host, site: ServedSite, redirects: readonly ServedRedirect[]): Map<string, string> {
  const { files, beside = [] } = host;
  const makers = [
    ...files.map(({ path, text }) => [path as string, text] as const),
    ...beside.map(({ name, text }) => [name, text] as const),
  ];
  return new Map(makers.map(([name, text]) => [name, text(site, redirects)]));
}

function siteAt(base = "/", hub = "https://hub.example/"): ServedSite {
  const feeds = { items: 30, archive: true, hubs: [hub] };
  const site = siteOf({ baseUrl: `https://news.example${base}`, feeds });
  return servedSite(site, new Addresses(site));
}

/** What files say besides their texts that other files do not say as often. */
function news(files: ReadonlyMap<string, string>, others: ReadonlyMap<string, string>): string[] {
  return [...files].flatMap(([name, text]) =>
    beyond(statementsOf(name, text), statementsOf(name, others.get(name) ?? "")).map(
      (what) => `${name}: ${what}`,
    ),
  );
}

test.each(NO_ADDRESSES)("%j is no old address", (text) => {
  expect(oldAddress(text, "https://news.example/")).toMatchObject({ message: expect.any(String) });
});

test.each(NO_GOALS)("nothing leads to %j", (text) => {
  expect(goalOf(text, "/old/*")).toMatchObject({ message: expect.any(String) });
});

describe.each(ALL.map((host) => ({ host, name: host.name || "hosts without a name" })))(
  "for $name",
  ({ host }) => {
    test.each(["/", "/news/"])("no address and no goal writes more than its own text, below %s", (base) => {
      const site = siteAt(base);
      for (const sign of SIGNS) {
        const evil = filesFor(host, site, redirectsWith(sign, 1, base));
        const good = filesFor(host, site, redirectsWith(harmless(sign), 1, base));
        expect([sign, news(evil, good)]).toEqual([sign, []]);
      }
    });

    test("nor does a hub in a header", () => {
      const good = filesFor(host, siteAt(), []);
      for (const sign of [...SIGNS, "\n", "\r\nX: y", "\0"]) {
        const hub = webAddress.safeParse(`https://hub.example/${sign}?a=${sign}#${sign}`);
        if (!hub.success) continue;
        expect([sign, news(filesFor(host, siteAt("/", hub.data), []), good)]).toEqual([sign, []]);
      }
    });
  },
);

test.each([..."\"'`$;|()[]^&=,!%*:{}\0", "%0a", "%2a", "%ff", "x//y"])(
  "no site has %j in its base path",
  (sign) => {
    const content = mkdtempSync(join(tmpdir(), "visnyk-"));
    const problems = new Problems();
    writeFileSync(join(content, "site.yaml"), "name: x\n");
    readNewsroom(content, `https://news.example/a${sign}b/`, problems);
    rmSync(content, { recursive: true });
    expect(problems.all()).toContainEqual(
      expect.objectContaining({
        message: expect.stringMatching(/^VISNYK_BASE_URL: .* is not the address of a site$/s),
      }),
    );
  },
);

test("a star that is written as an escape takes the place of nothing", () => {
  expect(goalOf("/new/?a=%2A#%2a", "/old/*")).toBe("/new/?a=%2A#%2A");
  expect(goalOf("/new/%2A", "/old/*")).toBe("/new/%2A/");
  expect(goalOf("/new/?a=*", "/old/*")).toBe("/new/?a=*");
});
