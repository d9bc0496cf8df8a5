import { describe, expect, test } from "vitest";
import { sitePathOf } from "../../src/model/address.ts";
import type { Relation } from "../../src/model/story.ts";
import type { AuthorLink, StoryPageView } from "../../src/model/views.ts";
import type { Frame } from "../../templates/frame.ts";
import { renderStoryPage } from "../../templates/story.ts";
import { attribute, type Element, elementsOf, find, one, textOf, values, within } from "./dom.ts";
import { ADDRESSES, cardOf, frameIn, pictureOf, storyOf, storyPage } from "./samples.ts";

function elements(view: Partial<StoryPageView> = {}): Element[] {
  return elementsOf(renderStoryPage(frameIn(), storyPage(view)));
}

function storyElements(more: Parameters<typeof storyOf>[1]): Element[] {
  return elements({ story: storyOf("zustrich", more) });
}

describe("header", () => {
  test("has the headline, the lede and the way to the page", () => {
    const page = elements();
    expect(textOf(one(page, "h1"))).toBe("Заголовок zustrich");
    expect(textOf(one(page, "p", "standfirst"))).toBe("Вступ zustrich");
    const way = within(one(page, "nav", "breadcrumbs"));
    expect(values(way, "href")).toEqual(["/paper/", "/paper/topics/ukraine/"]);
  });

  test("marks a draft", () => {
    expect(textOf(one(storyElements({ draft: true }), "h1"))).toBe("Чернетка Заголовок zustrich");
  });
});

describe("byline", () => {
  const alternates = [
    { lang: "uk" as const, path: storyOf().path },
    { lang: "en" as const, path: ADDRESSES.story("en", "2025-02-13", "meeting") },
  ];
  const story = storyOf("zustrich", { updated: Date.parse("2025-02-14T10:00:00+02:00"), words: 1000 });
  const byline = one(elements({ story, alternates }), "dl", "byline");

  test("labels author, dates, reading time and languages", () => {
    const labels = find(within(byline), "dt").map(textOf);
    const facts = find(within(byline), "dd").map(textOf);
    expect(labels.map((label, i) => [label, facts[i]])).toEqual([
      ["Автор", "Відділ новин"],
      ["Опубліковано", "13 лютого 2025 р., 18:40"],
      ["Оновлено", "14 лютого 2025 р., 10:00"],
      ["Час читання", "5 хвилин"],
      ["Іншими мовами", "English"],
    ]);
  });

  const person = (name: string, more: Partial<AuthorLink> = {}): AuthorLink => ({
    ...{ key: name, kind: "person" as const, name, path: ADDRESSES.author("uk", "a") },
    ...more,
  });
  test.each<[what: string, authors: AuthorLink[], said: string[]]>([
    ["a woman", [person("Олена", { gender: "feminine" })], ["Авторка Олена"]],
    [
      "women",
      [person("Олена", { gender: "feminine" }), person("Ія", { gender: "feminine" })],
      ["Авторки Олена, Ія"],
    ],
    ["a woman and a man", [person("Олена", { gender: "feminine" }), person("Іван")], ["Автори Олена, Іван"]],
    [
      "who wrote, and who took the photos",
      [person("Олена"), person("Іван", { roles: ["photo", "video"] })],
      ["Автор Олена", "Фото Іван", "Відео Іван"],
    ],
    [
      "one who did both",
      [person("Олена", { roles: ["photo", "text"] }), person("Іван", { roles: ["translation"] })],
      ["Автор Олена", "Фото Олена", "Переклад Іван"],
    ],
    ["only who translated", [person("Іван", { roles: ["translation"] })], ["Переклад Іван"]],
  ])("names %s", (_, authors, said) => {
    const list = one(elements({ story: storyOf("zustrich", { authors }) }), "dl", "byline");
    expect(find(within(list), "div").map(textOf).slice(0, said.length)).toEqual(said);
    expect(textOf(list)).toContain(`${said.at(-1)} Опубліковано`);
  });

  test("a translation that came later says when, beside the date of the story", () => {
    const later = storyOf("zustrich", { published: Date.parse("2025-02-20T09:00:00+02:00") });
    const byline = one(elements({ story: later }), "dl", "byline");
    const facts = find(within(byline), "dd").map(textOf);
    const labels = find(within(byline), "dt").map(textOf);
    expect(labels.map((label, i) => [label, facts[i]]).slice(1, 3)).toEqual([
      ["Опубліковано", "13 лютого 2025 р., 18:40"],
      ["Українською", "20 лютого 2025 р., 09:00"],
    ]);
  });

  test("says the instants with their zone", () => {
    expect(values(within(byline), "datetime")).toEqual([
      "2025-02-13T18:40:00+02:00",
      "2025-02-14T10:00:00+02:00",
    ]);
  });

  test("leads to the author, to the day and to the other language", () => {
    const links = find(within(byline), "a");
    expect(values(links, "href")).toEqual([
      "/paper/authors/desk/",
      "/paper/2025/02/13/",
      "/paper/en/2025/02/13/meeting/",
    ]);
    expect(values(links, "hreflang")).toEqual(["en"]);
  });

  test("takes at least a minute to read, and needs neither author nor change", () => {
    const labels = find(within(one(storyElements({ words: 3, authors: [] }), "dl", "byline")), "dd").map(
      textOf,
    );
    expect(labels).toEqual(["13 лютого 2025 р., 18:40", "1 хвилина"]);
  });
});

describe("contents", () => {
  const headings = [2, 2, 3, 2].map((level, i) => ({ level, id: `h${i}`, text: `Розділ ${i}` }));

  test.each([
    ["nothing for two headings", headings.slice(0, 2), undefined],
    ["sections and, below them, subsections", headings, ["#h0", "#h1", "#h2", "#h3"]],
    [
      "no headings below the third level",
      [...headings.slice(0, 2), { level: 4, id: "deep", text: "Глибоко" }],
      undefined,
    ],
    [
      "a subsection that comes first",
      [2, 0, 1].map((i) => headings[i] as (typeof headings)[0]),
      ["#h2", "#h0", "#h1"],
    ],
  ])("list %s", (_, listed, hrefs) => {
    const [nav] = find(storyElements({ headings: listed }), "nav", "contents");
    expect(nav && values(within(nav), "href")).toEqual(hrefs);
  });

  test("nest", () => {
    const nav = one(storyElements({ headings }), "nav", "contents");
    const nested = find(within(nav), "ol").map((list) => find(within(list), "a").length);
    expect(nested).toEqual([4, 1]);
  });
});

describe("body", () => {
  const other = cardOf("other");
  const parts = { cards: { [other.id]: other }, pictures: { "kallas.jpg": pictureOf("kallas.jpg") } };

  test("fills links with addresses", () => {
    const body = [
      '<p><a href="',
      { slot: "story-href" as const, stories: [other.id] },
      '#part">a</a><a href="',
      { slot: "path-href" as const, path: "/about/" },
      '">b</a><a href="',
      { slot: "fragment-href" as const, id: "fn1" },
      '">c</a></p>',
    ];
    const prose = one(storyElements({ body, ...parts }), "div", "prose");
    expect(values(within(prose), "href")).toEqual(["/paper/2025/02/13/other/#part", "/paper/about/", "#fn1"]);
  });

  test("leads to a document, and says what it is and how large", () => {
    const names = ["рішення.pdf"] as const;
    const path = sitePathOf("/attachments/rishennia-0a.pdf");
    const body = [
      '<p><a href="',
      { slot: "file-href", files: names },
      '">а</a>',
      { slot: "file-facts", files: names },
      "</p>",
    ];
    const files = { "рішення.pdf": { path, type: "PDF", bytes: 1_234_567 } };
    const prose = one(storyElements({ body, ...parts, files }), "div", "prose");
    expect(values(within(prose), "href")).toEqual(["/paper/attachments/rishennia-0a.pdf"]);
    expect(textOf(prose).trim()).toBe("а (PDF, 1,2 МБ)");
  });

  test("shows a read-also card with its picture and headline", () => {
    const card = one(
      storyElements({ body: [{ slot: "read-also", stories: [other.id] }], ...parts }),
      "div",
      "read-also",
    );
    expect(textOf(card)).toBe("Читайте також Заголовок other");
    expect(values(within(card), "href")).toEqual(["/paper/2025/02/13/other/"]);
    expect(values(find(within(card), "img"), "alt")).toEqual([""]);
  });

  test("shows a figure with the words of the text and the photo's own credit", () => {
    const pictures = { "kallas.jpg": pictureOf("kallas.jpg", 1600, 900, { caption: "інший", credit: "EU" }) };
    const body = [
      { slot: "figure" as const, photos: [{ file: "kallas.jpg", alt: "Кая Каллас", caption: "Зустріч" }] },
    ];
    const prose = one(storyElements({ body, ...parts, pictures }), "div", "prose");
    expect(textOf(one(within(prose), "figcaption"))).toBe("Зустріч Фото: EU");
    expect(values(find(within(prose), "img"), "alt")).toEqual(["Кая Каллас"]);
  });

  test.each([
    { slot: "read-also" as const, stories: ["2025/02/13-nowhere"] },
    { slot: "figure" as const, photos: [{ file: "toString", alt: "", caption: "" }] },
  ])("refuses what it was not given: $slot", (slot) => {
    expect(() => storyElements({ body: [slot], ...parts })).toThrow(/which it was not given/);
  });
});

describe("source", () => {
  test.each<[Relation, string]>([
    ["original", "Власний матеріал редакції з посиланням на джерело."],
    ["rewritten", "Редакція переказала повідомлення джерела своїми словами."],
    ["translated", "Редакція переклала текст джерела."],
    ["reprint", "Передрук: текст належить джерелу."],
  ])("says what was done with it: %s", (relation, sentence) => {
    const page = storyElements({
      source: { name: "Сторінка міністра", url: "https://source.example/?a=1&b=2", relation },
    });
    const box = one(page, "section", "source");
    expect(textOf(box)).toBe(`Джерело матеріалу Сторінка міністра ${sentence}`);
    expect(values(within(box), "href")).toEqual(["https://source.example/?a=1&b=2"]);
  });

  test("needs no address", () => {
    const page = storyElements({ source: { name: "Архів", relation: "original" } });
    expect(find(within(one(page, "section", "source")), "a")).toEqual([]);
  });
});

describe("corrections", () => {
  const date = Date.parse("2025-02-14T10:00:00+02:00");
  const page = storyElements({
    corrections: [
      { date, text: "Перше." },
      { date, text: "Друге." },
    ],
  });

  test("are announced above the text, with a link to them", () => {
    const notice = one(page, "p", "corrections-notice");
    expect(textOf(notice)).toBe("До цього матеріалу внесено 2 виправлення");
    const list = one(page, "section", "corrections");
    expect(values(within(notice), "href")).toEqual([`#${attribute(list, "id")}`]);
    expect(page.indexOf(notice)).toBeLessThan(page.indexOf(one(page, "div", "prose")));
  });

  test("stand below it in full, with their days", () => {
    const items = find(within(one(page, "section", "corrections")), "li").map(textOf);
    expect(items).toEqual(["14 лютого 2025 р. Перше.", "14 лютого 2025 р. Друге."]);
  });

  test("leave no trace where there are none", () => {
    expect(renderStoryPage(frameIn(), storyPage()).value).not.toContain("corrections");
  });
});

describe("what to read next", () => {
  test("has related stories and the neighbours in time", () => {
    const page = elements({
      related: [cardOf("a"), cardOf("b")],
      newer: cardOf("newer"),
      older: cardOf("older"),
    });
    expect(find(within(one(page, "section", "related")), "h3").map(textOf)).toEqual([
      "Заголовок a",
      "Заголовок b",
    ]);
    expect(find(within(one(page, "nav", "neighbours")), "p").map(textOf)).toEqual([
      "Раніше Заголовок older",
      "Новіше Заголовок newer",
    ]);
  });

  test("is left out where there is nothing", () => {
    const page = elements();
    expect([...find(page, "section", "related"), ...find(page, "nav", "neighbours")]).toEqual([]);
  });

  test("has the topics as links to their hubs", () => {
    const topics = one(elements(), "div", "topic-links");
    expect(values(within(topics), "href")).toEqual(["/paper/topics/ukraine/"]);
  });
});

describe("sharing", () => {
  const shareOf = (share: Frame["site"]["share"]) => {
    const frame = frameIn();
    const page = renderStoryPage({ ...frame, site: { ...frame.site, share } }, storyPage({}));
    return attribute(one(elementsOf(page), "div", "share"), "class");
  };

  test("needs a script where there is nothing but the button that copies", () => {
    expect(shareOf(["mail"])).toBe("share");
    expect(shareOf([])).toBe("share needs-script");
  });
});
