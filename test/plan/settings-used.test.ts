import { readFileSync } from "node:fs";
import { join } from "node:path";
import sharp from "sharp";
import { beforeAll, describe, expect, test } from "vitest";
import type { AssetNames } from "../../src/assets/assets.ts";
import { PagePress } from "../../src/eleventy/page-press.ts";
import { CodeMap } from "../../src/kit/code-map.ts";
import { snapshotOf } from "../../src/library/snapshot.ts";
import { sitePathOf } from "../../src/model/address.ts";
import type { Site } from "../../src/model/site.ts";
import { OUTPUT_KINDS, type OutputKind, outputsOfKind } from "../../src/outputs/index.ts";
import { dependenciesOf } from "../../src/plan/dependencies.ts";
import type { Press } from "../../templates/page-template.ts";
import { Desk } from "../library/desk.ts";
import type { SmallSite } from "../site/small-site.ts";
import { PROJECT } from "../structure/source-files.ts";

const desk = new Desk(undefined, true);
const path = (name: string) => sitePathOf(`/assets/${name}`);
const ASSETS: AssetNames = {
  stylesheet: path("site.css"),
  fonts: { latin: path("latin.woff2"), cyrillic: path("cyrillic.woff2") },
  searchScripts: { uk: path("uk.js"), en: path("en.js"), fr: path("fr.js") },
  offlineScript: path("offline.js"),
  keeperScript: path("keeper.js"),
  clearingScript: path("clearing.js"),
  liveScript: path("live.js"),
  pageScript: path("page.js"),
  deskScript: path("desk.js"),
  blockScripts: {},
  blockSheets: {},
  sheets: {},
  icon: path("icon.svg"),
  appleTouchIcon: path("180.png"),
  icon192: path("192.png"),
  icon512: path("512.png"),
};
let parts: ReturnType<typeof dependenciesOf>;

beforeAll(async () => {
  const { site } = desk;
  site.write(
    "site.yaml",
    `${site.content("site.yaml")}\nfeeds: { hubs: ["https://hub.example/"] }\nshare: [mail]\nsecurity: { contact: "https://news.example/security/" }\nrobots: { training: refuse }\ntrust: { belongto: https://press.example/ }\npolicies: { ethics: pages/about }\nownership: { legalName: Вісник, contact: { phone: 1 }, owners: [], beneficialOwners: [], publicFunds: [] }\nadmin: { backend: test }\n`,
  );
  site.write("pages/about/uk.md", "---\ntitle: Про нас\n---\nТекст.\n");
  for (let day = 10; day < 20; day++)
    site.story(`2025/02/${day}-s`, {
      slug: `s${day}`,
      tags: "[europe, ukraine]",
      authors: "[reporter]",
      aliases: `[/old/${day}/]`,
    });
  site.story(
    "2025/02/10-s",
    { slug: "s10", event: "{ starts: 2025-02-10, place: Brussels }" },
    "Text.",
    "en",
  );
  site.story("2025/02/20-live", {
    slug: "live",
    date: "2025-02-20T10:00",
    live: "{ until: 2025-02-20T12:00 }",
  });
  await writePodcast(site);
  site.write("articles/2025/02/20-live/live/2025-02-20T1105-a.uk.md", "Прибули.\n");
  await desk.takeIn();
  const files = { named: ASSETS, files: [] };
  parts = dependenciesOf(desk.db, desk.context.newsroom, files, new CodeMap(PROJECT), desk.context.now);
});

/** A podcast with one episode that has chapters. */
async function writePodcast(site: SmallSite): Promise<void> {
  const of = "kind: podcast, name: Розмови, about: Про все., artwork: a.png, category: News";
  site.write("series.yaml", `talks: { ${of} }\n`);
  const side = { width: 1400, height: 1400, channels: 3, background: "#3a5a78" } as const;
  site.write("series/a.png", await sharp({ create: side }).png().toBuffer());
  const audio = '{ file: tone.mp3, alt: Тон, chapters: [{ at: "0:00", title: Початок }] }';
  site.story("2025/02/21-e", { series: "talks", audio });
  site.write(
    "articles/2025/02/21-e/tone.mp3",
    readFileSync(join(PROJECT, "test/intake/recordings/tone.mp3")),
  );
}

/** The settings that are read while outputs of a kind are made. */
async function settingsReadBy(kind: OutputKind): Promise<Set<string>> {
  const { newsroom, now } = desk.context;
  const read = new Set<string>();
  const site = new Proxy(newsroom.site, {
    get(target, name) {
      read.add(String(name));
      return target[name as keyof Site];
    },
  });
  const context = snapshotOf(desk.db, { ...newsroom, site }, now);
  const press = new PagePress();
  press.take({ source: { context, assets: ASSETS, preview: false }, orders: [] });
  // What all pages share is made once, whoever asks first.
  for (const lang of newsroom.site.languages) press.feedContext(lang);
  const outputs = [...outputsOfKind(context, kind)];
  expect(outputs).not.toEqual([]);
  const { default: Template } = (await import(join(PROJECT, `templates/pages/${kind}.11ty.ts`))) as {
    default: new () => { render(data: { order: unknown; press: Press }): string };
  };
  read.clear();
  for (const order of outputs) new Template().render({ order, press });
  return read;
}

describe("a kind depends on every setting that is read for it", () => {
  // Pages of a newsroom's own have all settings in their fingerprints, and there are none without its code.
  test.each(OUTPUT_KINDS.filter((kind) => kind !== "own-page").map((kind) => [kind]))("%s", async (kind) => {
    const names = Object.keys(parts[kind]);
    const known = new Set(names.flatMap((name) => /^setting (.*)$/.exec(name)?.[1] ?? []));
    if (names.some((name) => name.endsWith("the navigation"))) known.add("navigation");
    if (names.some((name) => name.endsWith("the page of ownership"))) known.add("ownership");
    if (names.some((name) => name.endsWith("the formats of feeds")))
      for (const name of ["feedFormats", "emptyFeeds"]) known.add(name);
    expect([...(await settingsReadBy(kind))].filter((name) => !known.has(name))).toEqual([]);
  });
});
