import { describe, expect, test } from "vitest";
import type { Alternate } from "../../src/model/views.ts";
import { renderNotFoundPage } from "../../templates/not-found.ts";
import { renderRedirectPage } from "../../templates/redirect.ts";
import { renderStoryPage } from "../../templates/story.ts";
import { attribute, type Element, elementsOf, find, one, textOf, values, within } from "./dom.ts";
import { ADDRESSES, cardOf, frameIn, SITE, storyOf, storyPage } from "./samples.ts";

describe("language switch", () => {
  const switchOf = (alternates: readonly Alternate[]) => {
    const page = elementsOf(renderStoryPage(frameIn(), storyPage({ alternates })));
    return find(within(one(page, "nav", "languages")), "a").map((a) => [textOf(a), attribute(a, "href")]);
  };

  test("leads to the translation, else to the language's front page", () => {
    const alternates = [
      { lang: "uk" as const, path: storyOf().path },
      { lang: "en" as const, path: ADDRESSES.story("en", "2025-02-13", "meeting") },
    ];
    expect(switchOf(alternates)).toEqual([
      ["English", "/paper/en/2025/02/13/meeting/"],
      ["Français", "/paper/fr/"],
    ]);
  });

  test("is not there on a site of one language", () => {
    const frame = { ...frameIn(), site: { ...SITE, languages: ["uk"] as const } };
    expect(find(elementsOf(renderStoryPage(frame, storyPage())), "nav", "languages")).toEqual([]);
  });
});

test("the footer has the site's pages, its feeds and its publisher", () => {
  const footer = one(
    elementsOf(renderNotFoundPage(frameIn(), { lang: "uk", stories: [] })),
    "footer",
    "colophon",
  );
  expect(values(within(footer), "href")).toEqual([
    "/paper/about/",
    "/paper/topics/",
    "/paper/feeds/",
    "/paper/feed.xml",
    "/paper/atom.xml",
    "/paper/feed.json",
    "https://owner.example/",
    "mailto:desk@news.example",
  ]);
});

test("a page that is not found leads on", () => {
  const ways = one(
    elementsOf(renderNotFoundPage(frameIn("fr"), { lang: "fr", stories: [] })),
    "div",
    "ways-out",
  );
  expect(values(within(ways), "href")).toEqual(["/paper/fr/", "/paper/fr/topics/"]);
  expect(values(within(ways), "action")).toEqual(["/paper/fr/search/"]);
});

test("a redirect leads to the new address at once, and by a link", () => {
  const page = elementsOf(renderRedirectPage(frameIn(), { to: cardOf("new").path }));
  const refresh = find(page, "meta").find((meta) => attribute(meta, "http-equiv") === "refresh") as Element;
  expect(attribute(refresh, "content")).toBe("0; url=/paper/2025/02/13/new/");
  expect(values(find(page, "a"), "href")).toEqual(["/paper/2025/02/13/new/"]);
  expect(textOf(one(page, "a"))).toBe("https://news.example/paper/2025/02/13/new/");
});
