import fc from "fast-check";
import { SaxesParser } from "saxes";
import { describe, expect, test } from "vitest";
import { html } from "../../src/kit/html.ts";
import { escapeXml, rawXml, withoutForbidden, Xml, type XmlValue, xml } from "../../src/kit/xml.ts";
import { runs } from "../runs.ts";

/** Reads `<e a="…">…</e>` with a strict parser, which throws where the document is ill-formed. */
function readElement(document: string): { attribute: string; text: string } {
  const parser = new SaxesParser();
  const read = { attribute: "", text: "" };
  parser.on("error", (error) => {
    throw error;
  });
  parser.on("opentag", (tag) => {
    read.attribute = tag.attributes.a ?? "";
  });
  parser.on("text", (text) => {
    read.text += text;
  });
  parser.write(document).close();
  return read;
}

describe("escapeXml", () => {
  test.each([
    ["plain «текст»", "plain «текст»"],
    [`<a b="c" d='e'>&`, "&lt;a b=&quot;c&quot; d=&#39;e&#39;&gt;&amp;"],
    ["]]>", "]]&gt;"],
    ["a\tb\nc\rd", "a\tb\nc&#13;d"],
    ["a\0b\u0008c\u001Fd", "abcd"],
    ["\uFFFEa\uFFFF", "a"],
    ["\uD800a\uDC00", "a"],
    ["😀\u{10FFFF}", "😀\u{10FFFF}"],
    ["\u007F\u0085", "\u007F\u0085"],
  ])("%j", (text, escaped) => {
    expect(escapeXml(text)).toBe(escaped);
  });
});

describe("withoutForbidden", () => {
  test("halves of a pair that a forbidden character parts do not meet", () => {
    expect(withoutForbidden("\uD83D\0\uDE00")).toBe("");
  });
});

describe("xml", () => {
  test.each<[string, XmlValue, string]>([
    ["text is escaped and cleaned", "<b>\0", "&lt;b&gt;"],
    ["XML is not", rawXml("<b/>"), "<b/>"],
    ["numbers", 7, "7"],
    ["nothing", [null, undefined, false], ""],
    ["lists are joined", ["&", [xml`<c/>`]], "&amp;<c/>"],
  ])("%s", (_, value, written) => {
    const made = xml`<a>${value}</a>`;
    expect(made).toBeInstanceOf(Xml);
    expect(made.toString()).toBe(`<a>${written}</a>`);
  });

  test("HTML is no XML", () => {
    // @ts-expect-error: Html is not Xml
    expect(() => xml`${html`<br>`}`).toThrow(TypeError);
  });

  test("any text comes back from a parser, less what XML forbids", () => {
    const text = fc.oneof(
      fc.string({ unit: "binary" }),
      fc.string({ unit: fc.constantFrom(..."<&>]\"'\r\n\t\0\uD800\uFFFEї") }),
    );
    fc.assert(
      fc.property(text, (t) => {
        const legal = withoutForbidden(t);
        const read = readElement(xml`<e a="${t}">${t}</e>`.value);
        expect(read).toEqual({ attribute: legal.replace(/[\t\n]/g, " "), text: legal });
      }),
      { numRuns: runs(500) },
    );
  });
});
