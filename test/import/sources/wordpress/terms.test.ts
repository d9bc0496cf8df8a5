import { describe, expect, test } from "vitest";
import { AUTHORS, entriesOf, item, textOf, textsAmong } from "./wxr.ts";

describe("authors", () => {
  const guest = item({
    type: "guest-author",
    name: "cap-hist",
    title: "Гість Редакції",
    meta: {
      "cap-user_login": "hist",
      "cap-display_name": "Гість Редакції",
      "cap-website": "https://hist.example/",
    },
  });

  test.each([
    ["who entered a text", { creator: "petro.p" }, ["Петро Пробний"]],
    ["whom no list knows", { creator: "Редактор" }, ["Редактор"]],
    [
      "of Co-Authors Plus",
      { terms: ["author|cap-olena|olena", "author|cap-petro-p|petro.p"] },
      ["Олена Тестова", "Петро Пробний"],
    ],
    ["guests of Co-Authors Plus", { terms: ["author|cap-hist|hist"] }, ["Гість Редакції"]],
    ["of PublishPress", { terms: ["author|nova-avtorka|Нова Авторка"] }, ["Нова Авторка"]],
    ["named twice", { terms: ["author|cap-olena|olena", "author|olena|olena"] }, ["Олена Тестова"]],
  ])("%s", async (_, fields, names) => {
    const text = await textOf(fields, [guest]);
    expect(text.authors.map(({ name }) => name)).toEqual(names);
  });
});

describe("topics", () => {
  const head = `${AUTHORS}
<wp:category><wp:term_id>1</wp:term_id><wp:category_nicename>%d0%bd%d0%be%d0%b2%d0%b8%d0%bd%d0%b8</wp:category_nicename><wp:category_parent></wp:category_parent><wp:cat_name><![CDATA[Новини]]></wp:cat_name></wp:category>
<wp:category><wp:term_id>2</wp:term_id><wp:category_nicename>misto</wp:category_nicename><wp:category_parent>%d0%bd%d0%be%d0%b2%d0%b8%d0%bd%d0%b8</wp:category_parent><wp:cat_name><![CDATA[Місто &amp; люди]]></wp:cat_name></wp:category>`;

  test("have their parents, their names decoded, and no category that nobody chose", async () => {
    const terms = [
      "category|misto|Місто &amp; люди",
      "category|%d0%bd%d0%be%d0%b2%d0%b8%d0%bd%d0%b8|Новини",
      "category|uncategorized|Без категорії",
      "post_format|post-format-video|Відео",
    ];
    const { topics, remarks } = await textOf({ terms }, [], head);
    expect(topics).toEqual([
      { name: "Місто & люди", key: "misto", kind: "section", parent: "Новини" },
      { name: "Новини", key: "новини", kind: "section", parent: undefined },
    ]);
    expect(remarks).toEqual([
      { kind: "left out", what: "the category of posts without one", detail: "Без категорії" },
    ]);
  });

  test("of other taxonomies are themes, and that is told", async () => {
    const { topics, remarks } = await textOf({ terms: ["region|lviv|Львів"] });
    expect(topics).toMatchObject([{ name: "Львів", kind: "theme" }]);
    expect(remarks).toEqual([{ kind: "told", what: "a theme from the taxonomy «region»", detail: "Львів" }]);
  });

  test("that WXR 1.0 names twice are one, and tags are tags", async () => {
    const more =
      '<category><![CDATA[Спорт]]></category><category domain="category" nicename="sport"><![CDATA[Спорт]]></category>' +
      '<category domain="tag" nicename="kubok"><![CDATA[Кубок]]></category><category><![CDATA[Без домену]]></category>';
    const { topics } = await textOf({ more });
    expect(topics.map(({ name, kind }) => [name, kind])).toEqual([
      ["Спорт", "section"],
      ["Кубок", "theme"],
      ["Без домену", "section"],
    ]);
  });
});

describe("translations", () => {
  test("of Polylang share a group, by their term or by its description", async () => {
    const head = `${AUTHORS}
<wp:term><wp:term_taxonomy>language</wp:term_taxonomy><wp:term_slug>ua</wp:term_slug><wp:term_description><![CDATA[a:2:{s:6:"locale";s:2:"uk";s:3:"rtl";i:0;}]]></wp:term_description></wp:term>
<wp:term><wp:term_taxonomy>post_translations</wp:term_taxonomy><wp:term_slug>pll_5</wp:term_slug><wp:term_description><![CDATA[a:2:{s:2:"ua";i:21;s:2:"en";i:22;}]]></wp:term_description></wp:term>`;
    const entries = await entriesOf(
      [
        item({ id: 21, terms: ["language|ua|Українська", "post_translations|pll_5|pll_5"] }),
        item({ id: 22, terms: ["language|en|English"] }),
        item({ id: 23, terms: ["language|en|English"] }),
      ],
      head,
    );
    expect(textsAmong(entries).map(({ lang, group }) => [lang, group])).toEqual([
      ["uk", "polylang pll_5"],
      ["en", "polylang pll_5"],
      ["en", undefined],
    ]);
  });

  test("of WPML share a group, by its number or by the original", async () => {
    const entries = await entriesOf([
      item({ id: 31, meta: { _wpml_import_language_code: "uk", _wpml_import_translation_group: "8" } }),
      item({ id: 32, meta: { _wpml_import_language_code: "en", _wpml_import_translation_group: "8" } }),
      item({ id: 33 }),
      item({ id: 34, meta: { _icl_lang_duplicate_of: "33" } }),
    ]);
    expect(textsAmong(entries).map(({ lang, group }) => [lang, group])).toEqual([
      ["uk", "wpml 8"],
      ["en", "wpml 8"],
      [undefined, "translations of 33"],
      [undefined, "translations of 33"],
    ]);
  });
});
