import fc from "fast-check";
import { escapeHtml } from "../../../src/kit/html.ts";

/** HTML, and the texts that stand in it, each in one piece. */
export interface MadeUp {
  html: string;
  texts: string[];
}

/** What would be a mark, here or in another markdown, if it were not escaped. */
const MARKS = [
  ..."*_[]()#+-=>|<&{}`~!\\\"':.^$%@/1",
  ...[
    "**",
    "__",
    "~~",
    "--",
    "---",
    "===",
    "...",
    "```",
    "~~~",
    ":::",
    "[x](y)",
    "![x](y)",
    "[[z]]",
    "[^1]",
    "^[a]",
  ],
  ...[
    "{{ x }}",
    "{% x %}",
    "[b]a[/b]",
    "{.x}",
    "==м==",
    "м^2",
    "~x~",
    "$$a$$",
    ":smile:",
    "||x||",
    "%%x%%",
    "++x++",
  ],
  ...[
    "<b>",
    "<!-- x -->",
    "&amp;",
    "&nosuch;",
    "[a]: b",
    "1.",
    "1)",
    "2024.",
    "- ",
    "# ",
    "> ",
    "+++",
    "!!!",
  ],
  ...[
    "https://example.org/a_b*c",
    "www.example.org",
    "a@b.org",
    "snake_case",
    "C++",
    "\u00A0",
    "«",
    "»",
    "’",
    "–",
  ],
];
const WORDS = ["слово", "Друге", "третє", "word", "Ще", "і", "10"];

const leaf = fc
  .array(fc.oneof(fc.constantFrom(...WORDS), fc.constantFrom(...MARKS), fc.constant(" ")), {
    minLength: 1,
    maxLength: 8,
  })
  .map((parts) => parts.join(""))
  .filter((text) => text.trim() !== "")
  .map((text): MadeUp => ({ html: escapeHtml(text), texts: [text] }));

const word = fc.constantFrom(...WORDS).map((text): MadeUp => ({ html: text, texts: [text] }));

function joined(parts: readonly MadeUp[], between = ""): MadeUp {
  return { html: parts.map(({ html }) => html).join(between), texts: parts.flatMap(({ texts }) => texts) };
}

function within(tag: string, { html, texts }: MadeUp, attributes = ""): MadeUp {
  return { html: `<${tag}${attributes}>${html}</${tag}>`, texts };
}

const PHRASES = [
  "b",
  "strong",
  "i",
  "em",
  "del",
  "u",
  "mark",
  "small",
  "span",
  "code",
  "q",
  "font",
  "abbr",
  "kbd",
  "cite",
  "sub",
  "sup",
];

const phrases: fc.Arbitrary<MadeUp> = fc.letrec<{ one: MadeUp; some: MadeUp }>((tie) => ({
  one: fc.oneof(
    { maxDepth: 3, depthIdentifier: "phrases" },
    { weight: 4, arbitrary: leaf },
    {
      weight: 3,
      arbitrary: fc.tuple(fc.constantFrom(...PHRASES), tie("some")).map(([tag, inner]) => within(tag, inner)),
    },
    { weight: 1, arbitrary: tie("some").map((inner) => within("a", inner, ' href="https://example.org/"')) },
    {
      weight: 1,
      arbitrary: fc.constantFrom("<br>", " ", "<br><br>", "<wbr>").map((html) => ({ html, texts: [] })),
    },
    {
      weight: 1,
      arbitrary: fc
        .constantFrom("bold", "normal")
        .map((w) => w)
        .chain((w) => tie("some").map((inner) => within("span", inner, ` style="font-weight:${w}"`))),
    },
  ),
  some: fc.array(tie("one"), { minLength: 1, maxLength: 4 }).map((parts) => joined(parts)),
})).some;

const photo = fc.tuple(leaf, leaf).map(
  ([alt, caption]): MadeUp => ({
    html: `<figure><img src="a.jpg" alt="${alt.html}"><figcaption>${caption.html}</figcaption></figure>`,
    texts: [...alt.texts, ...caption.texts],
  }),
);

const row = (tag: string, columns: number) =>
  fc
    .array(phrases, { minLength: columns, maxLength: columns })
    .map((cells) => within("tr", joined(cells.map((cell) => within(tag, cell)))));
const table = fc
  .tuple(row("th", 2), fc.array(row("td", 2), { minLength: 1, maxLength: 3 }))
  .map(([head, rows]) => within("table", joined([head, ...rows])));

const code = leaf.map((text) => within("pre", within("code", text), ' class="language-js"'));

/** Blocks of any kind, one within another. */
export const blocks: fc.Arbitrary<MadeUp> = fc.letrec<{ one: MadeUp; some: MadeUp; items: MadeUp }>(
  (tie) => ({
    one: fc.oneof(
      { maxDepth: 3, depthIdentifier: "blocks" },
      { weight: 5, arbitrary: phrases.map((inner) => within("p", inner)) },
      {
        weight: 2,
        arbitrary: fc
          .tuple(fc.integer({ min: 1, max: 6 }), phrases)
          .map(([level, inner]) => within(`h${level}`, inner)),
      },
      { weight: 1, arbitrary: fc.oneof(photo, code, table, phrases) },
      {
        weight: 1,
        arbitrary: fc
          .constantFrom("<hr>", "<p></p>", "<p>&nbsp;</p>", "<!-- x -->")
          .map((html) => ({ html, texts: [] })),
      },
      {
        weight: 2,
        arbitrary: fc
          .tuple(fc.constantFrom("ul", "ol", 'ol start="7"'), tie("items"))
          .map(([tag, items]) => ({
            html: `<${tag}>${items.html}</${tag.slice(0, 2)}>`,
            texts: items.texts,
          })),
      },
      {
        weight: 1,
        arbitrary: fc
          .tuple(tie("some"), word)
          .map(([said, who]) => within("blockquote", joined([said, within("cite", who)]))),
      },
      {
        weight: 1,
        arbitrary: fc
          .tuple(leaf, tie("some"))
          .map(([summary, inner]) => within("details", joined([within("summary", summary), inner]))),
      },
      {
        weight: 1,
        arbitrary: fc
          .tuple(fc.constantFrom("div", "section", "center", "blockquote"), tie("some"))
          .map(([tag, inner]) => within(tag, inner)),
      },
      {
        weight: 1,
        arbitrary: fc
          .tuple(phrases, tie("some"))
          .map(([term, meaning]) => within("dl", joined([within("dt", term), within("dd", meaning)]))),
      },
    ),
    some: fc.array(tie("one"), { minLength: 1, maxLength: 4 }).map((parts) => joined(parts, "\n")),
    items: fc
      .array(fc.oneof(phrases, tie("some")), { minLength: 1, maxLength: 3 })
      .map((items) => joined(items.map((item) => within("li", item)))),
  }),
).some;
