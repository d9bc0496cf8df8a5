import { describe, expect, test } from "vitest";
import { renderManifest } from "../../src/discovery/manifest.ts";
import type { Lang } from "../../src/i18n/lang.ts";
import { Addresses, sitePathOf } from "../../src/model/address.ts";
import { siteOf } from "../feeds/fixtures.ts";

describe("the web app manifest", () => {
  const site = siteOf();
  const read = (lang: Lang) =>
    JSON.parse(
      renderManifest(site, lang, new Addresses(site), [
        { path: sitePathOf("/icon-512.png"), type: "image/png", size: 512, purpose: "maskable" },
        { path: sitePathOf("/icon.svg"), type: "image/svg+xml", size: "any" },
      ]),
    );

  test("is in the words of its language", () => {
    expect(read("en")).toMatchObject({
      name: "Visnyk",
      short_name: "Visnyk",
      description: "News",
      lang: "en",
    });
    expect(read("uk")).toMatchObject({ name: "Вісник", lang: "uk" });
  });

  test("starts at the language's front page, within the whole site", () => {
    expect(read("en")).toMatchObject({ id: "/visnyk/en/", start_url: "/visnyk/en/", scope: "/visnyk/" });
    expect(read("uk")).toMatchObject({ id: "/visnyk/", start_url: "/visnyk/", scope: "/visnyk/" });
  });

  test("lists its icons with their sizes", () => {
    expect(read("uk").icons).toEqual([
      { src: "/visnyk/icon-512.png", type: "image/png", sizes: "512x512", purpose: "maskable" },
      { src: "/visnyk/icon.svg", type: "image/svg+xml", sizes: "any" },
    ]);
  });
});
