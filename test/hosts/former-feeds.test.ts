import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { describe, expect, test } from "vitest";
import { UNNAMED } from "../../src/hosts/headers-and-redirects.ts";
import type { Host, ServedSite } from "../../src/hosts/host.ts";
import { HOSTS } from "../../src/hosts/index.ts";
import { Addresses } from "../../src/model/address.ts";
import type { FeedFormats } from "../../src/model/feed-formats.ts";
import { servedSite } from "../../src/outputs/served-site.ts";
import { siteOf } from "../feeds/fixtures.ts";
import { programOf } from "../programs.ts";
import { OWN_SERVERS } from "../site/own-servers.ts";
import { ask } from "./ask.ts";
import { oldRedirect } from "./old-redirects.ts";
import { CLOUDFLARE } from "./pretended/cloudflare.ts";
import { cloudFrontThat } from "./pretended/cloudfront.ts";
import { firebaseThat } from "./pretended/firebase.ts";
import { GITLAB } from "./pretended/gitlab.ts";
import type { PretendedHost } from "./pretended/host.ts";
import { NETLIFY } from "./pretended/netlify.ts";
import { VERCEL } from "./pretended/vercel.ts";

const FORMATS: FeedFormats = {
  site: ["rss", "atom"],
  topics: ["rss"],
  authors: ["atom", "json"],
  series: ["json"],
  live: ["atom"],
};

/** Old addresses of the newsroom's own: more particular than the form of feeds, or less. */
const REDIRECTS: readonly (readonly [string, string | undefined])[] = [
  ["/topics/renamed/atom.xml", "/topics/new/feed.xml"],
  ["/topics/gone/feed.json", undefined],
  ["/topics/former/*", "/topics/new/*"],
];

/** A feed that is no more, and where it leads. */
const ASKED: readonly (readonly [string, string])[] = [
  ["feed.json", "feed.xml"],
  ["en/feed.json", "en/feed.xml"],
  ["topics/nato/atom.xml", "topics/nato/feed.xml"],
  ["topics/nato/feed.json", "topics/nato/feed.xml"],
  ["fr/topics/nato-2/feed.json", "fr/topics/nato-2/feed.xml"],
  ["authors/a-b/feed.xml", "authors/a-b/atom.xml"],
  ["series/talks/feed.xml", "series/talks/feed.json"],
  ["en/series/talks/atom.xml", "en/series/talks/feed.json"],
  ["2025/02/13/a-b/feed.xml", "2025/02/13/a-b/atom.xml"],
  ["en/2025/02/13/a-b/feed.json", "en/2025/02/13/a-b/atom.xml"],
  ["topics/renamed/atom.xml", "topics/new/feed.xml"],
  ["topics/former/atom.xml", "topics/former/feed.xml"],
  ["topics/former/feed.xml", "topics/new/feed.xml"],
];

/** Documents of the archive, where a host can tell a part of a name. */
const DOCUMENTS: readonly (readonly [string, string])[] = [
  ["feeds/archive/12.json", "feeds/archive/12.xml"],
  ["en/feeds/archive/1.json", "en/feeds/archive/1.xml"],
];

const FILES = [
  ...["index.html", "404.html", "en/404.html", "fr/404.html", "feed.xml", "atom.xml", "topics/nato/feed.xml"],
  ...["authors/a-b/feed.json", "feeds/archive/12.xml", "2025/02/13/a-b/atom.xml"],
];
/** What is there is sent, whatever looks like it. */
const THERE = FILES.filter((file) => !file.endsWith(".html"));

function siteAt(base: string, host: string, feedFormats = FORMATS): ServedSite {
  const site = siteOf({ baseUrl: `https://news.example${base}`, hosts: [host], feedFormats });
  return servedSite(site, new Addresses(site));
}

const BASES = ["/", "/news/"];
const told = (base: string) => REDIRECTS.map(([from, to]) => oldRedirect(from, to, base));

const PRETENDED: readonly [host: PretendedHost, name: string, hasParts: boolean][] = [
  [NETLIFY, "netlify", false],
  [CLOUDFLARE, "cloudflare", true],
  [VERCEL, "vercel", true],
  [firebaseThat(true), "firebase", true],
  [firebaseThat(false), "firebase", true],
  [GITLAB, "gitlab", false],
  [cloudFrontThat({ isDecoded: false }), "cloudfront", true],
];

describe.each(
  PRETENDED.flatMap(([host, name, hasParts]) => BASES.map((base) => ({ host, name, hasParts, base }))),
)("$name below $base leads a feed that is no more to one that stays", ({ host, name, hasParts, base }) => {
  const { files, beside = [] } = HOSTS.find((each) => each.name === name) as Host;
  const read = (wanted: string) => {
    const found =
      files.find(({ path }) => path === `/${wanted}`) ?? beside.find((each) => each.name === wanted);
    return found?.text(siteAt(base, name), told(base)) ?? "";
  };
  const answer = host.made({ read, files: new Set(FILES.map((file) => base + file)), base });

  test.each(ASKED)("/%s", (from, to) => {
    expect(answer(base + from)).toMatchObject({ status: 301, to: base + to });
  });

  test.each(DOCUMENTS)("/%s, of the archive", (from, to) => {
    const stays = hasParts ? to : `${from.startsWith("en/") ? "en/" : ""}atom.xml`;
    expect(answer(base + from)).toMatchObject({ status: 301, to: base + stays });
  });

  test.each(THERE)("but sends /%s", (file) => {
    expect(answer(base + file)).toMatchObject({ status: 200, file: base + file });
  });
});

describe.each(OWN_SERVERS.map((server) => ({ ...server, ...programOf(server.program) })))(
  "$name",
  ({ name, isHere, label, serve }) => {
    describe.skipIf(!isHere).each([{ base: "/" }, { base: encodeURI("/новини/v1.0/") }])(
      `${label}, $base`,
      ({ base }) => {
        test("leads feeds that are no more to those that stay, and sends what is there", async () => {
          const folder = mkdtempSync(join(tmpdir(), "visnyk-"));
          chmodSync(folder, 0o755);
          for (const file of FILES) {
            const place = join(folder, decodeURI(base), file);
            mkdirSync(dirname(place), { recursive: true });
            writeFileSync(place, `this is ${file}`);
          }
          const host = name.startsWith("apache") || name.includes("htaccess") ? "apache" : name;
          const server = await serve(folder, siteAt(base, host), told(base));
          try {
            for (const [from, to] of [...ASKED, ...DOCUMENTS]) {
              const { status, headers } = await ask(server, base + from);
              const location = new URL(headers.location ?? "", "https://news.example").pathname;
              expect([from, status, location]).toEqual([from, 301, base + to]);
            }
            for (const file of THERE) expect((await ask(server, base + file)).body).toBe(`this is ${file}`);
            expect((await ask(server, `${base}topics/gone/feed.json`)).status).toBe(410);
          } finally {
            await server.close();
            rmSync(folder, { recursive: true });
          }
        });
      },
    );
  },
);

describe("a host that is not named is told in lines that all who read them know", () => {
  const [, file] = UNNAMED.files;

  test("for whole names", () => {
    const lines = file?.text(siteAt("/", ""), told("/")).split("\n") ?? [];
    expect(lines).toContain("/topics/:a/atom.xml /topics/:a/feed.xml 301");
    expect(lines).toContain("/en/:a/:b/:c/:d/feed.json /en/:a/:b/:c/:d/atom.xml 301");
    expect(lines.filter((line) => /\/feeds\/archive/.test(line))).toEqual([]);
    expect(lines.findIndex((line) => line.startsWith("/topics/former/* "))).toBe(lines.length - 2);
  });

  test("and of the whole archive where no format has one", () => {
    const few: FeedFormats = { ...FORMATS, site: ["rss"] };
    const lines = file?.text(siteAt("/", "", few), []).split("\n") ?? [];
    expect(lines).toContain("/feeds/archive/:a /feed.xml 301");
    expect(lines).toContain("/fr/feeds/archive/:a /fr/feed.xml 301");
  });
});

test("where every feed has every format, nothing is told of feeds", () => {
  const every = siteOf().feedFormats;
  for (const { name } of HOSTS) expect(siteAt("/", name, every).formerFeeds).toEqual([]);
});
