import { describe, expect, test } from "vitest";
import { entriesOf, item, picture, SITE, textOf, textsAmong } from "./wxr.ts";

describe("a text", () => {
  test("has all that its item says", async () => {
    const text = await textOf(
      {
        id: 12,
        title: "Міст &#171;Надія&#187; &amp; <em>люди</em>",
        name: "%d0%bc%d1%96%d1%81%d1%82",
        link: `${SITE}/2019/05/%d0%bc%d1%96%d1%81%d1%82/`,
        excerpt: "Коротко: <strong>міст</strong> відкрито.",
        modified: "2019-05-14 08:00:00",
        sticky: true,
        terms: ["category|news|Новини", "post_tag|mist|Мости"],
        meta: { _thumbnail_id: "13", _wp_old_slug: ["staryi-mist"], _wp_old_date: ["2018-04-02"] },
      },
      [picture(13, { alt: "Міст", credit: "Іван Тест", excerpt: "Міст над [річкою]" })],
    );
    expect(text).toMatchObject({
      kind: "story",
      key: "visti.example/?p=12",
      origin: { file: "export.xml", line: 13 },
      title: "Міст «Надія» & люди",
      lede: "Коротко: міст відкрито.",
      date: Date.parse("2019-05-13T07:30:00Z"),
      updated: Date.parse("2019-05-14T08:00:00Z"),
      draft: false,
      slug: "міст",
      feedId: `${SITE}/?p=12`,
      authors: [{ name: "Олена Тестова", key: "olena", email: "olena@visti.example" }],
      topics: [
        { name: "Новини", key: "news", kind: "section" },
        { name: "Мости", key: "mist", kind: "theme" },
      ],
      photo: {
        src: `${SITE}/wp-content/uploads/2019/05/photo-13.jpg`,
        alt: "Міст",
        caption: "Міст над \\[річкою\\]",
        credit: "Іван Тест",
      },
      weight: 5,
      remarks: [],
    });
    expect(text.addresses).toEqual([
      `${SITE}/2019/05/%d0%bc%d1%96%d1%81%d1%82/`,
      `${SITE}/2019/05/staryi-mist/`,
      `${SITE}/2018/04/%d0%bc%d1%96%d1%81%d1%82/`,
      `${SITE}/?p=12`,
    ]);
  });

  test.each([
    ["publish", "", "story", false],
    ["draft", "", "story", true],
    ["pending", "", "story", true],
    ["future", "", "story", false],
    ["pitch", "", "story", true],
    ["private", "", "left out: a private text", undefined],
    ["publish", "tajemnytsia", "left out: a text with a password", undefined],
    ["trash", "", "left out: a text in the trash", undefined],
    ["auto-draft", "", "left out: an empty draft", undefined],
  ])("with the status %s and the password «%s» is %s", async (status, password, fate, draft) => {
    const entries = await entriesOf([item({ status, password, gmt: "2031-01-01 00:00:00" })]);
    const [text] = textsAmong(entries);
    const left = entries.flatMap((entry) => (entry.is === "left out" ? `left out: ${entry.what}` : []));
    expect(text?.kind ?? left[0]).toBe(fate);
    expect(text?.draft).toBe(draft);
    if (status === "future") expect(text?.date).toBe(Date.parse("2031-01-01T00:00:00Z"));
    if (status !== "publish") expect(text?.addresses ?? []).toEqual([]);
  });

  test("that is left out is named with its line, machinery is counted", async () => {
    const entries = await entriesOf([
      item({ status: "private", title: "Таємне" }),
      item({ type: "nav_menu_item" }),
      item({ type: "nav_menu_item" }),
      item({ type: "revision", status: "inherit" }),
      item({ type: "shop_order", link: `${SITE}/?post_type=shop_order&#038;p=7` }),
    ]);
    expect(entries.filter((entry) => entry.is === "left out")).toEqual([
      {
        is: "left out",
        what: "a private text",
        count: 1,
        origin: { file: "export.xml", line: 13 },
        title: "Таємне",
      },
      expect.objectContaining({ what: "an item of the type «shop_order»", count: 1 }),
      { is: "left out", what: "an entry of a menu", count: 2 },
      { is: "left out", what: "an earlier version of a text", count: 1 },
    ]);
  });

  test("of a type that the site made up is a story, if people could read it", async () => {
    const { kind, remarks } = await textOf({ type: "podcast", link: `${SITE}/podcast/odyn/` });
    expect(kind).toBe("story");
    expect(remarks).toEqual([{ kind: "told", what: "a story of the type «podcast»" }]);
  });

  test.each([
    ["2019-05-13 07:30:00", "2019-05-13 10:30:00", "2019-05-13T07:30:00Z"],
    ["0000-00-00 00:00:00", "2019-05-13 10:30:00", "2019-05-13T07:30:00Z"],
    ["", "2019-12-13 10:30:00", "2019-12-13T08:30:00Z"],
    ["0000-00-00 00:00:00", "0000-00-00 00:00:00", "2019-05-13T07:30:00Z"],
  ])("of %s in UTC and %s on the site's clock was published at %s", async (gmt, date, instant) => {
    expect((await textOf({ gmt, date })).date).toBe(Date.parse(instant));
  });

  test("was updated only when it was changed after it was published", async () => {
    expect((await textOf({ modified: "2019-05-13 07:30:20" })).updated).toBeUndefined();
    expect((await textOf({ modified: "2019-05-12 07:30:00" })).updated).toBeUndefined();
  });

  test("takes its lede from a description for search engines, unless that is to be filled in", async () => {
    expect((await textOf({ meta: { _yoast_wpseo_metadesc: "Опис &amp; суть" } })).lede).toBe("Опис & суть");
    expect((await textOf({ meta: { rank_math_description: "%excerpt%" } })).lede).toBeUndefined();
    expect((await textOf({ meta: { _aioseo_description: "#post_excerpt" } })).lede).toBeUndefined();
    expect((await textOf({ excerpt: "Уривок", meta: { _yoast_wpseo_metadesc: "Опис" } })).lede).toBe(
      "Уривок",
    );
    expect((await textOf({ meta: { _seopress_titles_desc: "Зростання на 5% за рік" } })).lede).toBe(
      "Зростання на 5% за рік",
    );
  });

  test("takes its lede from the field of a site that shows it below its headlines", async () => {
    const fields = { subtitle: "Що сказали <b>у раді</b>", _yoast_wpseo_metadesc: "Опис новини" };
    expect(await textOf({ meta: fields })).toMatchObject({ lede: "Що сказали у раді", remarks: [] });
  });

  test("names the fields with words that it does not take", async () => {
    const meta = {
      expert_comment: "Це важливо для міста",
      subtitle: "Що сказали у раді",
      color: "dark red",
      layout: "wide",
      link: "https://a.example/a b",
      options: 'a:1:{s:1:"a";s:9:"two words";}',
      _hidden: "two words here",
      views: "12",
    };
    const { lede, remarks } = await textOf({ excerpt: "Уривок", meta });
    expect(lede).toBe("Уривок");
    expect(remarks).toEqual([
      {
        kind: "left out",
        what: "a custom field",
        detail: "expert_comment",
        original: "Це важливо для міста",
      },
      { kind: "left out", what: "a custom field", detail: "subtitle", original: "Що сказали у раді" },
      { kind: "left out", what: "a custom field", detail: "color", original: "dark red" },
    ]);
  });

  test("that only a page builder keeps is named", async () => {
    const meta = { _elementor_data: '[{"text":"Слова"}]' };
    const remark = {
      kind: "left out",
      what: "a text that a page builder keeps",
      detail: "Elementor",
      original: meta._elementor_data,
    };
    expect((await textOf({ content: "", meta })).remarks).toEqual([remark]);
    expect((await textOf({ content: "Слова", meta })).remarks).toEqual([]);
  });

  test("names its source where its canonical address is on another site", async () => {
    const elsewhere = { _yoast_wpseo_canonical: "https://www.insha.example/stattia/" };
    expect((await textOf({ meta: elsewhere })).source).toEqual({
      name: "insha.example",
      url: "https://www.insha.example/stattia/",
      relation: "reprint",
    });
    const here = { rank_math_canonical_url: "http://www.visti.example/2019/" };
    expect((await textOf({ meta: here })).source).toBeUndefined();
  });

  test("without its featured picture in the export says so", async () => {
    const { photo, remarks } = await textOf({ meta: { _thumbnail_id: "77" } });
    expect(photo).toBeUndefined();
    expect(remarks).toEqual([
      { kind: "missing", what: "the featured picture is not in the export", detail: "id 77" },
    ]);
  });

  test("in several pages had an address for each", async () => {
    const { addresses } = await textOf({ name: "dovhe", content: "а<!--nextpage-->б<!--nextpage-->в" });
    expect(addresses.slice(0, 3)).toEqual([
      `${SITE}/2019/05/dovhe/`,
      `${SITE}/2019/05/dovhe/2/`,
      `${SITE}/2019/05/dovhe/3/`,
    ]);
  });
});

describe("a page", () => {
  test("is one, with its address below its parent", async () => {
    const { kind, addresses } = await textOf({
      id: 5,
      type: "page",
      link: `${SITE}/pro-nas/komanda/`,
      parent: 4,
    });
    expect(kind).toBe("page");
    expect(addresses).toEqual([`${SITE}/pro-nas/komanda/`, `${SITE}/?page_id=5`, `${SITE}/?p=5`]);
  });
});
