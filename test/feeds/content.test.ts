import { describe, expect, test } from "vitest";
import { storyContent } from "../../src/feeds/content.ts";
import type { Lang } from "../../src/i18n/lang.ts";
import { sitePathOf } from "../../src/model/address.ts";
import type { Picture } from "../../src/model/photo.ts";
import { authorOf, contextOf, pictureOf, richStory, storyOf } from "./fixtures.ts";
import { attributeOf, elementsOf, htmlOf, nodesOf, plain, textIn } from "./parse.ts";

const ADDRESSES = ["src", "href", "srcset", "poster", "cite", "data", "action"];

describe("storyContent", () => {
  const content = storyContent(richStory(), contextOf());

  test("has no relative address", () => {
    const addresses = [...nodesOf(htmlOf(content))]
      .flatMap((node) => node.attrs ?? [])
      .filter(({ name }) => ADDRESSES.includes(name))
      .map(({ value }) => value);
    expect(addresses.filter((address) => !/^https:\/\//.test(address))).toEqual([]);
    expect(addresses).toEqual([
      "https://news.example/visnyk/authors/kovalenko/",
      "https://news.example/visnyk/authors/petrenko/",
      "https://news.example/visnyk/photos/lead-1600.jpeg",
      "https://news.example/visnyk/2025/02/10-other/",
      "https://news.example/visnyk/about/#team",
      "https://news.example/visnyk/2025/02/13/umierov-u-briusseli/#chastyna",
      "https://news.example/visnyk/photos/sign-1600.jpeg",
      "https://news.example/visnyk/2025/02/10-other/",
      "https://news.example/visnyk/photos/kallas-1600.jpeg",
      "https://mod.example/a?b=1&c=2",
    ]);
  });

  test.each<[Lang, number, string]>([
    ["uk", 2, "Автори: Олена Коваленко та Ігор Петренко"],
    ["uk", 3, "Автори: Олена Коваленко, Ігор Петренко та AFP & <Ко>"],
    ["en", 3, "By Олена Коваленко, Ігор Петренко and AFP & <Ко>"],
    ["fr", 3, "Par Олена Коваленко, Ігор Петренко et AFP & <Ко>"],
  ])("begins in %s with the names of %i authors, for readers show one of them", (lang, n, byline) => {
    const names = ["Олена Коваленко", "Ігор Петренко", "AFP & <Ко>"].slice(0, n);
    const story = storyOf({ lang, authors: names.map((name, i) => authorOf(`a${i}`, name)) });
    const [first] = elementsOf(storyContent(story, contextOf(lang)), "p");
    expect(first && textIn(first)).toBe(byline);
    const [, link] = elementsOf(storyContent(story, contextOf(lang)), "a");
    expect(attributeOf(link, "href")).toBe("https://news.example/visnyk/authors/a1/");
  });

  test("says who did what where not all wrote", () => {
    const authors = [
      { ...authorOf("a", "Олена"), roles: ["text", "photo"] as const },
      authorOf("b", "Ігор"),
      { ...authorOf("c", "Ія"), roles: ["translation"] as const },
    ];
    const [first] = elementsOf(storyContent(storyOf({ authors }), contextOf()), "p");
    expect(first && textIn(first)).toBe("Текст: Олена, Ігор. Фото: Олена. Переклад: Ія");
    const [photos] = elementsOf(
      storyContent(
        storyOf({ authors: [{ ...authorOf("a", "Ія"), roles: ["photo"] }], lang: "fr" }),
        contextOf("fr"),
      ),
      "p",
    );
    expect(photos && textIn(photos)).toBe("Photos\u202f: Ія");
  });

  test.each([0, 1])("says no names before the lede for %i authors: readers show them", (n) => {
    const authors = [authorOf("a", "Олена Коваленко")].slice(0, n);
    expect(storyContent(storyOf({ authors }), contextOf())).toMatch(/^<p><strong>/);
  });

  test.each<[Lang, string]>([
    ["uk", "(PDF,\u00A01,2\u00A0МБ)"],
    ["en", "(PDF,\u00A01.2\u00A0MB)"],
    ["fr", "(PDF,\u00A01,2\u00A0Mo)"],
  ])("leads in %s to a document, and says how large it is", (lang, facts) => {
    const files = ["рішення.pdf"] as const;
    const body = [
      '<p><a href="',
      { slot: "file-href", files },
      '#page=2">а</a>',
      { slot: "file-facts", files },
      "</p>",
    ];
    const path = sitePathOf("/attachments/rishennia-0a.pdf");
    const story = storyOf({ lang, body, files: { "рішення.pdf": { path, type: "PDF", bytes: 1_234_567 } } });
    expect(storyContent(story, contextOf(lang))).toContain(
      `<p><a href="https://news.example/visnyk/attachments/rishennia-0a.pdf#page=2">а</a> <small>${facts}</small></p>`,
    );
  });

  test("leaves out what only pages need, and takes no text for it", () => {
    const link = '<a href="https://a.example/" title="tt tabindex=">link aria-label=</a>';
    const table =
      '<section class="table" tabindex="0" aria-label="Таблиця &quot;1&quot;"><table></table></section>';
    const body = [`${link}\n${table}\n<p>tabindex=&quot;1&quot;</p>`];
    const whole = storyContent(storyOf({ body }), contextOf());
    expect(whole).toContain(link);
    expect(whole).toContain('<section class="table"><table></table></section>');
    expect(whole).toContain("<p>tabindex=&quot;1&quot;</p>");
  });

  test("has lede, text, source and correction in this order", () => {
    const words = [
      "Міністр оборони зустрівся",
      "Частина",
      "Читайте також",
      "Кінець",
      "Джерело",
      "Виправлення",
    ];
    const places = words.map((word) => plain(content).indexOf(word));
    expect(places).not.toContain(-1);
    expect(places).toEqual([...places].sort((a, b) => a - b));
  });

  test("shows photos as plain images with their size and words", () => {
    const images = elementsOf(content, "img").map((image) =>
      image.attrs?.map(({ name, value }) => [name, value]),
    );
    expect(images[2]).toEqual([
      ["src", "https://news.example/visnyk/photos/kallas-1600.jpeg"],
      ["alt", "Кая Каллас"],
      ["width", "1600"],
      ["height", "900"],
    ]);
    expect(images).toHaveLength(3);
    expect(elementsOf(content, "figcaption").map(textIn)).toEqual([
      "Зустріч у Брюсселі Фото: Рустем Умєров",
      "Каллас & Умєров Ілюстрація: ЄС",
    ]);
  });

  test("makes a card a sentence", () => {
    expect(plain(content)).toContain("Читайте також: Інша <новина> & ще\n");
    const link = elementsOf(content, "a").find((a) => textIn(a).startsWith("Інша"));
    expect(attributeOf(link, "href")).toBe("https://news.example/visnyk/2025/02/10-other/");
  });

  test("says where the story comes from and what was corrected, and when", () => {
    expect(plain(content)).toContain(
      "Джерело: Міноборони. Редакція переказала повідомлення джерела своїми словами.",
    );
    expect(plain(content)).toMatch(/Виправлення \(13 лютого 2025\s*р\.\): Виправлено посаду\./);
  });

  test("sets French colons in French", () => {
    const french = storyContent(richStory({ lang: "fr" }), contextOf("fr"));
    expect(plain(french)).toContain("À lire aussi\u202f: Інша");
  });

  test.each<[Partial<Picture>, string[]]>([
    [{ caption: undefined, credit: undefined }, []],
    [{ caption: "", credit: "" }, []],
    [{ caption: "Підпис", credit: undefined }, ["Підпис"]],
    [{ caption: undefined, credit: "Автор" }, ["Фото: Автор"]],
    [{ caption: undefined, credit: "NASA", licence: "CC0" }, ["Фото: NASA / CC0"]],
    [{ caption: "Схема", credit: undefined, kind: "illustration" }, ["Схема Ілюстрація"]],
    [{ caption: undefined, credit: undefined, licence: "CC0" }, ["Фото / CC0"]],
  ])("with a photo's %j has these captions: %j", (changes, captions) => {
    const figures = storyContent(storyOf({ picture: pictureOf("a.jpg", changes) }), contextOf());
    expect(elementsOf(figures, "figcaption").map(textIn)).toEqual(captions);
  });

  test.each([
    { slot: "read-also", stories: ["2024/01/01-gone"] } as const,
    { slot: "image", photos: [{ file: "gone.jpg", alt: "" }] } as const,
  ])("names what the view lacks: %j", (slot) => {
    expect(() => storyContent(storyOf({ body: [slot] }), contextOf())).toThrow(
      /umerov-brussels names ".*gone/,
    );
  });
});
