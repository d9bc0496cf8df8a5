import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { rewritten } from "./rewritten.ts";

// biome-ignore format: a table reads better in rows
const SHOWN: readonly (readonly [written: string, shown: string])[] = [
  ["==a b== c == d ==", "<mark>a b</mark> c == d =="],
  ["++a++ C++ та G++", "<ins>a</ins> C++ та G++"],
  [":tada: 10:30:45 :no_such: a:b:c", "🎉 10:30:45 :no_such: a:b:c"],
  ["a<!--more-->b", "ab"],
  ["- [x] a\n- [ ] b\n- [x](/c)", "- ☑ a\n- ☐ b\n- [x](/c)"],
  ["HTML і HTML\n\n*[HTML]: Мова", '<abbr title="Мова">HTML</abbr> і HTML\n\n'],
  ["[HTML](/HTML) HTML\n\n*[HTML]: Мова", '[<abbr title="Мова">HTML</abbr>](/HTML) HTML\n\n'],
  ["* TOC\n{:toc}\n\na", "\n\na"],
  ["[TOC]\n\na", "\n\na"],
  ["## A {#b}\n", '## A <a id="b"></a>\n'],
  ["## A {: #b .no_toc}\n", '## A <a id="b"></a>\n'],
  ["A {#b}\n===", 'A <a id="b"></a>\n==='],
  ["a\n{: #b}\n\nc", 'a <a id="b"></a>\n\nc'],
  ["- {:.a} b\n- c", "- b\n- c"],
  ["```js{1,3}\na\n```", "```js {1,3}\na\n```"],
  ['[a](/b){:target="_blank"}', "[a](/b)"],
  ["{::options x=\"y\" /}\na", "\na"],
  ["{::comment}a\nb{:/comment}c", "c"],
  ["{::nomarkdown}<b>{:/}", "<b>"],
  ['<div markdown="1">\n*a*\n</div>\nb', "<div>\n\n*a*\n\n</div>\n\nb"],
  ["> [!NOTE]\n> a", "> <span class=\"box-of-kind-note name-note\"></span>**Note**\n>\n> a"],
  ["> [!TIP] Своя\n> a", "> <span class=\"box-of-kind-tip name-tip\"></span>**Своя**\n>\n> a"],
  [":::note\na\n:::", "> <span class=\"box-of-kind-note name-note\"></span>**Note**\n>\n> a\n"],
  [":::tip[Своя]\na\n\n```\n:::\n```\n:::\nb", "> <span class=\"box-of-kind-tip name-tip\"></span>**Своя**\n>\n> a\n>\n> ```\n> :::\n> ```\n\nb"],
  ["::::note\n:::tip\na\n:::\n::::", "> <span class=\"box-of-kind-note name-note\"></span>**Note**\n>\n> > <span class=\"box-of-kind-tip name-tip\"></span>**Tip**\n> >\n> > a\n>\n"],
  [":::fold\na\n:::", "> **Fold**\n>\n> a\n"],
  ["[[a|b]] [[a]](/c) [[1]]", "b [[a]](/c) [[1]]"],
];

describe("marks", () => {
  test.each(SHOWN)("%s", (written, shown) => {
    expect(rewritten("none", written).text).toBe(shown);
  });
});

test("formulas are code, and said", () => {
  const { text, remarks, lines } = rewritten("none", "$$a^2$$ і\n\n$$\nb\n$$\n\n$$c$$\n\n5$ та 6$");
  expect(text).toBe("`a^2` і\n\n```math\nb\n```\n\n```math\nc\n```\n\n5$ та 6$");
  expect(remarks.map(({ line }) => line)).toEqual([1, 3, 7]);
  expect(lines).toEqual([1, 2, 3, 4, 5, 6, 7, 7, 7, 8, 9]);
});

test("classes and attributes are said with their lines", () => {
  const { remarks } = rewritten("none", "a\n{: .b}\n\n[c](d){: .e}\n");
  expect(remarks).toMatchObject([
    { what: "classes and attributes", detail: "{: .b}", line: 2 },
    { what: "classes and attributes", detail: "{: .e}", line: 4 },
  ]);
});

test("links from the text's old address are whole, the others stay", () => {
  const written =
    '[a](../b/) [c](/d/) [e](https://f.example) [g](#h) [i](mailto:j@k.example)\n\n[l]: m/\n<a href="../n/">o</a>';
  expect(rewritten("none", written).text).toBe(
    '[a](/posts/b/) [c](/d/) [e](https://f.example) [g](#h) [i](mailto:j@k.example)\n\n[l]: /posts/a/m/\n<a href="/posts/n/">o</a>',
  );
});

test("lines are those of the origin, however many a tag takes", () => {
  const written = [
    "a",
    "{{< figure",
    '  src="b.jpg"',
    ">}}",
    "c",
    "",
    '{{< details summary="d" >}}',
    "e",
    "{{< /details >}}",
    "f",
  ];
  const { text, lines } = rewritten("hugo", written.join("\n"));
  const at = (line: string) => lines[text.split("\n").indexOf(line)];
  expect(["a", "c", "e", "</details>", "f"].map(at)).toEqual([1, 5, 8, 9, 10]);
});

const PARTS = [
  ..."a \n`*_[](){}<>:=+$|#-",
  ...[
    "\n\n",
    "```\n",
    "{{< x >}}",
    "{{< /x >}}",
    '{{% figure src="a.jpg" %}}',
    "{{ a }}",
    "{% a %}",
    "{% enda %}",
    "{: .b}",
    "{:toc}",
    ":::",
    ":::note\n",
    "> [!NOTE]\n",
    "$$",
    "    ",
    "- ",
    "[[a]]",
    '<div markdown="1">\n',
    "</div>\n",
    "<A>",
    "</A>",
  ],
];

test("whatever is written, lines never go back, and end with the last", () => {
  const text = fc.array(fc.constantFrom(...PARTS), { maxLength: 40 }).map((parts) => parts.join(""));
  fc.assert(
    fc.property(fc.constantFrom("hugo", "liquid", "zola", "mdx", "none"), text, (system, written) => {
      const { lines, text: shown } = rewritten(system, written);
      const count = written.split("\n").length;
      expect(lines).toEqual(lines.toSorted((a, b) => (a ?? 0) - (b ?? 0)));
      expect(lines.every((line) => line !== undefined && line >= 1 && line <= count)).toBe(true);
      expect(shown).not.toMatch(/[\uFDD0-\uFDEF]/);
    }),
  );
});
