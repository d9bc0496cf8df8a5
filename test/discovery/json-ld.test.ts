import fc from "fast-check";
import { parseFragment } from "parse5";
import { describe, expect, test } from "vitest";
import { breadcrumbJsonLd, jsonLdScript, storyJsonLd } from "../../src/discovery/json-ld.ts";
import { sitePathOf } from "../../src/model/address.ts";
import { RELATIONS } from "../../src/model/story.ts";
import type { StoryView } from "../../src/model/views.ts";
import { authorOf, pageOf, pictureOf, rendition, storyOf, topicOf } from "../feeds/fixtures.ts";
import { discoveryOf } from "./context.ts";

// biome-ignore lint/suspicious/noExplicitAny: structured data is read as its consumers read it
function read(changes: Partial<StoryView> = {}): any {
  return JSON.parse(JSON.stringify(storyJsonLd(pageOf(storyOf(changes)), discoveryOf())));
}

describe("storyJsonLd", () => {
  test("a translation that came later was published then", () => {
    const published = Date.UTC(2025, 6, 1, 9);
    expect(read({ published })).toMatchObject({
      datePublished: "2025-07-01T12:00:00+03:00",
      dateModified: "2025-07-01T12:00:00+03:00",
    });
  });

  test("tells a story as a NewsArticle", () => {
    const url = "https://news.example/visnyk/2025/02/13/umierov-u-briusseli/";
    expect(read({ updated: Date.UTC(2025, 6, 1, 9) })).toEqual({
      "@context": "https://schema.org",
      "@type": "NewsArticle",
      mainEntityOfPage: { "@type": "WebPage", "@id": url },
      url,
      headline: "Умєров провів зустрічі у Брюсселі",
      description: "Міністр оборони зустрівся з колегами.",
      inLanguage: "uk",
      datePublished: "2025-02-13T18:40:00+02:00",
      dateModified: "2025-07-01T12:00:00+03:00",
      author: [
        {
          "@type": "Person",
          name: "Олена Коваленко",
          url: "https://news.example/visnyk/authors/kovalenko/",
        },
        { "@type": "Person", name: "Ігор Петренко", url: "https://news.example/visnyk/authors/petrenko/" },
      ],
      publisher: {
        "@type": "NewsMediaOrganization",
        name: "Редакція «Вісника»",
        url: "https://news.example/visnyk/",
      },
      keywords: ["Новини", "Бельгія"],
      articleSection: "Новини",
      wordCount: 1,
      isAccessibleForFree: true,
    });
  });

  test("names those who did more than write as what they are, and each once", () => {
    const authors = [
      authorOf("a", "Олена"),
      {
        ...authorOf("b", "Ігор"),
        roles: ["photo", "video"] as const,
        sameAs: ["https://a.example/", "https://b.example/"],
      },
      { ...authorOf("c", "Ія"), roles: ["translation", "editing"] as const },
    ];
    const { author, contributor, translator, editor } = read({ authors });
    expect(
      [author, contributor, translator, editor].map((all) => all.map(({ name }: { name: string }) => name)),
    ).toEqual([["Олена"], ["Ігор"], ["Ія"], ["Ія"]]);
    expect(contributor[0].sameAs).toEqual(["https://a.example/", "https://b.example/"]);
    expect(read({ authors: authors.slice(2) }).author).toMatchObject([{ "@type": "NewsMediaOrganization" }]);
  });

  test("was modified when it was published where it never changed", () => {
    expect(read().dateModified).toBe("2025-02-13T18:40:00+02:00");
  });

  test("knows desks and their own sites", () => {
    const desk = {
      ...authorOf("desk", "Відділ"),
      kind: "organisation" as const,
      url: "https://desk.example/",
    };
    expect(read({ authors: [desk] }).author).toEqual([
      {
        "@type": "Organization",
        name: "Відділ",
        url: "https://news.example/visnyk/authors/desk/",
        sameAs: "https://desk.example/",
      },
    ]);
  });

  test("gives an unsigned story to the publisher", () => {
    const { author, publisher } = read({ authors: [] });
    expect(author).toEqual([publisher]);
  });

  test("shows the lead photo in three shapes with its credit", () => {
    const crops = {
      wide: rendition("wide", 1600, 900, 1),
      standard: rendition("standard", 1600, 1200, 1),
      square: rendition("square", 1200, 1200, 1),
    };
    const { image } = read({ picture: pictureOf("lead.jpg", { crops }) });
    expect(image.map(({ width, height }: { width: number; height: number }) => width / height)).toEqual([
      16 / 9,
      4 / 3,
      1,
    ]);
    expect(image[0]).toEqual({
      "@type": "ImageObject",
      url: "https://news.example/visnyk/photos/wide.jpeg",
      width: 1600,
      height: 900,
      caption: "Зустріч у Брюсселі",
      creditText: "Рустем Умєров",
    });
  });

  test("shows the whole photo where it was not cut", () => {
    const urls = read({ picture: pictureOf() }).image.map((image: { url: string }) => image.url);
    expect(urls).toEqual(["https://news.example/visnyk/photos/lead-1600.jpeg"]);
  });

  test.each(RELATIONS)("names what a story was made from: %s", (relation) => {
    const source = { name: "Міноборони", url: "https://mod.example/a", relation };
    const basis = { "@type": "CreativeWork", name: "Міноборони", url: "https://mod.example/a" };
    expect(read({ source }).isBasedOn).toEqual(relation === "original" ? undefined : basis);
  });

  test("owns up to corrections", () => {
    const corrections = [{ date: Date.UTC(2025, 1, 14), text: "Виправлено посаду." }];
    expect(read({ corrections }).correction).toEqual([
      {
        "@type": "CorrectionComment",
        text: "Виправлено посаду.",
        datePublished: "2025-02-14T02:00:00+02:00",
      },
    ]);
  });

  test("names the first topic as the section of a story without one", () => {
    expect(read({ topics: [topicOf("nato", "НАТО"), topicOf("eu", "ЄС")] }).articleSection).toBe("НАТО");
  });
});

test("breadcrumbJsonLd numbers the way from the front page", () => {
  const crumbs = [
    { name: "Вісник", path: sitePathOf("/") },
    { name: "Теми", path: sitePathOf("/topics/") },
  ];
  expect(breadcrumbJsonLd(crumbs, discoveryOf().addresses)).toEqual({
    "@context": "https://schema.org",
    "@type": "BreadcrumbList",
    itemListElement: [
      { "@type": "ListItem", position: 1, name: "Вісник", item: "https://news.example/visnyk/" },
      { "@type": "ListItem", position: 2, name: "Теми", item: "https://news.example/visnyk/topics/" },
    ],
  });
});

describe("jsonLdScript", () => {
  /** What a browser finds between the tags, provided that the script is all there is. */
  function scriptText(text: string): string {
    const { childNodes } = parseFragment(jsonLdScript({ text }).value);
    const [script, ...rest] = childNodes;
    if (script?.nodeName !== "script" || rest.length > 0) throw new Error("the text broke out of its script");
    return "childNodes" in script
      ? script.childNodes.map((node) => ("value" in node ? node.value : "")).join("")
      : "";
  }

  test.each([
    "</script><script>alert(1)</script>",
    "<!--<script>",
    "]]>",
    "a\u2028b\u2029c",
    "&lt;",
    "\\u003c",
  ])("keeps %j within its script", (text) => {
    expect(scriptText(text)).not.toMatch(/[<>&\u2028\u2029]/);
    expect(JSON.parse(scriptText(text))).toEqual({ text });
  });

  test("keeps any text within its script", () => {
    const part = fc.oneof(
      fc.string({ unit: "binary" }),
      fc.constantFrom("</script", "<!--", "-->", "<script>"),
    );
    fc.assert(
      fc.property(fc.array(part), (parts) => {
        const text = parts.join("");
        expect(JSON.parse(scriptText(text))).toEqual({ text });
      }),
    );
  });
});
