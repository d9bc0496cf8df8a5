import fc from "fast-check";
import { type DefaultTreeAdapterTypes, parseFragment } from "parse5";
import { describe, expect, test } from "vitest";
import { LANGS } from "../../src/i18n/lang.ts";
import { fillBody } from "../../src/markdown/fill.ts";
import type { Slot } from "../../src/model/body.ts";
import { runs } from "../runs.ts";
import { render } from "./shown.ts";

const ELEMENTS = new Set(
  (
    "a blockquote br code dd dl dt em figcaption figure h2 h3 h4 h5 h6 hr li ol p pre s section span strong sup " +
    "table tbody td th thead time tr ul"
  ).split(" "),
);
const ATTRIBUTES = new Set(
  "aria-label class datetime dir href id lang scope start tabindex title value".split(" "),
);
const HREF = /^(?:https?:\/\/|mailto:|tel:|#|\/slot)/;

const MARKS = [
  ..."\n \t\0\"'<>&#*_~`[]()!^|:-=\\/.1а",
  ...[
    "\n\n",
    "\n    ",
    "> ",
    "- ",
    "1. ",
    "## ",
    "![",
    "](",
    "[[",
    "]]",
    "[^1]",
    "[^1]: ",
    "^[",
    "— ",
    "-- ",
  ],
  ...["a.jpg", "story:a/b", "/a/", "#a", "https://example.org/", "javascript:alert(1)", "%00", "%000%00"],
  ...[
    "<script>",
    "</script>",
    "<img src=x onerror=alert(1)>",
    '" onload="',
    "&#0;",
    "&colon;",
    "&lt;",
    "&quot;",
  ],
  ...[
    ":::fact\n",
    ":::timeline\n- ",
    ":::pull\n",
    ":::",
    "==",
    "]{lang=fr}",
    "[ ] ",
    "\n: ",
    "^2^",
    "~2~",
    "> [!NOTE] ",
  ],
  ...["|a|\n|-|\n", "```", "[a]: ", "[a]", '"b"', "а'б", "\ud800", "\u202e", "&#12;"],
];

const text = fc.oneof(
  { weight: 4, arbitrary: fc.string({ unit: fc.constantFrom(...MARKS), maxLength: 60, size: "max" }) },
  { weight: 1, arbitrary: fc.string({ unit: "binary", maxLength: 100, size: "max" }) },
);

function filled(source: string, lang: (typeof LANGS)[number]): string {
  const isAttribute = (slot: Slot) => slot.slot.endsWith("-href");
  return fillBody(render(source, lang).body, (slot) => (isAttribute(slot) ? "/slot" : ""));
}

function elementsOf(node: DefaultTreeAdapterTypes.ParentNode): DefaultTreeAdapterTypes.Element[] {
  return node.childNodes.flatMap((child) => ("tagName" in child ? [child, ...elementsOf(child)] : []));
}

describe("any text", () => {
  test("renders, in any language, to elements and attributes that we know", () => {
    fc.assert(
      fc.property(text, fc.constantFrom(...LANGS), (source, lang) => {
        for (const { tagName, attrs } of elementsOf(parseFragment(filled(source, lang)))) {
          expect(ELEMENTS).toContain(tagName);
          for (const { name, value } of attrs) {
            expect(ATTRIBUTES).toContain(name);
            if (name === "href") expect(value).toMatch(HREF);
          }
        }
      }),
      { numRuns: runs(2000) },
    );
  });

  test("leaves no NUL, no form feed and no script", () => {
    fc.assert(
      fc.property(text, (source) => {
        const { body, headings, text, photos } = render(source);
        expect(JSON.stringify([body, headings, text, photos])).not.toMatch(/\\u0000|\\f/);
        expect(body.filter((part) => typeof part === "string").join("")).not.toMatch(/<script/i);
      }),
      { numRuns: runs(1000) },
    );
  });

  test("gives every id once, and leads to no place that is not there", () => {
    fc.assert(
      fc.property(text, (source) => {
        const { body } = render(source);
        const elements = elementsOf(parseFragment(fillBody(body, () => "")));
        const ids = elements.flatMap(({ attrs }) =>
          attrs.filter(({ name }) => name === "id").map(({ value }) => value),
        );
        expect(new Set(ids).size).toBe(ids.length);
        const aims = body.flatMap((part) =>
          typeof part !== "string" && part.slot === "fragment-href" ? [part.id] : [],
        );
        expect(ids).toEqual(expect.arrayContaining(aims));
      }),
      { numRuns: runs(1000) },
    );
  });

  test("gives the same twice", () => {
    fc.assert(
      fc.property(text, (source) => {
        expect(render(source)).toEqual(render(source));
      }),
      { numRuns: runs(300) },
    );
  });
});
