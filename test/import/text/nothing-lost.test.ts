import fc from "fast-check";
import { type DefaultTreeAdapterTypes, parseFragment } from "parse5";
import { expect, test } from "vitest";
import { escapeHtml, raw } from "../../../src/kit/html.ts";
import { fillBody } from "../../../src/markdown/fill.ts";
import { render } from "../../markdown/shown.ts";
import { runs } from "../../runs.ts";
import { converted } from "./converted.ts";
import { blocks } from "./made-up-html.ts";

/** The words of a page that this site makes of the text; those of photos stand where they are. */
function wordsOf(markdown: string): string {
  const { body } = render(markdown);
  const html = fillBody(body, ({ photos }) =>
    raw(
      photos === undefined
        ? ""
        : photos.map(({ alt, caption }) => escapeHtml(`${alt} ${caption ?? ""}`)).join(" "),
    ),
  );
  return textIn(parseFragment(html));
}

function textIn(node: DefaultTreeAdapterTypes.ChildNode | DefaultTreeAdapterTypes.DocumentFragment): string {
  if ("value" in node) return node.value;
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
    { numRuns: runs(500) },
  );
});
