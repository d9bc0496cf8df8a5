import { describe, expect, test } from "vitest";
import { bodyOf, item, picture, SITE } from "./wxr.ts";

const PHOTO = (id: number) => `${SITE}/wp-content/uploads/2019/05/photo-${id}.jpg`;

describe("paragraphs of the old editor", () => {
  test.each([
    ["Перший.\n\nДругий.", "<p>Перший.</p>\n<p>Другий.</p>"],
    ["Рядок\nще рядок", "<p>Рядок<br>\nще рядок</p>"],
    ["Рядок<br />\nще рядок", "<p>Рядок<br />\nще рядок</p>"],
    ["<p>Є</p>\n\nнемає", "<p>Є</p>\n<p>немає</p>"],
    ["<h2>Розділ</h2>\nТекст", "<h2>Розділ</h2>\n<p>Текст</p>"],
    [
      "Текст\n<ul>\n<li>раз</li>\n<li>два\nй три</li>\n</ul>\nще",
      "<p>Текст</p>\n<ul>\n<li>раз</li>\n<li>два<br>\nй три</li>\n</ul>\n<p>ще</p>",
    ],
    [
      "<blockquote>Слова.\n\nЩе слова.</blockquote>",
      "<blockquote><p>Слова.</p>\n<p>Ще слова.</p></blockquote>",
    ],
    ["<div>Слова</div>", "<div>Слова</div>"],
    ["<div>Слова\n\nЩе</div>", "<div><p>Слова</p>\n<p>Ще</p></div>"],
    ["<pre>a\n\nb  c</pre>", "<pre>a\nb  c</pre>"],
    ["<table>\n<tr>\n<td>а\nб</td>\n</tr>\n</table>", "<table>\n<tr>\n<td>а<br>\nб</td>\n</tr>\n</table>"],
    ["<strong>Жирне\n\nдалі</strong>", "<p><strong>Жирне</p>\n<p>далі</strong></p>"],
    ["Початок<!--more-->\n\nКінець", "<p>Початок</p>\n<p>Кінець</p>"],
    ["Сторінка\n<!--nextpage-->\nдруга", "<p>Сторінка</p>\n<p>друга</p>"],
    ["<!-- примітка\nредакції -->Слова", "<p>Слова</p>"],
    ['<a\nhref="https://a.example/">слово</a>', '<p><a\nhref="https://a.example/">слово</a></p>'],
    ["", ""],
    ["\n \n", ""],
  ])("%j", async (content, html) => {
    expect((await bodyOf(content)).html).toBe(html);
  });
});

describe("captions", () => {
  test.each([
    [
      '[caption id="attachment_6" align="alignright" width="300"]<img src="a.jpg" alt="Міст" /> Міст <em>надвечір</em>[/caption]',
      '<figure><img src="a.jpg" alt="Міст" /><figcaption>Міст <em>надвечір</em></figcaption></figure>',
    ],
    [
      '[caption width="300" caption="Старий запис"]<a href="b.jpg"><img src="a.jpg" /></a>[/caption]',
      '<figure><a href="b.jpg"><img src="a.jpg" /></a><figcaption>Старий запис</figcaption></figure>',
    ],
    [
      'До [wp_caption]<img src="a.jpg" />\nПідпис[/wp_caption] після',
      '<p>До</p> <figure><img src="a.jpg" /><figcaption>Підпис</figcaption></figure>\n <p>після</p>',
    ],
    [
      '[caption]<img src="a.jpg" /> Фото [media-credit]ім’я[/media-credit][/caption]',
      '<figure><img src="a.jpg" /><figcaption>Фото ім’я</figcaption></figure>',
    ],
    [
      '[caption width="300"][media-credit name="Іван"]<a href="b.jpg"><img src="a.jpg" /></a>[/media-credit] Міст[/caption]',
      '<figure><a href="b.jpg"><img src="a.jpg" /></a><figcaption>Міст <span class="credit">Іван</span></figcaption></figure>',
    ],
    [
      '[media-credit id=2 align="left"]<img src="a.jpg" />[/media-credit]',
      '<figure><img src="a.jpg" /><figcaption><span class="credit">Олена Тестова</span></figcaption></figure>',
    ],
    [
      '[media-credit name="Іван &amp; Ко"]<img src="a.jpg" />[/media-credit]',
      '<figure><img src="a.jpg" /><figcaption><span class="credit">Іван &amp; Ко</span></figcaption></figure>',
    ],
  ])("%j", async (content, html) => {
    expect(await bodyOf(content)).toEqual({ html, remarks: [] });
  });
});

describe("galleries", () => {
  const others = [
    picture(11, { parent: 5, alt: "Перша", excerpt: "Підпис <em>один</em>" }),
    picture(12, { parent: 5, credit: "Ольга Зразок" }),
    picture(13, { parent: 9 }),
    item({
      id: 14,
      type: "attachment",
      parent: 5,
      more: `<wp:attachment_url>${SITE}/zvit.pdf</wp:attachment_url>`,
    }),
  ];
  const FIRST = `<figure><img src="${PHOTO(11)}" alt="Перша"><figcaption>Підпис <em>один</em></figcaption></figure>`;
  const SECOND = `<figure><img src="${PHOTO(12)}" alt=""><figcaption><span class="credit">Ольга Зразок</span></figcaption></figure>`;
  const THIRD = `<figure><img src="${PHOTO(13)}" alt=""></figure>`;

  test.each([
    ["[gallery]", FIRST + SECOND],
    ["[gallery order=DESC]", SECOND + FIRST],
    ['[gallery exclude="11"]', SECOND],
    ['[gallery ids="13,11" columns="4" link="file"]', THIRD + FIRST],
    ["[gallery ids=”13,12″]", THIRD + SECOND],
    ['[gallery include="13"]', THIRD],
    ['[gallery id="9"]', THIRD],
  ])("%s", async (content, figures) => {
    expect(await bodyOf(content, { id: 5, others })).toEqual({
      html: `<div class="gallery">${figures}</div>`,
      remarks: [],
    });
  });

  test("whose pictures are not in the export are said", async () => {
    expect(await bodyOf('[gallery ids="77,11"]', { id: 5, others })).toEqual({
      html: `<div class="gallery">${FIRST}</div>`,
      remarks: ["missing: a file of the library is not in the export: id 77"],
    });
    expect((await bodyOf("[gallery]", { id: 6, others })).remarks).toEqual([
      "missing: the pictures of a gallery: [gallery]",
    ]);
  });
});

describe("sounds and videos", () => {
  const others = [
    item({
      id: 21,
      title: "Розмова",
      type: "attachment",
      parent: 5,
      more: `<wp:attachment_url>${SITE}/a.mp3</wp:attachment_url>`,
    }),
  ];
  const link = (address: string) => `<p><a href="${address}">${address}</a></p>`;
  const sound = `<figure><audio controls src="${SITE}/a.mp3"></audio></figure>`;

  test.each([
    [`[audio src="${SITE}/a.mp3"]`, sound],
    [`[audio mp3="${SITE}/a.mp3"][/audio]`, sound],
    [`[audio ${SITE}/a.mp3|titles=Розмова]`, sound],
    ["[audio preload=none]", sound],
    ['[playlist ids="21"]', sound.replace("</audio>", "</audio><figcaption>Розмова</figcaption>")],
    [
      `[video width="640" mp4="${SITE}/v.mp4" poster="${SITE}/p.jpg"][/video]`,
      `<figure><video controls src="${SITE}/v.mp4"></video></figure>`,
    ],
    ['[video src="https://youtu.be/abc123"]', link("https://youtu.be/abc123")],
    ['[embed width="500"]https://vimeo.com/1[/embed]', link("https://vimeo.com/1")],
    [
      "[youtube https://www.youtube.com/watch?v=abc&#038;t=5]",
      '<p><a href="https://www.youtube.com/watch?v=abc&amp;t=5">https://www.youtube.com/watch?v=abc&amp;t=5</a></p>',
    ],
    ["[youtube=https://www.youtube.com/watch?v=abc]", link("https://www.youtube.com/watch?v=abc")],
    ['[youtube id="dQw4w9WgXcQ" width="600"]', link("https://www.youtube.com/watch?v=dQw4w9WgXcQ")],
    ["[vimeo 123456789 w=500&h=280]", link("https://vimeo.com/123456789")],
    ['[soundcloud url="https://soundcloud.com/a/b"]', link("https://soundcloud.com/a/b")],
    ["[wpvideo AbCd1234]", link("https://videopress.com/v/AbCd1234")],
    ["[gist]https://gist.github.com/1[/gist]", link("https://gist.github.com/1")],
    ["https://www.youtube.com/watch?v=abc", link("https://www.youtube.com/watch?v=abc")],
    [
      "<https://a.example/?b&c=1>",
      '<p><a href="https://a.example/?b&amp;c=1">https://a.example/?b&amp;c=1</a></p>',
    ],
    ["<p>https://twitter.com/a/status/1</p>", link("https://twitter.com/a/status/1")],
  ])("%s", async (content, html) => {
    expect(await bodyOf(content, { id: 5, others })).toEqual({ html, remarks: [] });
  });

  test("the recording of a podcast stands above its text, unless it is in it", async () => {
    const meta = { enclosure: `${SITE}/e.mp3\n12345\naudio/mpeg\n` };
    const player = `<figure><audio controls src="${SITE}/e.mp3"></audio></figure>`;
    expect((await bodyOf("Слова", { meta })).html).toBe(`${player}<p>Слова</p>`);
    const linked = `<a href="${SITE}/e.mp3">запис</a>`;
    expect((await bodyOf(linked, { meta })).html).toBe(`<p>${linked}</p>`);
  });

  test("an address among words stays among them", async () => {
    expect((await bodyOf("див. https://a.example/ і далі")).html).toBe(
      "<p>див. https://a.example/ і далі</p>",
    );
  });
});

describe("code", () => {
  test.each([
    ["[code]if (a < b) { [gallery] }[/code]", "<pre><code>if (a &lt; b) { [gallery] }</code></pre>"],
    [
      '[code language="php"]&lt;?php echo 1;[/code]',
      '<pre><code class="language-php">&lt;?php echo 1;</code></pre>',
    ],
    [
      "[python]\na = 1\n\nb = 2\n[/python]",
      '<pre><code class="language-python">a = 1&#10;&#10;b = 2</code></pre>',
    ],
    [
      "<code>list[0]</code> і <code>[video-id]</code>",
      "<p><code>list[0]</code> і <code>[video-id]</code></p>",
    ],
  ])("%j", async (content, html) => {
    expect(await bodyOf(content)).toEqual({ html, remarks: [] });
  });
});

test.each([
  ["[fsharp]fun ((_, a),(b, c)) -&gt; b[/fsharp]", "fun ((_, a),(b, c)) -&gt; b", "fsharp"],
  ["[xml]<p>&nbsp;</p>[/xml]", "&lt;p&gt;&amp;nbsp;&lt;/p&gt;", "xml"],
  ["[css]a > b { content: '&lt;' }[/css]", "a &gt; b { content: '&lt;' }", "css"],
])("code is neither notes nor HTML: %s", async (content, code, language) => {
  expect((await bodyOf(content)).html).toBe(`<pre><code class="language-${language}">${code}</code></pre>`);
});
