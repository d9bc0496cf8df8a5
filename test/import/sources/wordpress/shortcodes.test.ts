import { describe, expect, test } from "vitest";
import { bodyOf, picture, SITE, textOf } from "./wxr.ts";

const PHOTO = (id: number) => `${SITE}/wp-content/uploads/2019/05/photo-${id}.jpg`;

describe("brackets that are no shortcodes stay", () => {
  test.each([
    "«Ми [українці] переможемо»",
    "слово [sic] і [ред.] та […]",
    "[1] [A] [Оплески] [Applause]",
    "a [semi-]automatic [non-binary] gist [gist] [map]",
    "[Video] Розмова",
    "незакрита [caption",
    'лапка [gallery ids="1',
    "[]",
  ])("%s", async (content) => {
    expect(await bodyOf(content)).toEqual({ html: `<p>${content}</p>`, remarks: [] });
  });

  test("as do shortcodes that are escaped", async () => {
    const written = "[[gallery]] та [[caption]слова[/caption]] і [[nevidomyi a=1]]";
    expect(await bodyOf(written)).toEqual({
      html: "<p>[gallery] та [caption]слова[/caption] і [nevidomyi a=1]</p>",
      remarks: [],
    });
  });
});

describe("shortcodes of plugins", () => {
  test.each([
    ["[dropcap]М[/dropcap]іст", "<p>Міст</p>", ["changed: a shortcode, of which the words stay: dropcap"]],
    [
      "[one_half]Ліва[/one_half][one_half_last]Права[/one_half_last]",
      "<div>Ліва</div><div>Права</div>",
      [
        "changed: a shortcode, of which the words stay: one_half",
        "changed: a shortcode, of which the words stay: one_half_last",
      ],
    ],
    [
      '[button url="https://a.example/" color="red"]Читати[/button]',
      '<p><a href="https://a.example/">Читати</a></p>',
      ["changed: a shortcode, of which the words stay: button"],
    ],
    [
      '[vc_tab title="Назва"]\nСлова\n[/vc_tab]',
      "<p><strong>Назва</strong></p><div>\nСлова\n</div>",
      ["changed: a shortcode, of which the words stay: vc_tab"],
    ],
    ['[contact-form-7 id="5" title="Лист"]', "", ["left out: a form"]],
    ["[contact-form][contact-field label='Ім’я' /][/contact-form]", "", ["left out: a form"]],
    ['[rev_slider alias="home"]', "", ["left out: a shortcode: rev_slider"]],
    [
      '[su_spoiler title="Що далі"]Слова[/su_spoiler]',
      "<details><summary>Що далі</summary><p>Слова</p></details>",
      [],
    ],
    [
      '[su_quote cite="Леся"]Слова[/su_quote]',
      "<blockquote><p>Слова</p><p><cite>Леся</cite></p></blockquote>",
      [],
    ],
    ["[sitemap]", "<p>[sitemap]</p>", ["told: words in brackets that may be a shortcode: [sitemap]"]],
  ])("%s", async (content, html, remarks) => {
    expect(await bodyOf(content)).toEqual({ html, remarks });
  });

  test("show the pictures that they name", async () => {
    const { html } = await bodyOf('[vc_single_image image="11"]', { others: [picture(11, { alt: "Міст" })] });
    expect(html).toBe(`<figure><img src="${PHOTO(11)}" alt="Міст"></figure>`);
  });

  test("keep what they were, for whoever looks after it", async () => {
    const { remarks } = await textOf({ content: 'Слово\n\nще [rev_slider alias="x"]' });
    expect(remarks).toEqual([
      {
        kind: "left out",
        what: "a shortcode",
        detail: "rev_slider",
        line: 22,
        original: '[rev_slider alias="x"]',
      },
    ]);
  });
});

describe("footnotes", () => {
  const end = (words: string) =>
    `<section class="footnotes"><ol class="footnotes-list"><li id="fn1" class="footnote-item"><p>${words} <a href="#fnref1" class="footnote-backref">↩︎</a></p></li></ol></section>`;
  const mark = '<sup class="footnote-ref"><a href="#fn1" id="fnref1">[1]</a></sup>';

  test.each([
    ["Слово[footnote]Примітка тут[/footnote].", "Примітка тут"],
    ["Слово ((Примітка тут)).", "Примітка тут"],
    ["Слово[efn_note]Примітка <em>тут</em>[/efn_note].", "Примітка <em>тут</em>"],
  ])("%s", async (content, words) => {
    expect(await bodyOf(content)).toEqual({ html: `<p>Слово${mark}.</p>${end(words)}`, remarks: [] });
  });

  test("of blocks come from their custom field, each once", async () => {
    const fn = (n: number) => `<sup data-fn="a-1" class="fn"><a href="#a-1" id="a-1-link">${n}</a></sup>`;
    const content = `<!-- wp:paragraph -->\n<p>Слово${fn(1)} і ще${fn(1)}</p>\n<!-- /wp:paragraph -->\n<!-- wp:footnotes /-->`;
    const meta = { footnotes: '[{"content":"Примітка","id":"a-1"}]' };
    const { html, remarks } = await bodyOf(content, { meta });
    const again = '<sup class="footnote-ref"><a href="#fn1" id="fnref1:1">[1]</a></sup>';
    expect(html).toBe(`<p>Слово${mark} і ще${again}</p>\n${end("Примітка")}`);
    expect(remarks).toEqual([]);
    expect((await bodyOf(content)).remarks).toContain("missing: the words of a footnote: a-1");
  });

  test("are not made of formulas", async () => {
    expect((await bodyOf("f((a+b)) та ((x))")).html).toBe("<p>f((a+b)) та ((x))</p>");
  });
});
