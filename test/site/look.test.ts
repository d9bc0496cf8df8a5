import { readFileSync } from "node:fs";
import { join } from "node:path";
import sharp from "sharp";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { pressed, SmallSite } from "./small-site.ts";

const LOGO =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 400 100" onload="x()"><script>x()</script><rect width="400" height="100" fill="#14213d"/></svg>';
const ICON =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 64 64"><rect width="64" height="64" rx="12" fill="#c8102e"/></svg>';
const LINKS = `links:
  header: [{ name: Підтримати, url: /support/ }]
  footer: [{ name: { uk: Крамниця, en: Shop, fr: Boutique }, url: "https://shop.example/" }]
  pages: [support]
`;
const STORY = "2025/02/13/story";
/** Feeds, documents of their archive, lists of them, podcasts and calendars. */
const IN_FEEDS = /(?:feed|atom|podcast)\.xml$|feed\.json$|\/archive\/|\.opml$|\.ics$/;

let site: SmallSite;

beforeAll(async () => {
  site = SmallSite.empty();
  site.write("site.yaml", `${site.content("site.yaml")}look: { accent: "#c8102e" }\n${LINKS}`);
  site.write("pages/about/uk.md", "---\ntitle: Про нас\n---\n");
  site.write("pages/support/uk.md", "---\ntitle: Підтримати\n---\n");
  site.story("2025/02/13-story", { slug: "story" });
  site.write("theme/logo.svg", LOGO);
  site.write("theme/icon.svg", ICON);
  expect((await site.build()).said).toContain("left out: onload, script");
}, 60_000);

afterAll(() => site.remove());

const inPage = (pattern: RegExp, path = `${STORY}/index.html`) => pattern.exec(site.read(path))?.[1] ?? "";
const bytes = (href: string) => readFileSync(join(site.output, href));

describe("a site with an accent, a logo and an icon of its own", () => {
  test("has the accent in the stylesheets of pages and feeds, and in the browser's frame", () => {
    const accent = /--accent:light-dark\(#c8102e,(#[0-9a-f]{3,6})\);--accent-ink:light-dark\(#c8102e,\1\)/;
    for (const sheet of [inPage(/rel="stylesheet" href="\/([^"]*)"/), "feeds/feed.css"])
      expect(site.read(sheet)).toMatch(accent);
    expect(site.read("index.html")).toContain(
      '<meta name="theme-color" media="(prefers-color-scheme: light)" content="#c8102e">',
    );
  });

  test("shows the logo in place of its name, which is heard, and keeps its place", () => {
    expect(site.read("index.html")).toMatch(
      /<h1 class="nameplate nameplate-logo"><a href="\/"><img class="logo logo-day logo-ground" src="\/assets\/logo-\w+\.svg" width="192" height="48" alt="Вісник"><\/a><\/h1>/,
    );
    expect(site.read(inPage(/rel="stylesheet" href="\/([^"]*)"/))).toContain("--logo-ratio:4");
  });

  test("publishes the logo without what could run, and without a ground", () => {
    expect(site.read(inPage(/src="\/(assets\/logo-\w+\.svg)"/))).toBe(
      '<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" width="400" height="100" viewBox="0 0 400 100"><rect width="400" height="100" fill="#14213d"></rect></svg>',
    );
  });

  test("tells search engines its logo, as PNG that is large enough", async () => {
    const { publisher } = JSON.parse(inPage(/<script type="application\/ld\+json">(.*?)<\/script>/));
    const { url, width, height } = publisher.logo;
    expect(publisher.logo["@type"]).toBe("ImageObject");
    expect(height).toBeGreaterThanOrEqual(112);
    const file = await sharp(bytes(url.replace("https://news.example/", ""))).metadata();
    expect([file.format, file.width, file.height]).toEqual(["png", width, height]);
  });

  test("has its icon in all forms, one of them for devices that cut icons to shapes", async () => {
    const { icons, theme_color } = JSON.parse(site.read("site.webmanifest"));
    expect(theme_color).toBe("#c8102e");
    expect(icons.map((icon: { sizes: string; purpose?: string }) => [icon.sizes, icon.purpose])).toEqual([
      ["192x192", undefined],
      ["512x512", undefined],
      ["any", undefined],
      ["512x512", "maskable"],
    ]);
    const pixels = await sharp(bytes(icons[3].src)).raw().toBuffer({ resolveWithObject: true });
    expect([pixels.info.width, ...pixels.data.subarray(0, 3)]).toEqual([512, 0xc8, 0x10, 0x2e]);
    const touch = inPage(/rel="apple-touch-icon" href="([^"]*)"/);
    expect((await sharp(bytes(touch)).stats()).isOpaque).toBe(true);
    expect(site.read(inPage(/rel="icon" type="image\/svg\+xml" href="\/([^"]*)"/))).toContain("#c8102e");
  });

  test("has logo and icon in its feeds", async () => {
    expect(site.read("atom.xml")).toContain("<logo>https://news.example/feeds/logo.png</logo>");
    const [logo, icon] = await Promise.all(
      ["feeds/logo.png", "feeds/icon-144.png"].map((file) => sharp(bytes(file)).metadata()),
    );
    expect([logo?.width, logo?.height]).toEqual([600, 300]);
    const { dominant } = await sharp(bytes("feeds/icon-144.png")).stats();
    expect(icon?.width).toBe(144);
    expect(dominant.r).toBeGreaterThan(190);
  });
});

test("links of its own stand in header and footer, and its pages in their order", () => {
  const link = (more: string) =>
    `<li class="own-link"><a href="/support/"${more}>Підтримати</a></li>\n</ul>\n</nav>`;
  expect(site.read("index.html")).toContain(link(""));
  expect(site.read("support/index.html")).toContain(link(' aria-current="page"'));
  expect(
    site
      .read("en/index.html")
      .match(/<footer.*<\/footer>/s)?.[0]
      .match(/<a [^>]*>[^<]*/g)
      ?.slice(0, 3),
  ).toEqual([
    '<a href="/support/" hreflang="uk" lang="uk">Підтримати (Українська)',
    '<a href="/about/" hreflang="uk" lang="uk">Про нас (Українська)',
    '<a href="https://shop.example/">Shop',
  ]);
});

test("feeds name nothing by a hash of what it is: their stylesheet, icons and logo keep their addresses", () => {
  const feeds = site.files().filter((path) => IN_FEEDS.test(path));
  expect(feeds.length).toBeGreaterThan(10);
  for (const feed of feeds) expect(site.read(feed), feed).not.toMatch(/\/assets\/|-[0-9a-f]{10}\./);
});

test("what does not show the look stays as it is when it changes", async () => {
  const copy = site.copy();
  copy.write("site.yaml", copy.content("site.yaml").replace("#c8102e", "#1d4c99"));
  // Stylesheet, icon and logo change, and the addresses that feeds name them by do not.
  copy.write("theme/icon.svg", ICON.replace("#c8102e", "#1d4c99"));
  copy.write("theme/logo.svg", LOGO.replace("#14213d", "#1d4c99"));
  copy.write("theme/style.css", ".story-title { letter-spacing: 0.01em; }\n");
  const again = pressed(await copy.build("--why"));
  expect(again).toContain("/");
  expect(again.filter((path) => IN_FEEDS.test(path))).toEqual([]);
  expect(await sharp(join(copy.output, "feeds/icon-192.png")).raw().toBuffer()).not.toEqual(
    await sharp(join(site.output, "feeds/icon-192.png")).raw().toBuffer(),
  );
  copy.delete("theme/logo.svg");
  copy.write(
    "theme/icon.png",
    await sharp({ create: { width: 600, height: 600, channels: 3, background: "#1d4c99" } })
      .png()
      .toBuffer(),
  );
  copy.delete("theme/icon.svg");
  expect(pressed(await copy.build("--why"))).toContain("/atom.xml");
  const page = copy.read(`${STORY}/index.html`);
  expect(page).toContain('<p class="nameplate"><a href="/">Вісник</a></p>');
  expect(page).toMatch(/rel="icon" type="image\/png" href="\/assets\/icon-192-\w+\.png"/);
  expect(page).toMatch(
    /"logo":\{"@type":"ImageObject","url":"[^"]*icon-512-\w+\.png","width":512,"height":512\}/,
  );
  const clean = copy.cleanCopy();
  try {
    await clean.build();
    expect(copy.difference(clean)).toEqual([]);
  } finally {
    clean.remove();
  }
}, 60_000);
