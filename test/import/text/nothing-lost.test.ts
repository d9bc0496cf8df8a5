import fc from "fast-check";
import { type DefaultTreeAdapterTypes, parseFragment } from "parse5";
import { expect, test } from "vitest";
import type { CodeSlot } from "../../../src/blocks/code/rule.ts";
import { escapeHtml, raw } from "../../../src/kit/html.ts";
import { fillBody } from "../../../src/markdown/fill.ts";
import { render } from "../../markdown/shown.ts";
import { runs } from "../../runs.ts";
import { converted } from "./converted.ts";
import { blocks, type MadeUp } from "./made-up-html.ts";

/** The words of a page that this site makes of the text; those of photos stand where they are. */
function wordsOf(markdown: string): string {
  const { body } = render(markdown);
  const html = fillBody(body, (slot, inner) => {
    const { photos = [] } = slot;
    if (slot.slot === "code")
      return (slot as CodeSlot).parts.map((part) => (typeof part === "string" ? part : part[1])).join("");
    return raw(
      inner.value + photos.map(({ alt, caption }) => escapeHtml(`${alt} ${caption ?? ""}`)).join(" "),
    );
  });
  return textIn(parseFragment(html));
}

function textIn(node: DefaultTreeAdapterTypes.ChildNode | DefaultTreeAdapterTypes.DocumentFragment): string {
  if ("value" in node) return node.value;
  // Who is quoted stands in a caption, and it says what the dash before a name says.
  if (node.nodeName === "figcaption") return `—${node.childNodes.map(textIn).join("")}`;
  return "childNodes" in node ? node.childNodes.map(textIn).join("") : "";
}

/** What a text says may be amiss in itself. */
const OF_THE_TEXT = /mixes Latin and Cyrillic/;

/** Without what typography sets otherwise: spaces, quotes, dashes, raised signs. */
function folded(text: string): string {
  return text
    .normalize("NFKC")
    .replace(/\s/g, "")
    .replace(/["«»„“”'‘’ʼ`]/g, "")
    .replace(/[-–—−]+/g, "-")
    .replace(/\.{2,}/g, "...");
}

/** What was drawn once and lost something, as small as it gets. */
const ONCE_LOST: readonly MadeUp[] = [
  { html: "<details><summary>| </summary><hr><p>слово</p></details>", texts: ["| ", "слово"] },
  { html: "<ul><li><p>слово</p><p>:</p></li></ul>", texts: ["слово", ":"] },
  { html: "<ul><li>слово<br>: <b>* ще</b></li></ul>", texts: ["слово", ":", "* ще"] },
  { html: "<p>слово<br>: *</p>", texts: ["слово", ": *"] },
  { html: "<p>&lt;-a@b.org&gt; і &lt;+c@d.org&gt;</p>", texts: ["<-a@b.org> і <+c@d.org>"] },
  {
    html: "<blockquote><p>*</p><p><cite>--слово</cite></p></blockquote>",
    texts: ["*", "--слово"],
  },
  {
    html: "<table><tr><th>а</th><th>б</th></tr><tr><td>в</td><td><b>\\<br></b></td></tr></table>",
    texts: ["а", "б", "в", "\\"],
  },
  {
    html: '<pre class="language-js"><code>let а</code></pre>',
    texts: ["let а"],
  },
];

test("a page says whatever the text said, or a remark does, and nothing is told amiss", () => {
  fc.assert(
    fc.property(blocks, ({ html, texts }) => {
      const { markdown, remarks } = converted(html);
      const said = folded(wordsOf(markdown));
      const told = folded(
        remarks
          .map(({ detail, original }) => `${detail ?? ""} ${textIn(parseFragment(original ?? ""))}`)
          .join(" "),
      );
      for (const text of texts) expect(`${said} ${told}`, markdown).toContain(folded(text));
      const problems = render(markdown)
        .problems.all()
        .map(({ message }) => message);
      expect(
        problems.filter((message) => !OF_THE_TEXT.test(message)),
        markdown,
      ).toEqual([]);
    }),
    { numRuns: runs(500), examples: ONCE_LOST.map((one) => [one]) },
  );
});
