import { describe, expect, test } from "vitest";
import { type SocialPage, socialTags, storySocialPage } from "../../src/discovery/social.ts";
import { sitePathOf } from "../../src/model/address.ts";
import { PUBLISHED, pageOf, pictureOf, rendition, storyOf } from "../feeds/fixtures.ts";
import { attributeOf, elementsOf } from "../feeds/parse.ts";
import { discoveryOf } from "./context.ts";

/** Names and contents of the elements, in their order. */
function read(page: SocialPage): (string | undefined)[][] {
  return elementsOf(socialTags(page, discoveryOf()).value, "meta").map((meta) => [
    attributeOf(meta, "property") ?? attributeOf(meta, "name"),
    attributeOf(meta, "content"),
  ]);
}

function contentOf(page: SocialPage, name: string): (string | undefined)[] {
  return read(page)
    .filter(([property]) => property === name)
    .map(([, content]) => content);
}

const ALTERNATES = [
  { lang: "uk" as const, path: sitePathOf("/2025/02/13/umierov-u-briusseli/") },
  { lang: "en" as const, path: sitePathOf("/en/2025/02/13/umerov/") },
  { lang: "fr" as const, path: sitePathOf("/fr/2025/02/13/umerov/") },
];

describe("the card of a story", () => {
  test("says all of it", () => {
    const story = storyOf({ updated: PUBLISHED + 60_000, picture: pictureOf() });
    expect(read(storySocialPage(pageOf(story, { alternates: ALTERNATES })))).toEqual([
      ["og:type", "article"],
      ["og:title", "Умєров провів зустрічі у Брюсселі"],
      ["og:description", "Міністр оборони зустрівся з колегами."],
      ["og:url", "https://news.example/visnyk/2025/02/13/umierov-u-briusseli/"],
      ["og:site_name", "Вісник"],
      ["og:locale", "uk_UA"],
      ["og:locale:alternate", "en_GB"],
      ["og:locale:alternate", "fr_FR"],
      ["og:image", "https://news.example/visnyk/photos/lead-1600.jpeg"],
      ["og:image:type", "image/jpeg"],
      ["og:image:width", "1600"],
      ["og:image:height", "900"],
      ["og:image:alt", "Міністр за столом"],
      ["article:published_time", "2025-02-13T18:40:00+02:00"],
      ["article:modified_time", "2025-02-13T18:41:00+02:00"],
      ["article:section", "Новини"],
      ["article:tag", "Новини"],
      ["article:tag", "Бельгія"],
      ["twitter:card", "summary_large_image"],
    ]);
  });

  test("shows the wide crop where there is one", () => {
    const wide = rendition("wide", 1600, 900, 1);
    const crops = { wide, standard: wide, square: wide };
    const page = storySocialPage(pageOf(storyOf({ picture: pictureOf("lead.jpg", { crops }) })));
    expect(contentOf(page, "og:image")).toEqual(["https://news.example/visnyk/photos/wide.jpeg"]);
  });

  test("leaves out what the story has not", () => {
    const names = new Set(read(storySocialPage(pageOf(storyOf({ topics: [] })))).map(([name]) => name));
    expect([...names].filter((name) => /image|modified|section|tag|alternate/.test(name ?? ""))).toEqual([]);
    expect(contentOf(storySocialPage(pageOf(storyOf())), "twitter:card")).toEqual(["summary"]);
  });
});

describe("the card of any page", () => {
  const page: SocialPage = {
    lang: "fr",
    path: sitePathOf("/fr/topics/"),
    title: `"Thèmes" <b> & 'autres'`,
    description: "",
    alternates: [],
  };

  test("is a website's", () => {
    expect(contentOf(page, "og:type")).toEqual(["website"]);
    expect(contentOf(page, "og:locale")).toEqual(["fr_FR"]);
  });

  test("keeps its words within their attributes", () => {
    expect(contentOf(page, "og:title")).toEqual([page.title]);
  });
});
