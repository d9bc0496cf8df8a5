import fc from "fast-check";
import { parseFragment } from "parse5";
import { describe, expect, test } from "vitest";
import { escapeHtml, Html, type HtmlValue, html, raw } from "../../src/kit/html.ts";
import { xml } from "../../src/kit/xml.ts";

describe("escapeHtml", () => {
  test.each([
    ["plain", "plain"],
    ["", ""],
    [`<a href="x" title='y'>R&D</a>`, "&lt;a href=&quot;x&quot; title=&#39;y&#39;&gt;R&amp;D&lt;/a&gt;"],
    ["&amp;", "&amp;amp;"],
    ["обʼєкт «Київ»", "обʼєкт «Київ»"],
  ])("%j", (text, escaped) => {
    expect(escapeHtml(text)).toBe(escaped);
  });
});

describe("html", () => {
  test.each<[string, HtmlValue, string]>([
    ["text is escaped", "<b>", "&lt;b&gt;"],
    ["HTML is not", raw("<b>"), "<b>"],
    ["numbers", 0, "0"],
    ["null is nothing", null, ""],
    ["undefined is nothing", undefined, ""],
    ["false is nothing", false, ""],
    ["lists are joined", ["<", raw("<"), [1, [null, "&"]]], "&lt;<1&amp;"],
    ["nested templates", html`<i>${"&"}</i>`, "<i>&amp;</i>"],
  ])("%s", (_, value, written) => {
    expect(html`<p>${value}</p>`.value).toBe(`<p>${written}</p>`);
  });

  test("makes Html that turns into its text", () => {
    const made = html`<p>${1}${2}</p>`;
    expect(made).toBeInstanceOf(Html);
    expect(`${made}`).toBe("<p>12</p>");
  });

  test("literals are taken as the program sees them, escapes resolved", () => {
    expect(html`\u00ab${"x"}\n`.value).toBe("«x\n");
  });

  test("another language of markup is refused by types and at run time", () => {
    // @ts-expect-error: Xml is not Html
    expect(() => html`${xml`<b/>`}`).toThrow(TypeError);
  });

  test("any text stays text in an element and in an attribute", () => {
    const text = fc.string({ unit: "binary" }).filter((t) => !/[\0\r\uFFFD]/.test(t) && t.isWellFormed());
    fc.assert(
      fc.property(text, (t) => {
        const [node] = parseFragment(html`<i title="${t}" lang='${t}'>${t}</i>`.value).childNodes;
        expect(node).toMatchObject({
          attrs: [{ value: t }, { value: t }],
          childNodes: t === "" ? [] : [{ nodeName: "#text", value: t }],
        });
      }),
    );
  });
});
