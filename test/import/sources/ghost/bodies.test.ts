import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { runs } from "../../../runs.ts";
import { lexical, mobiledoc, textOf } from "./export.ts";

const text = (words: string, format = 0) => ({ type: "extended-text", text: words, format });
const p = (...children: object[]) => ({ type: "paragraph", children });

describe("Lexical", () => {
  // biome-ignore format: a table reads better in rows
  test.each([
    ["formats that meet", [p(text("a", 1), text("b", 3), text("c <", 2))], "<p><strong>a<em>b</em></strong><em>c &lt;</em></p>"],
    ["what lasts longest outside", [p(text("a", 3), text("b", 2))], "<p><em><strong>a</strong>b</em></p>"],
    ["all formats", [p(text("a", 4), text("b", 8), text("c", 16), text("d", 32), text("e", 64), text("f", 128))],
      "<p><s>a</s><u>b</u><code>c</code><sub>d</sub><sup>e</sup><mark>f</mark></p>"],
    ["links, breaks", [p({ type: "link", url: "/a/?b&c", children: [text("d", 1)] }, { type: "linebreak" }, text("e"))],
      '<p><a href="/a/?b&amp;c"><strong>d</strong></a><br>e</p>'],
    ["headings, quotations", [{ type: "extended-heading", tag: "h3", children: [text("a")] }, { type: "quote", children: [text("b")] }, { type: "aside", children: [text("c")] }],
      "<h3>a</h3>\n<blockquote>b</blockquote>\n<blockquote>c</blockquote>"],
    ["lists in lists", [{ type: "list", listType: "number", start: 3, children: [
      { type: "listitem", children: [text("a")] },
      { type: "listitem", children: [{ type: "list", listType: "bullet", children: [{ type: "listitem", children: [text("b")] }] }] },
      { type: "listitem", children: [text("c")] }] }],
      '<ol start="3"><li>a<ul><li>b</li></ul></li><li>c</li></ol>'],
    ["check lists", [{ type: "list", listType: "check", children: [{ type: "listitem", checked: true, children: [text("a")] }] }],
      '<ul><li><input type="checkbox" disabled checked> a</li></ul>'],
    ["nothing that the editor needs for itself", [p({ type: "zwnj" }, { type: "at-link", children: [{ type: "at-link-search", text: "x" }] }, text("a"), { type: "tk", text: "TK" })], "<p>aTK</p>"],
    ["elements of later versions", [{ type: "table-of-tomorrow", children: [p(text("a"))] }, { type: "line-of-tomorrow", children: [text("b")] }], "<p>a</p>\n<p>b</p>"],
  ])("has %s", async (_, nodes, html) => {
    expect(await lexical(...nodes)).toMatchObject({ body: { markup: "html", text: html }, remarks: [] });
  });

  test("never loses words or leaves a tag open, whatever formats meet", async () => {
    const formats = fc.array(fc.tuple(fc.constantFrom("a", "b<", "c&"), fc.integer({ min: 0, max: 255 })), {
      maxLength: 6,
    });
    await fc.assert(
      fc.asyncProperty(formats, async (parts) => {
        const { body } = await lexical(p(...parts.map(([words, format]) => text(words, format))));
        const open: string[] = [];
        for (const [, slash, tag] of body.text.matchAll(/<(\/?)(\w+)>/g)) {
          if (slash === "") open.push(tag as string);
          else expect(open.pop()).toBe(tag);
        }
        expect(open).toEqual([]);
        const words = body.text
          .replace(/<\/?\w+>/g, "")
          .replaceAll("&lt;", "<")
          .replaceAll("&amp;", "&");
        expect(words).toBe(parts.map(([word]) => word).join(""));
      }),
      { numRuns: runs(30) },
    );
  });
});

describe("mobiledoc", () => {
  test("has markups across markers, atoms, lists, pictures and cards", async () => {
    const { body } = await mobiledoc({
      atoms: [["soft-return", "", {}]],
      markups: [["strong"], ["a", ["href", "https://x.example/?a&b"]]],
      cards: [
        ["hr", {}],
        ["card-markdown", { markdown: "*m*" }],
      ],
      sections: [
        [
          1,
          "p",
          [
            [0, [0], 0, "a"],
            [0, [1], 1, "b"],
            [1, [], 0, 0],
            [0, [], 1, "c"],
          ],
        ],
        [1, "p", []],
        [3, "ol", [[[0, [], 0, "d"]], [[0, [0], 1, "e"]]]],
        [1, "h2", [[0, [], 0, "f"]]],
        [2, "/i.png"],
        [10, 0],
        [10, 1],
      ],
    });
    expect(body.text.split("\n").filter((line) => line !== "")).toEqual([
      '<p><strong>a<a href="https://x.example/?a&amp;b">b</a><br>c</strong></p>',
      "<ol><li>d</li><li><strong>e</strong></li></ol>",
      "<h2>f</h2>",
      '<figure><img src="/i.png" alt=""></figure>',
      "<hr>",
      "<p><em>m</em></p>",
    ]);
  });

  test("that is one card of markdown is markdown", async () => {
    const { body } = await mobiledoc({
      cards: [["card-markdown", { markdown: "# A\n\n*b*" }]],
      sections: [
        [10, 0],
        [1, "p", []],
      ],
    });
    expect(body).toEqual({ markup: "markdown", text: "# A\n\n*b*" });
  });
});

describe("cards", () => {
  // biome-ignore format: a table reads better in rows
  test.each([
    ["image", { src: "/a.png", alt: "x", caption: "<b>c</b>", href: "/l/" }, '<figure><a href="/l/"><img src="/a.png" alt="x"></a><figcaption><b>c</b></figcaption></figure>'],
    ["gallery", { images: [{ src: "/a.png", alt: "x" }, { src: "/b.png", caption: "d" }], caption: "c" },
      '<div class="gallery"><figure><img src="/a.png" alt="x"></figure><figure><img src="/b.png" alt=""><figcaption>d</figcaption></figure></div><p>c</p>'],
    ["bookmark", { url: "/a/", metadata: { title: "A & B" } }, '<p><a href="/a/">A &amp; B</a></p>'],
    ["embed", { url: "https://v.example/1", html: "<iframe></iframe>", caption: "c" }, '<p><a href="https://v.example/1">https://v.example/1</a></p><p>c</p>'],
    ["embed", { html: "<iframe></iframe>" }, "<iframe></iframe>"],
    ["callout", { calloutEmoji: "💡", calloutText: "<p>a</p>" }, "<blockquote><p>💡 a</p></blockquote>"],
    ["toggle", { heading: "a", content: "<p>b</p>" }, "<details><summary>a</summary><p>b</p></details>"],
    ["file", { src: "/content/files/a.pdf", fileTitle: "A", fileCaption: "b" }, '<p><a href="/content/files/a.pdf">A</a></p><p>b</p>'],
    ["audio", { src: "/a.mp3", title: "A" }, '<p><a href="/a.mp3">A</a></p>'],
    ["video", { src: "/v/a.mp4?1", caption: "c" }, '<p><a href="/v/a.mp4?1">a.mp4</a></p><p>c</p>'],
    ["html", { html: "<i>a</i>" }, "<i>a</i>"],
    ["code", { code: "a < b", language: "js" }, '<pre><code class="language-js">a &lt; b</code></pre>'],
    ["codeblock", { code: "a" }, "<pre><code>a</code></pre>"],
    ["product", { productTitle: "A", productDescription: "<p>b</p>", productRatingEnabled: true, productStarRating: 3, productButtonEnabled: true, productButton: "Buy", productUrl: "/b/" },
      '<h4>A</h4><p>★★★☆☆</p><p>b</p><p><a href="/b/">Buy</a></p>'],
    ["header", { header: "A", subheader: "b", buttonEnabled: false, buttonText: "x" }, "<h2>A</h2><p>b</p>"],
    ["button", { buttonUrl: "/a/", buttonText: "Go" }, '<p><a href="/a/">Go</a></p>'],
    ["call-to-action", { hasSponsorLabel: true, sponsorLabel: "<p>S</p>", textValue: "<p>a</p>", showButton: true, buttonUrl: "/a/", buttonText: "Go" }, '<p>S</p><p>a</p><p><a href="/a/">Go</a></p>'],
    ["before-after", { beforeImage: { src: "/a.png" }, afterImage: { src: "/b.png" } }, '<div class="gallery"><figure><img src="/a.png" alt=""></figure><figure><img src="/b.png" alt=""></figure></div>'],
  ])("%s is the same from either editor", async (name, card, html) => {
    const fromMobiledoc = await mobiledoc({ cards: [[name, card]], sections: [[10, 0]] });
    const fromLexical = await lexical({ type: name, version: 1, ...card });
    expect([fromMobiledoc.body.text, fromLexical.body.text]).toEqual([html, html]);
  });

  // biome-ignore format: a table reads better in rows
  test.each([
    ["email", { html: "<p>Hello {first_name}</p>" }, "what only newsletters show"],
    ["email-cta", { html: "<p>a</p>" }, "what only newsletters show"],
    ["signup", { header: "Join us", buttonText: "Go" }, "a form to sign up by"],
    ["card-of-tomorrow", { words: "a" }, "a card of an unknown kind"],
    ["html", { html: "<p>a</p>", visibility: { web: { nonMember: false } } }, "a card that not everybody sees"],
    ["html", { html: "<p>a</p>", visibility: { emailOnly: true } }, "a card that not everybody sees"],
  ])("%s %o is left out, and said with its words", async (type, card, what) => {
    const { body, remarks } = await lexical({ type, ...card });
    expect(body.text).toBe("");
    expect(remarks).toMatchObject([{ kind: "left out", what, original: expect.stringContaining(JSON.stringify(card).slice(1, -1)) }]);
  });

  test("a bookmark says what it leaves out of the page that it leads to", async () => {
    const { remarks } = await lexical({
      type: "bookmark",
      url: "/a/",
      metadata: { title: "A", description: "d" },
    });
    expect(remarks).toMatchObject([{ kind: "left out", detail: "d" }]);
  });
});

// biome-ignore format: a table reads better in rows
test.each([
  ['<figure class="kg-card kg-gallery-card"><div class="kg-gallery-container"><div class="kg-gallery-row"><div><img src="/a.png" alt="x"></div><div><img src="/b.png"></div></div></div><figcaption>c <b>d</b></figcaption></figure>',
    '<div class="gallery"><figure><img src="/a.png" alt="x"></figure><figure><img src="/b.png" alt=""></figure></div><p>c <b>d</b></p>'],
  ['<figure class="kg-card kg-bookmark-card"><a class="kg-bookmark-container" href="/a/"><div class="kg-bookmark-content"><div class="kg-bookmark-title">A &amp; B</div></div></a></figure>', '<p><a href="/a/">A &amp; B</a></p>'],
  ['<div class="kg-card kg-callout-card"><div class="kg-callout-emoji">💡</div><div class="kg-callout-text">a <b>b</b></div></div>', "<blockquote><p>💡 a <b>b</b></p></blockquote>"],
  ['<div class="kg-card kg-toggle-card"><div><h4 class="kg-toggle-heading-text"><span>a</span></h4></div><div class="kg-toggle-content"><p>b</p></div></div>', "<details><summary><span>a</span></summary><p>b</p></details>"],
  ['<div class="kg-card kg-file-card"><a class="kg-file-card-container" href="/a.pdf"><div class="kg-file-card-title">A</div><div class="kg-file-card-caption">b</div></a></div>', '<p><a href="/a.pdf">A</a></p><p>b</p>'],
  ['<div class="kg-card kg-audio-card"><audio src="/a.mp3"></audio><div class="kg-audio-title">A</div></div>', '<p><a href="/a.mp3">A</a></p>'],
  ['<div class="kg-card kg-button-card"><a href="/a/">Go</a></div>', '<p><a href="/a/">Go</a></p>'],
  ['<div class="kg-card kg-header-card"><h2 class="kg-header-card-header">A</h2><h3 class="kg-header-card-subheader">b</h3></div>', "<h2>A</h2><p>b</p>"],
  ['<div class="kg-card kg-product-card"><h4 class="kg-product-card-title">A</h4><span class="kg-product-card-rating-star kg-product-card-rating-active"></span><div class="kg-product-card-description"><p>b</p></div></div>', "<h4>A</h4><p>★☆☆☆☆</p><p>b</p>"],
  ['<figure class="kg-card kg-image-card"><img src="/a.png"></figure>', '<figure class="kg-card kg-image-card"><img src="/a.png"></figure>'],
])("a card in HTML is what it was in the editor: %s", async (card, html) => {
  const { body } = await textOf({ html: `<p>a</p>\n${card}\n<p>b</p>` });
  expect(body.text).toBe(`<p>a</p>\n${html}\n<p>b</p>`);
});

test("a post without a document is its HTML, or the markdown of Ghost 0", async () => {
  expect((await textOf({ html: "<p>a</p>" })).body).toEqual({ markup: "html", text: "<p>a</p>" });
  expect((await textOf({ markdown: "*a*" })).body).toEqual({ markup: "markdown", text: "*a*" });
  expect((await textOf({ mobiledoc: "{broken", html: "<p>a</p>" })).body.text).toBe("<p>a</p>");
});

test("whatever a document holds, it is read", async () => {
  await fc.assert(
    fc.asyncProperty(fc.json(), fc.json(), async (a, b) => {
      await textOf({ lexical: `{"root":${a}}` });
      await textOf({ mobiledoc: `{"sections":${a},"cards":${b},"atoms":${b},"markups":${a}}` });
    }),
    { numRuns: runs(50) },
  );
});
