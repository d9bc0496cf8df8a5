import { describe, expect, test } from "vitest";
import { type SocialPage, socialTags, storySocialPage } from "../../src/discovery/social.ts";
import { sitePathOf } from "../../src/model/address.ts";
import type { AuthorLink, StoryPageView } from "../../src/model/views.ts";
import { shareImage as shareImageOf } from "../../src/photos/share-images/recipe.ts";
import { PUBLISHED, pageOf, pictureOf, rendition, siteOf, storyOf } from "../feeds/fixtures.ts";
import { attributeOf, elementsOf } from "../feeds/parse.ts";
import { discoveryOf } from "./context.ts";

function socialPage(view: StoryPageView): SocialPage {
  return storySocialPage(view, discoveryOf());
}

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
    expect(read(socialPage(pageOf(story, { alternates: ALTERNATES })))).toEqual([
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
      ["article:author", "https://news.example/visnyk/authors/kovalenko/"],
      ["article:author", "https://news.example/visnyk/authors/petrenko/"],
      ["article:section", "Новини"],
      ["article:tag", "Новини"],
      ["article:tag", "Бельгія"],
      ["twitter:card", "summary_large_image"],
    ]);
  });

  test("shows the wide crop where there is one", () => {
    const wide = rendition("wide", 1600, 900, 1);
    const crops = { wide, standard: wide, square: wide };
    const page = socialPage(pageOf(storyOf({ picture: pictureOf("lead.jpg", { crops }) })));
    expect(contentOf(page, "og:image")).toEqual(["https://news.example/visnyk/photos/wide.jpeg"]);
  });

  test("shows what was drawn for it where there is no photo, and the photo where there is one", () => {
    const shareImage = shareImageOf({ lang: "uk", title: "Умєров" });
    const drawn = socialPage(pageOf(storyOf(), { shareImage }));
    expect(contentOf(drawn, "og:image")).toEqual([`https://news.example/visnyk${shareImage.path}`]);
    expect(contentOf(drawn, "og:image:type")).toEqual(["image/png"]);
    expect(contentOf(drawn, "og:image:alt")).toEqual(["Умєров"]);
    expect(contentOf(drawn, "twitter:card")).toEqual(["summary_large_image"]);
    const photo = socialPage(pageOf(storyOf({ picture: pictureOf() }), { shareImage }));
    expect(contentOf(photo, "og:image:type")).toEqual(["image/jpeg"]);
  });

  test("is small where only the site's icon stands for it", () => {
    const image = {
      path: sitePathOf("/assets/icon.png"),
      type: "image/png" as const,
      width: 512,
      height: 512,
      alt: "Вісник",
    };
    expect(contentOf({ ...socialPage(pageOf(storyOf())), image }, "twitter:card")).toEqual(["summary"]);
  });

  const [first, second] = storyOf().authors as [AuthorLink, AuthorLink];
  const account = { ...first, fediverse: "@olena@mastodon.example" };
  test.each([
    [
      "its authors where they have an account",
      [account, second],
      "@visnyk@social.example",
      [account.fediverse],
    ],
    ["else the publisher", [first, second], "@visnyk@social.example", ["@visnyk@social.example"]],
    ["nobody where nobody has one", [first, second], undefined, []],
  ])("names in the fediverse %s", (_, authors, fediverse, handles) => {
    const page = socialPage(pageOf(storyOf({ authors })));
    const publisher = { ...siteOf().publisher, fediverse };
    const tags = elementsOf(socialTags(page, discoveryOf("uk", siteOf({ publisher }))).value, "meta");
    const named = tags.filter((tag) => attributeOf(tag, "name") === "fediverse:creator");
    expect(named.map((tag) => attributeOf(tag, "content"))).toEqual(handles);
  });

  test("leaves out what the story has not", () => {
    const names = new Set(
      read(socialPage(pageOf(storyOf({ topics: [], authors: [] })))).map(([name]) => name),
    );
    expect(
      [...names].filter((name) => /image|modified|section|tag|alternate|author|creator/.test(name ?? "")),
    ).toEqual([]);
    expect(contentOf(socialPage(pageOf(storyOf())), "twitter:card")).toEqual(["summary"]);
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
