import { describe, expect, test } from "vitest";
import { bodyOf, item, picture, SITE } from "./wxr.ts";

/** A block with its comments, as Gutenberg writes them. */
function block(name: string, html: string, attributes?: object): string {
  const json =
    attributes === undefined ? "" : `${JSON.stringify(attributes).replaceAll("--", "\\u002d\\u002d")} `;
  return `<!-- wp:${name} ${json}-->\n${html}\n<!-- /wp:${name} -->`;
}

const link = (address: string) => `<p><a href="${address}">${address}</a></p>`;

describe("blocks", () => {
  test.each([
    [
      "a paragraph",
      block("paragraph", '<p class="has-text-align-center">Слова\nдалі</p>'),
      '<p class="has-text-align-center">Слова\nдалі</p>',
    ],
    [
      "a heading",
      block("heading", '<h2 id="rozdil">Розділ</h2>', { level: 2 }),
      '<h2 id="rozdil">Розділ</h2>',
    ],
    [
      "a gallery of pictures",
      block(
        "gallery",
        `<figure class="wp-block-gallery has-nested-images">${block("image", '<figure class="wp-block-image"><img src="a.jpg" alt="А"/><figcaption class="wp-element-caption">Підпис</figcaption></figure>', { id: 1 })}\n\n${block("image", '<figure class="wp-block-image"><a href="b.jpg"><img src="b.jpg" alt=""/></a></figure>')}<figcaption class="blocks-gallery-caption">Усі разом</figcaption></figure>`,
      ),
      '<div class="gallery"><figure><img src="a.jpg" alt="А"/><figcaption>Підпис</figcaption></figure><figure><img src="b.jpg" alt=""/></figure></div><p>Усі разом</p>',
    ],
    [
      "a gallery as a list",
      block(
        "gallery",
        '<figure class="wp-block-gallery"><ul class="blocks-gallery-grid"><li class="blocks-gallery-item"><figure><img src="a-300x200.jpg" data-full-url="a.jpg" alt="А"/></figure></li><li class="blocks-gallery-item"><figure><img src="b.jpg" alt=""/></figure></li></ul></figure>',
      ),
      '<div class="gallery"><figure><img src="a.jpg" data-full-url="a.jpg" alt="А"/></figure><figure><img src="b.jpg" alt=""/></figure></div>',
    ],
    [
      "an embed",
      block(
        "embed",
        '<figure class="wp-block-embed is-provider-youtube"><div class="wp-block-embed__wrapper">\nhttps://www.youtube.com/watch?v=abc\n</div><figcaption>Про міст</figcaption></figure>',
        { url: "https://www.youtube.com/watch?v=abc", type: "video", providerNameSlug: "youtube" },
      ),
      `${link("https://www.youtube.com/watch?v=abc")}<p>Про міст</p>`,
    ],
    [
      "an embed of old versions",
      block(
        "core-embed/twitter",
        '<figure class="wp-block-embed-twitter"><div class="wp-block-embed__wrapper">\nhttps://twitter.com/a/status/1\n</div></figure>',
      ),
      link("https://twitter.com/a/status/1"),
    ],
    [
      "a pull quote",
      block(
        "pullquote",
        '<figure class="wp-block-pullquote"><blockquote><p>Слова</p><cite>Леся</cite></blockquote></figure>',
      ),
      "<blockquote><p>Слова</p><cite>Леся</cite></blockquote>",
    ],
    [
      "a cover of old versions",
      block("cover", '<div class="wp-block-cover" style="background-image:url(a.jpg)"><p>Слова</p></div>', {
        url: `${SITE}/a.jpg`,
      }),
      `<figure><img src="${SITE}/a.jpg" alt=""></figure>\n<div class="wp-block-cover" style="background-image:url(a.jpg)"><p>Слова</p></div>`,
    ],
    [
      "a file",
      block(
        "file",
        '<div class="wp-block-file"><object data="z.pdf"></object><a href="z.pdf">Звіт</a><a href="z.pdf" class="wp-block-file__button" download>Завантажити</a></div>',
        { href: "z.pdf" },
      ),
      '<p><a href="z.pdf">Звіт</a></p>',
    ],
    [
      "verse",
      block("verse", '<pre class="wp-block-verse">Рядок\nдругий\n\nстрофа</pre>'),
      "<p>Рядок<br>\nдругий</p>\n<p>строфа</p>",
    ],
    [
      "code of a highlighter",
      block("syntaxhighlighter/code", '<pre class="wp-block-syntaxhighlighter-code">a &lt; b</pre>', {
        language: "cpp",
      }),
      '<pre><code class="language-cpp">a &lt; b</code></pre>',
    ],
    [
      "code",
      block("code", '<pre class="wp-block-code"><code>&#91;gallery]</code></pre>'),
      '<pre class="wp-block-code"><code>&#91;gallery]</code></pre>',
    ],
    [
      "details",
      block(
        "details",
        `<details class="wp-block-details"><summary>Більше</summary>${block("paragraph", "<p>Слова</p>")}</details>`,
      ),
      '<details class="wp-block-details"><summary>Більше</summary>\n<p>Слова</p>\n</details>',
    ],
    [
      "room and breaks",
      `${block("spacer", '<div style="height:50px" class="wp-block-spacer"></div>')}${block("more", "<!--more-->")}${block("nextpage", "<!--nextpage-->")}`,
      "",
    ],
    ["a shortcode", block("shortcode", "[youtube https://youtu.be/abc]"), link("https://youtu.be/abc")],
    [
      "an unknown block with words",
      block("acf/person", '<div class="person"><p>Слова</p></div>', { a: { b: "}" } }),
      '<div class="person"><p>Слова</p></div>',
    ],
    [
      "text between blocks",
      `${block("paragraph", "<p>А</p>")}\n\nСтарий\nрядок\n\nще\n\n${block("paragraph", "<p>Б</p>")}`,
      "<p>А</p>\n<p>Старий<br>\nрядок</p>\n<p>ще</p>\n<p>Б</p>",
    ],
    [
      "a block that does not end",
      "<!-- wp:group --><div><!-- wp:paragraph --><p>Слова</p>",
      "<div><p>Слова</p>",
    ],
    [
      "an end without a beginning",
      "<!-- wp:paragraph --><p>Слова</p><!-- /wp:paragraph --><!-- /wp:group -->",
      "<p>Слова</p>",
    ],
  ])("%s", async (_, content, html) => {
    expect(await bodyOf(content)).toEqual({ html, remarks: [] });
  });

  test.each([
    [
      '<!-- wp:latest-posts {"postsToShow":5} /-->',
      "left out: a block that WordPress fills: core/latest-posts",
    ],
    ["<!-- wp:acf/banner /-->", "left out: a block: acf/banner"],
    [
      "<!-- wp:rank-math/toc-block --><div></div><!-- /wp:rank-math/toc-block -->",
      "left out: a block: rank-math/toc-block",
    ],
    ['<!-- wp:block {"ref":77} /-->', "missing: a reusable block is not in the export: id 77"],
    [
      '<!-- wp:gallery {"ids":[1]} --><!-- /wp:gallery -->',
      "missing: the pictures of a gallery: core/gallery",
    ],
  ])("%s is said to be left out", async (content, remark) => {
    expect((await bodyOf(content)).remarks).toContain(remark);
  });

  test("an unknown block keeps the address that it shows", async () => {
    const { html, remarks } = await bodyOf('<!-- wp:acme/player {"url":"https://a.example/v/1"} /-->');
    expect(html).toBe(link("https://a.example/v/1"));
    expect(remarks).toEqual(["changed: a block, of which the words stay: acme/player"]);
  });

  test.each([
    [
      '<!-- wp:kadence/singlebtn {"text":"Читати & більше","link":"https://a.example/","align":"full-width"} /-->',
      '<p><a href="https://a.example/">Читати &amp; більше</a></p>',
    ],
    [
      '<!-- wp:acf/quote {"name":"acf/quote","data":{"text":"Слова \\u003cem\\u003eтут\\u003c/em\\u003e","_text":"field_5f","color":"dark-red","photo":11}} /-->',
      `<p>Слова <em>тут</em></p><figure><img src="${SITE}/wp-content/uploads/2019/05/photo-11.jpg" alt=""></figure>`,
    ],
    [
      '<!-- wp:acme/card {"mediaId":11,"title":"Назва"} /-->',
      `<figure><img src="${SITE}/wp-content/uploads/2019/05/photo-11.jpg" alt=""></figure><p>Назва</p>`,
    ],
  ])("%s keeps the words of its attributes", async (content, html) => {
    expect((await bodyOf(content, { others: [picture(11)] })).html).toBe(html);
  });

  test("a picture without alternative text takes that of the library", async () => {
    const others = [picture(11, { alt: 'Міст "Надія"' })];
    const image = (alt: string) =>
      block("image", `<figure><img src="a.jpg" alt="${alt}"/></figure>`, { id: 11 });
    expect((await bodyOf(image(""), { others })).html).toContain('alt="Міст &quot;Надія&quot;"');
    expect((await bodyOf(image("Інше"), { others })).html).toContain('alt="Інше"');
  });

  test("a reusable block stands in each text, and never in itself", async () => {
    const others = [
      item({
        id: 9,
        type: "wp_block",
        content: `${block("paragraph", "<p>Спільне\nслово</p>")}<!-- wp:block {"ref":9} /-->`,
      }),
    ];
    const content = `${block("paragraph", "<p>А</p>")}\n<!-- wp:block {"ref":9} /-->\n<!-- wp:block {"ref":9} /-->`;
    expect((await bodyOf(content, { others })).html).toBe(
      "<p>А</p>\n&#10;<p>Спільне&#10;слово</p>&#10;\n&#10;<p>Спільне&#10;слово</p>&#10;",
    );
  });
});
