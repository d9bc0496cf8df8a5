import { describe, expect, test } from "vitest";
import { rewritten, type System } from "./rewritten.ts";

const PLAYER = '<iframe src="https://www.youtube.com/embed/w7Ft2ymGmfc"></iframe>';
const link = (address: string) => `<a href="${address}">${address}</a>`;

type Case = readonly [system: System, written: string, shown: string];

// biome-ignore format: a table reads better in rows
const SHOWN: readonly Case[] = [
  ["hugo", '{{< figure src="a.jpg" >}}', '<figure><img src="a.jpg" alt=""></figure>'],
  ["hugo", '{{<figure src="a.jpg" alt="Гора" >}}', '<figure><img src="a.jpg" alt="Гора"></figure>'],
  ["hugo", '{{< figure src="a.jpg" caption="Підпис *гарний*" attr="Ганна" attrlink="https://h.example" />}}', '<figure><img src="a.jpg" alt=""><figcaption>Підпис <em>гарний</em> <a href="https://h.example">Ганна</a></figcaption></figure>'],
  ["hugo", '{{< figure src="a.jpg" link="https://h.example" title="A \\"b\\"" >}}', '<figure><a href="https://h.example"><img src="a.jpg" alt=""></a><figcaption>A &quot;b&quot;</figcaption></figure>'],
  ["hugo", "{{< figure src=`a \"b\".jpg` >}}", '<figure><img src="a &quot;b&quot;.jpg" alt=""></figure>'],
  ["hugo", "{{< youtube w7Ft2ymGmfc >}}", PLAYER],
  ["hugo", '{{< youtube id="w7Ft2ymGmfc" title="Назва" autoplay=true >}}', PLAYER.replace("></", ' title="Назва"></')],
  ["hugo", "{{% youtube https://youtu.be/w7Ft2ymGmfc %}}", PLAYER],
  ["hugo", "{{< vimeo 146022717 >}}", '<iframe src="https://player.vimeo.com/video/146022717"></iframe>'],
  ["hugo", '{{< tweet user="a" id="1" >}}', link("https://twitter.com/a/status/1")],
  ["hugo", '{{< x user="a" id="1" >}}', link("https://x.com/a/status/1")],
  ["hugo", '{{< x_simple user="a" id="1" >}}', link("https://x.com/a/status/1")],
  ["hugo", "{{< instagram CxOWiQNP2MO >}}", link("https://www.instagram.com/p/CxOWiQNP2MO/")],
  ["hugo", '{{< gist spf13 7896402 "img.html" >}}', link("https://gist.github.com/spf13/7896402#file-img-html")],
  ["hugo", '{{< qr text="https://a.example" />}}', link("https://a.example")],
  ["hugo", "{{< param city >}}", "Київ"],
  ["hugo", '[a]({{< ref "b" >}}) [c]({{% relref path="c d" %}})', "[a](/old/b/) [c](/old/c%20d/)"],
  ["hugo", "{{< highlight go >}}\n`a`\n{{< /highlight >}}", "```go\n`a`\n```"],
  ["hugo", "{{< highlight md >}}\n```\n{{< /highlight >}}", "````md\n```\n````"],
  ["hugo", "a {{< highlight go \"hl_inline=true\" >}}b{{< /highlight >}} c", "a `b` c"],
  ["hugo", '{{< details summary="Ще" >}}\n**a**\n{{< /details >}}', "<details><summary>Ще</summary>\n\n**a**\n\n</details>"],
  ["hugo", "{{< details summary=\"A\" >}}{{< details summary=\"B\" >}}c{{< /details >}}{{< /details >}}", "<details><summary>A</summary>\n\n<details><summary>B</summary>\n\nc\n\n</details>\n\n</details>"],
  ["hugo", '{{< gallery >}}\n{{< figure src="a.jpg" >}}\n![b](b.jpg)\n{{< /gallery >}}', '<div class="gallery"><figure><img src="a.jpg" alt=""></figure><img src="b.jpg" alt="b"></div>'],
  ["hugo", '{{< notice warning "Увага" >}}\na\n\nb\n{{< /notice >}}', "> <span class=\"box-of-kind-warning name-warning\"></span>**Увага**\n>\n> a\n>\n> b"],
  ["hugo", "{{< blockquote author=\"Ганна\" >}}a{{< /blockquote >}}", "<blockquote>\n\na\n\n<cite>Ганна</cite>\n</blockquote>"],
  ["hugo", "{{</* figure src=\"a.jpg\" */>}}", '{{< figure src="a.jpg" >}}'],
  ["hugo", "`{{</* ref \"a\" */>}}`", '`{{< ref "a" >}}`'],
  ["hugo", "> a {{< figure src=\"b.jpg\" >}} c", '> a \n>\n> <figure><img src="b.jpg" alt=""></figure>\n>\n> c'],
  ["hugo", "- a\n  {{< figure src=\"b.jpg\" >}}\n  c", '- a\n  \n  <figure><img src="b.jpg" alt=""></figure>\n\n  c'],
  ["hugo", "| a |\n|---|\n| {{< youtube w7Ft2ymGmfc >}} |", `| a |\n|---|\n| ${PLAYER} |`],
  ["hugo", "{{ .Title }} {% x %}", "{{ .Title }} {% x %}"],
  ["hugo", "{{< comment >}}a{{< /comment >}}", ""],
  ["liquid", "{{ page.title }} {{ 'a' | upcase }} {{ site.city | append: '!' }}", "Назва A Київ!"],
  ["liquid", "{{ site.baseurl }}/a {{ '/a.png' | relative_url }} {{ '/a' | absolute_url }}", "/a /base/a.png https://old.example/a"],
  ["liquid", "[a]({% post_url 2024-05-01-a %}) [b]({% link b.md %})", "[a](/old/2024-05-01-a/) [b](/old//b.md/)"],
  ["liquid", "{% raw %}{{ x }} `{% y %}`{% endraw %}", "{{ x }} `{% y %}`"],
  ["liquid", "`{% raw %}{{ x }}{% endraw %}`", "`{{ x }}`"],
  ["liquid", "```\n{% raw %}{{ x }}{% endraw %}\n```", "```\n{{ x }}\n```"],
  ["liquid", "{%- highlight ruby linenos -%}\ndef a\n{%- endhighlight -%}", "```ruby\ndef a\n```"],
  ["liquid", "{% include figure.html src='/a.jpg' alt='Гора' caption='Підпис' %}", '<figure><img src="/a.jpg" alt="Гора"><figcaption>Підпис</figcaption></figure>'],
  ["liquid", '{% include image.html url="/a.jpg" description="Підпис" %}', '<figure><img src="/a.jpg" alt=""><figcaption>Підпис</figcaption></figure>'],
  ["liquid", '{% include video/youtube.html id="w7Ft2ymGmfc" %}', PLAYER],
  ["liquid", "{% youtube w7Ft2ymGmfc %}", PLAYER],
  ["liquid", "{% youtube \"https://www.youtube.com/watch?v=w7Ft2ymGmfc&t=1\" %}", PLAYER],
  ["liquid", "{% gist 5555251 %}", link("https://gist.github.com/5555251")],
  ["liquid", "{% assign a = '/b.png' %}![]({{ a }})", "![](/b.png)"],
  ["liquid", "{% capture a %}b{% endcapture %}{{ a }}", "b"],
  ["liquid", "a{% comment %} b {% endcomment %}c{# d #}", "ac"],
  ["liquid", '{% image "./a.jpg", "Гора" %}', '<figure><img src="./a.jpg" alt="Гора"></figure>'],
  ["liquid", "{% post_link a Слова %} {% asset_img a.jpg Гора %}", '[Слова](/old/a/) \n\n<figure><img src="a.jpg" alt="Гора"></figure>'],
  ["liquid", "# A {#b}", '# A <a id="b"></a>'],
  ["zola", '{{ youtube(id="w7Ft2ymGmfc", autoplay=true) }}', PLAYER],
  ["zola", '{{ vimeo(id="1") }}', '<iframe src="https://player.vimeo.com/video/1"></iframe>'],
  ["zola", '{% quote(author="Ганна") %}\na\n{% end %}', "<blockquote>\n\na\n\n<cite>Ганна</cite>\n</blockquote>"],
  ["zola", '{{ image(src="a.jpg", alt="Гора") }}', '<figure><img src="a.jpg" alt="Гора"></figure>'],
  ["zola", "{{/* youtube(id=\"a\") */}} {{ a }}", '{{ youtube(id="a") }} {{ a }}'],
  ["mdx", "<YouTube id=\"w7Ft2ymGmfc\" />", PLAYER],
  ["mdx", "<Aside type=\"tip\" title=\"A\">\nb\n</Aside>", "> <span class=\"box-of-kind-tip name-tip\"></span>**A**\n>\n> b"],
  ["mdx", "{/* a */}b{'c'}", "bc"],
];

describe("what is known is shown", () => {
  test.each(SHOWN)("%s: %s", (system, written, shown) => {
    const found = rewritten(system, written);
    expect(found.text.replace(/^\n+|\n+$/g, "")).toBe(shown);
    expect(found.remarks).toEqual([]);
  });
});

// biome-ignore format: a table reads better in rows
const NAMED: readonly (readonly [...Case, what: string, detail: string | undefined])[] = [
  ["hugo", 'a {{< own x="1" >}}*b*{{< /own >}} c', "a *b* c", "a shortcode", "own"],
  ["hugo", "a {{% own %}} c", "a  c", "a shortcode", "own"],
  ["hugo", '{{< own title="Слова" >}}b{{< /own >}}', "**Слова**\n\nb", "a shortcode", "own"],
  ["hugo", "a {{< /own >}}", "a ", "a shortcode", "own"],
  ["hugo", '[a]({{< ref "nowhere" >}})', "[a](/posts/a/nowhere)", "a text that a link leads to", "nowhere"],
  ["hugo", "a {{< own.inline >}}{{ now }}{{< /own.inline >}} c", "a  c", "a shortcode", "own.inline"],
  ["liquid", "a {{ own.name }}", "a ", "a tag of a template", "="],
  ["liquid", "{% include own.html x=1 %}", "", "a tag of a template", "include"],
  ["liquid", "{% own %}a{% endown %}", "a", "a tag of a template", "own"],
  ["liquid", "{% if a %}b{% else %}c{% endif %}", "b", "a tag of a template", "if"],
  ["liquid", "{% for a in b %}{{ a }}{% endfor %}", "", "a tag of a template", "for"],
  ["liquid", "a{% set b %}c{% endset %}", "a", "a text that only a template shows", "b"],
  ["liquid", "{{ 'a' | own }}", "a", "a text that a filter of a template changed", "{{ 'a' | own }}"],
  ["zola", "{{ own(a=1) }}", "", "a shortcode", "own"],
  ["zola", "{% own() %}a{% end %}", "a", "a shortcode", "own"],
  ["mdx", "<Own a={b}>c</Own>", "c", "a component", "Own"],
  ["mdx", "{a.b}", "", "an expression of MDX", "{a.b}"],
];

test.each(NAMED)("what is not known is named: %s: %s", (system, written, shown, what, detail) => {
  const found = rewritten(system, `\n${written}`);
  expect(found.text.slice(1)).toBe(shown);
  expect(found.remarks).toMatchObject([{ what, detail }]);
  if (what !== "a text that only a template shows") expect(found.remarks[0]?.line).toBe(2);
});

// biome-ignore format: a table reads better in rows
const CODE = [
  "`{{< figure src=\"a\" >}}`", "``a ` {% b %}``", "```\n{{< figure src=\"a\" >}}\n{{ x }}\n```", "~~~md\n:::note\n{: .a}\n~~~",
  "> ```\n> {{ x() }}\n> ```", "- a\n\n  ```\n  {% b %} :tada: ==c==\n  ```", "    {{ x }}\n    {% y %}", "<pre>{{ x }} [[a]]</pre>",
  "<code>{% x %}</code>", "```\n> [!NOTE]\n$$a$$\n*[A]: b", "`[a](b.md)` `:tada:` `$$a$$`",
];

describe("code stays as it is", () => {
  for (const system of ["hugo", "liquid", "zola", "mdx", "none"] as const)
    test.each(CODE)(`${system}: %s`, (code) => {
      expect(rewritten(system, code)).toMatchObject({ text: code, remarks: [] });
    });
});

test("what is only set keeps its code in the remark", () => {
  const { remarks } = rewritten("liquid", "{% set a %}\n`b` c\n{% endset %}\n{% include d.njk %}");
  expect(remarks).toMatchObject([
    { what: "a text that only a template shows", original: "`b` c" },
    { what: "a tag of a template" },
  ]);
});
