import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Remark } from "../../../../src/import/archive.ts";
import { bodyOf } from "../../../../src/import/sources/wordpress/body/body.ts";
import { Site } from "../../../../src/import/sources/wordpress/site/site.ts";
import { WxrRecord } from "../../../../src/import/sources/wordpress/wxr/record.ts";

function bodyWith(content: string): { html: string; remarks: Remark[] } {
  const record = new WxrRecord("item", 1);
  record.set("content:encoded", content, 1);
  const remarks: Remark[] = [];
  return { html: bodyOf(record, new Site(), remarks).text, remarks };
}

describe("whatever a text holds", () => {
  const PARTS = [
    ..."[ ] [/ < > / \n\n \n ]]> <![CDATA[ & &amp; = \" ' (( )) <!-- --> {".split(" "),
    ...[
      "[caption]",
      "[/caption]",
      "[gallery ids=1]",
      "[code]",
      "[/code]",
      "[foo a=",
      "[foo]",
      "[/foo]",
      "<p>",
      "</p>",
    ],
    ...[
      "<!-- wp:image -->",
      "<!-- /wp:image -->",
      '<!-- wp:gallery {"ids":[1]} -->',
      "<pre>",
      "</pre>",
      "<img src=a.jpg>",
    ],
    ...[
      "<ul><li>",
      "</div>",
      "https://a.example/",
      "[youtube x]",
      "[/",
      "<!--nextpage-->",
      "<!-- wp:file -->",
      "😀",
    ],
    ...["[footnote]", "[/footnote]", "[[foo]]", "[spoiler title=x]", "[/spoiler]", "\n", "\n\n"],
  ];
  const part = fc.oneof(fc.constantFrom(...PARTS), fc.constantFrom("слово", "ще", " "));

  test("keeps its lines, and each word that is not in a tag or a comment is there or named", () => {
    fc.assert(
      fc.property(fc.array(part, { maxLength: 40 }), (parts) => {
        const content = parts.join("");
        const { html, remarks } = bodyWith(content);
        expect(html.split("\n").length).toBe(content.split("\n").length);
        const isHidden = content.includes("<!--") || /<[^>]*слово/.test(content);
        if (isHidden) return;
        const words = (text: string) => text.split("слово").length;
        const originals = remarks.map(({ original = "" }) => original).join("");
        expect(words(html + originals)).toBeGreaterThanOrEqual(words(content));
      }),
    );
  });

  test.each([
    ...["[a ", '[a b="', "[a]", "[[a", "[a][/a", "[a]x\n[/a]", "[caption]", "[caption]x[/caption]", "[code]"],
    ...[
      "<!-- wp:a ",
      "<!-- wp:a {",
      "<!--",
      "<pre",
      "<p>\n\n",
      '<sup data-fn="a">',
      "<figure><img>",
      "((",
      '"',
    ],
  ])("%j takes time in proportion to its length", (repeated) => {
    expect(bodyWith(repeated.repeat(30_000)).html).toBeDefined();
  });
});
