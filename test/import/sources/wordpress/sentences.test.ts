import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Remark } from "../../../../src/import/archive.ts";
import { bodyOf } from "../../../../src/import/sources/wordpress/body/body.ts";
import { Site } from "../../../../src/import/sources/wordpress/site/site.ts";
import { WxrRecord } from "../../../../src/import/sources/wordpress/wxr/record.ts";
import { convert } from "../../../../src/import/text/convert.ts";
import { runs } from "../../../runs.ts";

type Form = (sentence: string) => string;

const IMAGE = '<img src="https://visti.example/a.jpg" alt="А" />';

/** Forms around a sentence. */
const FORMS: Readonly<Record<string, readonly Form[]>> = {
  classic: [
    (one) => one,
    (one) => `${one}\n${one}`,
    (one) => `<h3>${one}</h3>`,
    (one) => `<blockquote>${one}\n\n${one}</blockquote>`,
    (one) => `<ul>\n<li>${one}</li>\n<li>${one}</li>\n</ul>`,
    (one) => `<table>\n<tr>\n<td>${one}</td>\n<td>б</td>\n</tr>\n</table>`,
    (one) => `<div>${one}\n\n${one}</div>`,
    (one) => `[caption width="300"]${IMAGE} ${one}[/caption]`,
    (one) => `Слова [caption caption="${one}"]${IMAGE}[/caption] далі`,
    (one) => `Слова[footnote]${one}[/footnote].`,
    (one) => `Слова ((${one})).`,
    (one) => `[code lang="php"]${one}[/code]`,
    (one) => `<pre>${one}\n\n  ${one}</pre>`,
    (one) => `[su_spoiler title="${one}"]${one}[/su_spoiler]`,
    (one) => `[su_quote cite="${one}"]\n${one}\n[/su_quote]`,
    (one) => `[own title="${one}"]${one}[/own]`,
    (one) => `[one_half]${one}[/one_half][one_half_last]${one}[/one_half_last]`,
    (one) => `[button url="https://a.example/"]${one}[/button]`,
    (one) => `[own_widget id=5 text="${one}"]`,
    (one) => `[contact-form][contact-field label="${one}" /][/contact-form]`,
    (one) => `[${one}] [sic] ${one}`,
    (one) => `[[gallery]] ${one}`,
    (one) => `${one}<!--more-->\n\n${one}`,
    (one) => `https://www.youtube.com/watch?v=abc\n${one}`,
    (one) => `[video src="https://visti.example/v.mp4"]${one}`,
    (one) => `<details><summary>${one}</summary>${one}</details>`,
    (one) => `<iframe src="https://a.example/x"></iframe>${one}`,
  ],
  blocks: [
    (one) => `<!-- wp:paragraph -->\n<p>${one}</p>\n<!-- /wp:paragraph -->`,
    (one) => `<!-- wp:heading -->\n<h2>${one}</h2>\n<!-- /wp:heading -->`,
    (one) =>
      `<!-- wp:quote -->\n<blockquote class="wp-block-quote"><!-- wp:paragraph --><p>${one}</p><!-- /wp:paragraph --><cite>${one}</cite></blockquote>\n<!-- /wp:quote -->`,
    (one) =>
      `<!-- wp:pullquote -->\n<figure class="wp-block-pullquote"><blockquote><p>${one}</p><cite>${one}</cite></blockquote></figure>\n<!-- /wp:pullquote -->`,
    (one) =>
      `<!-- wp:image -->\n<figure>${IMAGE}<figcaption>${one}</figcaption></figure>\n<!-- /wp:image -->`,
    (one) =>
      `<!-- wp:gallery -->\n<figure><!-- wp:image --><figure>${IMAGE}<figcaption>${one}</figcaption></figure><!-- /wp:image --><figcaption class="blocks-gallery-caption">${one}</figcaption></figure>\n<!-- /wp:gallery -->`,
    (one) =>
      `<!-- wp:embed {"url":"https://youtu.be/abc"} -->\n<figure><div class="wp-block-embed__wrapper">\nhttps://youtu.be/abc\n</div><figcaption>${one}</figcaption></figure>\n<!-- /wp:embed -->`,
    (one) =>
      `<!-- wp:table -->\n<figure class="wp-block-table"><table><tbody><tr><td>${one}</td><td>б</td></tr></tbody></table><figcaption>${one}</figcaption></figure>\n<!-- /wp:table -->`,
    (one) =>
      `<!-- wp:media-text -->\n<div><figure>${IMAGE}</figure><div><!-- wp:paragraph --><p>${one}</p><!-- /wp:paragraph --></div></div>\n<!-- /wp:media-text -->`,
    (one) =>
      `<!-- wp:cover {"url":"https://visti.example/a.jpg"} -->\n<div class="wp-block-cover"><p>${one}</p></div>\n<!-- /wp:cover -->`,
    (one) =>
      `<!-- wp:columns --><div><!-- wp:column --><div>${one}</div><!-- /wp:column --><!-- wp:column --><div>${one}</div><!-- /wp:column --></div><!-- /wp:columns -->`,
    (one) =>
      `<!-- wp:buttons --><div><!-- wp:button --><div class="wp-block-button"><a href="https://a.example/">${one}</a></div><!-- /wp:button --></div><!-- /wp:buttons -->`,
    (one) =>
      `<!-- wp:file -->\n<div class="wp-block-file"><a href="z.pdf">${one}</a><a href="z.pdf" class="wp-block-file__button">Завантажити</a></div>\n<!-- /wp:file -->`,
    (one) =>
      `<!-- wp:audio -->\n<figure><audio src="https://visti.example/a.mp3"></audio><figcaption>${one}</figcaption></figure>\n<!-- /wp:audio -->`,
    (one) =>
      `<!-- wp:verse -->\n<pre class="wp-block-verse">${one}\n${one}\n\n${one}</pre>\n<!-- /wp:verse -->`,
    (one) => `<!-- wp:code -->\n<pre class="wp-block-code"><code>${one}</code></pre>\n<!-- /wp:code -->`,
    (one) =>
      `<!-- wp:preformatted -->\n<pre class="wp-block-preformatted">${one}<br>${one}</pre>\n<!-- /wp:preformatted -->`,
    (one) =>
      `<!-- wp:details -->\n<details><summary>${one}</summary><!-- wp:paragraph --><p>${one}</p><!-- /wp:paragraph --></details>\n<!-- /wp:details -->`,
    (one) =>
      `<!-- wp:list -->\n<ul><!-- wp:list-item --><li>${one}<!-- wp:list --><ul><li>${one}</li></ul><!-- /wp:list --></li><!-- /wp:list-item --></ul>\n<!-- /wp:list -->`,
    (one) => `<!-- wp:acf/card {"data":{"words":"${one}","_words":"field_1"}} /-->`,
    (one) => `<!-- wp:own/card {"title":"${one}"} /-->`,
    (one) => `<!-- wp:latest-posts --><p>${one}</p><!-- /wp:latest-posts -->`,
    (one) => `<!-- wp:own/box --><div>${one}</div><!-- /wp:own/box -->`,
    (one) => `<!-- wp:html --><table><tr><td>${one}</td></tr></table><!-- /wp:html -->`,
    (one) => `<!-- wp:shortcode -->[own title="${one}"]<!-- /wp:shortcode -->`,
    (one) => `\n\n${one}\n\n`,
  ],
};

const WORDS =
  "Рада ухвалила рішення про ремонт доріг восени коли погода дозволить почати роботи у громаді".split(" ");
const sentences = fc
  .array(fc.constantFrom(...WORDS), { minLength: 3, maxLength: 8 })
  .map((words) => words.join(" "));

function folded(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, " ");
}

/** All that is said of a text, in its markdown or in remarks. */
function saidOf(content: string): string {
  const record = new WxrRecord("item", 1);
  record.set("content:encoded", content, 1);
  const remarks: Remark[] = [];
  const body = bodyOf(record, new Site(), remarks);
  const resolver = { lang: "uk" as const, link: (address: string) => address, photo: () => "a.jpg" };
  const converted = convert(body, resolver);
  const named = [...remarks, ...converted.remarks].map(({ original, detail }) => `${original} ${detail}`);
  return folded(`${converted.markdown} ${named.join(" ")}`);
}

describe("every sentence is said, or the remarks name it", () => {
  test.each(Object.keys(FORMS))("%s", (editor) => {
    const form = fc.constantFrom(...(FORMS[editor] ?? []));
    fc.assert(
      fc.property(fc.array(fc.tuple(form, sentences), { minLength: 1, maxLength: 6 }), (parts) => {
        const mark = editor === "blocks" ? "<!-- wp:spacer /-->\n\n" : "";
        const content = parts.map(([write, sentence], at) => write(`${sentence} номер${at}`)).join("\n\n");
        const said = saidOf(mark + content);
        for (const [at, [write, sentence]] of parts.entries()) {
          const expected = folded(`${sentence} номер${at}`);
          const times = write("\u0000").split("\u0000").length;
          expect(said.split(expected).length, `${content}\n→ ${said}`).toBeGreaterThanOrEqual(times);
        }
      }),
      { numRuns: runs(150) },
    );
  });
});
