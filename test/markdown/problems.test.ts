import { describe, expect, test } from "vitest";
import { renderMarkdown } from "../../src/blocks/render.ts";
import { Problems } from "../../src/kit/problems.ts";
import { render } from "./shown.ts";

const CASES: [name: string, source: string, expected: string[]][] = [
  ["nothing wrong", "Слово.\n\n## Далі\n\n### Ще\n\n[a](#dali)", []],
  ["first-level heading", "Слово.\n\n# Заголовок", ["3 error first-level"]],
  ["first-level heading, underlined", "Слово\n=====", ["1 error first-level"]],
  ["skipped level", "## А\n\n#### Б", ["3 warning level 4 below level 2"]],
  ["skipped level at the beginning", "### А", ["1 warning level 3 below level 1"]],
  ["levels may go up by any number", "## А\n### Б\n#### В\n## Г", []],
  ["empty heading", "##", ["1 error no text"]],
  ["heading of a photo only", "## ![a](b.jpg)", ["1 error no text"]],
  ["photo elsewhere", "Слово\n![a](../b.jpg)", ['2 error "../b.jpg"']],
  ["photo from another site", "![a](https://example.org/b.jpg)", ['1 error "https://example.org/b.jpg"']],
  ["photo without address", "![a]()", ['1 error ""']],
  ["photo with a decoded address", "![a](&#46;&#46;/b.jpg)", ['1 error "../b.jpg"']],
  ["photo without alternative text", "Слово.\n\n![](b.jpg)", ["3 warning b.jpg has no alternative text"]],
  ["photo with blank alternative text", "![ &nbsp; ](b.jpg)", ["1 warning b.jpg has no alternative text"]],
  [
    "photos of a gallery, one of them without alternative text",
    "![a](a.jpg)\n![](b.jpg)\n![c](c.jpg)",
    ["2 warning b.jpg has no alternative text"],
  ],
  ["a photo of a gallery elsewhere", "![a](a.jpg)\n![b](../b.jpg)", ['2 error "../b.jpg"']],
  ["a document in a gallery", "![a](a.jpg)\n![b](b.pdf)", ["2 error is a document, and not a photo"]],
  ["photos on lines of their own among words", "Слово\n![a](a.jpg)\n![b](b.jpg)", ["2 warning no gallery"]],
  ["photos on lines of their own before words", "![a](a.jpg)\n![b](b.jpg)\nСлово", ["1 warning no gallery"]],
  ["photos within sentences", "Слово ![a](a.jpg) і ![b](b.jpg)", []],
  ["photo within a sentence with a caption", 'Слово ![a](b.jpg "c")', ["1 warning caption of b.jpg"]],
  ["photo that cannot be read", "Слово.\n\n![a](b c.jpg)", ["3 error cannot be read"]],
  ["photo's alternative text with links", "![[a](javascript:x) [^1]](b.jpg)", []],
  ["card in a sentence", "Читайте:\n[[2025/x]]", ["2 error [[2025/x]] stands in a sentence"]],
  ["card in a table", "|a|\n|-|\n|b|\n|[[x]]|", ["4 error [[x]] stands in a sentence"]],
  ["malformed card", "Слово.\n\n[[Umerov]]", ['3 error "Umerov" cannot be a story']],
  ["malformed card in a sentence", "Слово [[Umerov]]", ['1 error "Umerov" cannot be a story']],
  ["photo in double brackets", "![[photo.jpg]]", ['1 error "photo.jpg" is between double brackets']],
  ["photo in a card", "[[my photo.png|Рада]]", ["1 error double brackets, which are for stories"]],
  ["card with words", "[[2025/x|Рада]]", ['1 error "2025/x|Рада" cannot be a story']],
  ["empty card", "[[ ]]", ['1 error "" cannot be a story']],
  ["relative link", "а\nб [в](foo.html)", ['2 error "foo.html"']],
  ["two links of one paragraph", "а [б](x)\nв\n[г](y)", ['1 error "x"', '3 error "y"']],
  ["link over several lines", "а\n[б\nв](x)", ['2 error "x"']],
  ["link behind a hard break", "а\\\n[б](x)", ['2 error "x"']],
  ["link behind code of two lines", "`а\nб` [в](x)", ['2 error "x"']],
  ["link in emphasis", "а **б\n*[в](x)***", ['2 error "x"']],
  ["link in a list", "- а\n- б\n  [в](x)", ['3 error "x"']],
  ["link in a lazy quotation", "> а\nб\n[в](x)", ['3 error "x"']],
  ["link in an attribution", "> а\n> — [в](x)", ['2 error "x"']],
  ["link in a table", "|a|\n|-|\n|b|\n|[в](x)|", ['4 error "x"']],
  ["link in a heading", "а\n\n## [в](x)", ['3 error "x"']],
  ["link in a footnote", "а[^1]\n\n[^1]: б\n    [в](x)", ['4 error "x"']],
  ["link in a footnote in place", "а\nб ^[в\n[г](x)]", ['3 error "x"']],
  ["link in a footnote in place, behind a hard break", "а\\\nб ^[[в](x)]", ['2 error "x"']],
  ["link by reference", "а\n\n[б]: x\n\n[б]", ['5 error "x"']],
  ["javascript", "[а](javascript:alert(1))", ['1 error "javascript:alert(1)"']],
  ["javascript in an autolink", "<javascript:alert(1)>", ['1 error "javascript:alert(1)"']],
  ["javascript in entities", "[а](javascript&colon;x)", ['1 error "javascript:x"']],
  ["no address", "[а]()", ["1 error no address"]],
  ["fragment of nothing", "## Далі\n\n[а](#nema)", ['3 error "#nema"']],
  [
    "fragment of an unused footnote",
    "[а](#fn1)\n\n[^1]: б",
    ['1 error "#fn1"', "3 warning nothing in the text"],
  ],
  ["malformed story in a link", "[а](story:A)", ['1 error "A" cannot be a story']],
  ["link in a link", "[а <https://example.org/> б](/c/)", ["1 error within another link"]],
  ["footnote in a link", "а\n[б ^[в]](/c/)", ["2 error footnote stands within a link"]],
  ["link that cannot be read", "[а](b c)", ["1 error cannot be read"]],
  ["addresses that stay text", "ftp://a.org //a.org a.org mailto:a@a.org", []],
  ["escaped marks", "\\[а](b) \\[^1] \\[[x]]", []],
  [
    "Latin letters in Cyrillic words",
    "Слово.\n\nУ Kиєві\nй у містi.",
    ['3 warning "Kиєві" mixes', '4 warning "містi" mixes'],
  ],
  [
    "the same word twice",
    "У Kиєві.\n\nУ Kиєві.",
    ['1 warning "Kиєві" mixes Latin and Cyrillic letters: "K" is Latin'],
  ],
  [
    "a mixed word in emphasis, a link, a heading and a list",
    "**Kиїв**\n[Xарків](/c/)\n\n## Oдеса\n\n- Pівне",
    ['1 warning "Kиїв"', '2 warning "Xарків"', '4 warning "Oдеса"', '6 warning "Pівне"'],
  ],
  [
    "a mixed word in a footnote, a table and a caption",
    'а[^1]\n\n[^1]: Kиїв\n\n|Oдеса|\n|-|\n\n![Xарків](b.jpg "Pівне")',
    ['3 warning "Kиїв"', '5 warning "Oдеса"', '8 warning "Pівне"', '8 warning "Xарків"'],
  ],
  [
    "a mixed word in code and addresses",
    "`Kиїв` https://example.org/мiсто oлена@example.org\n\n```\nKиїв\n```",
    [],
  ],
  ["names in Latin letters with an ending", "COVIDом, у Facebookу, SMSка, IT-шник", []],
  ["marks in code", "`[а](b c) [^1] [[X]]`\n\n    <div>", []],
  ["undefined footnote", "а\nб[^1]", ["2 warning [^1] refers to a footnote that does not exist"]],
  ["undefined footnote behind code of two lines", "`а\nб` в[^1]", ["2 warning [^1] refers"]],
  ["unused footnote", "а\n\n[^1]: б", ["3 warning nothing in the text refers to the footnote [^1]"]],
  ["footnote defined twice", "а[^1]\n\n[^1]: б\n\n[^1]: в", ["5 warning defined twice"]],
  ["HTML block", "а\n\n<div>", ["3 warning raw HTML"]],
  ["script", "<script>alert(1)</script>", ["1 warning raw HTML"]],
  [
    "closing tag, attribute, comment",
    "</P>\n\n<iframe\nsrc=x>\n\n<!-- a -->",
    ["1 w", "3 w", "6 error HTML comment"],
  ],
  ["HTML in a table", "|a|\n|-|\n|<b>c</b>|", ["3 warning raw HTML"]],
  ["comment in a sentence", "а\n\nб <!-- перевірити --> в", ["3 error HTML comment"]],
  ["less than", "<3 і < b, <unknown>", []],
  ["nested too deep", `а\n\n${">".repeat(50)} б`, ["3 error nested so deep"]],
  ["list nested too deep", `а\n\n${"> ".repeat(38)}- б`, ["3 error nested so deep"]],
  ["nested deep", `${"> ".repeat(20)} б`, []],
];

test.each(CASES)("%s", (_name, source, expected) => {
  const found = render(source).problems.all();
  expect(found.map(({ line, severity, message }) => `${line} ${severity} ${message}`)).toEqual(
    expected.map((line) => {
      const [, place, part] = /^(\d+ \w+) ?(.*)$/.exec(line) ?? [];
      return expect.toSatisfy(
        (text: string) => text.startsWith(place as string) && text.includes(part as string),
      );
    }),
  );
});

test.each(CASES.filter(([, , expected]) => expected.length > 0))("%s: says what to do", (_name, source) => {
  for (const { hint } of render(source).problems.all()) expect(hint).toMatch(/^[^a-z].*[.)]$/s);
});

test.each(["![a](/X)", "[[X]]", "[a](X)", "[a](#X)"])(
  "%s: a message names not all of a long address",
  (mark) => {
    const [problem] = render(mark.replace("X", "x_".repeat(500))).problems.all();
    expect(problem?.message).toContain("x_x_");
    expect(problem?.message.length).toBeLessThan(250);
  },
);

test("footnotes nested too deep", () => {
  const messages = render("[^a]: ".repeat(50))
    .problems.all()
    .map(({ message }) => message);
  expect(messages).toContainEqual(expect.stringContaining("nested so deep"));
});

test.each([
  ["![[photo.jpg]]", "![what it shows](photo.jpg)"],
  ["![[./my%20photo.jpg|300]]", "![what it shows](<my photo.jpg>)"],
  ["[[photo.jpg|Рада]]", "![Рада](photo.jpg)"],
  ["[[2025/x|Рада]]", "[Рада](story:2025/x)"],
])("%s: says how it is written here", (source, remedy) => {
  expect(render(source).problems.all()[0]?.hint).toContain(remedy);
});

describe("places", () => {
  const labels = { footnotes: "Notes", backToText: "Back", table: "Table" };

  test("lines are those of the file, which has more above the text", () => {
    const problems = new Problems();
    renderMarkdown("а\r\n[б](x)", { lang: "en", file: "articles/x/en.md", firstLine: 12, problems, labels });
    expect(problems.all()).toMatchObject([{ file: "articles/x/en.md", line: 13 }]);
  });

  test("the hint of a wrong fragment names the headings", () => {
    const [problem] = render("## Далі\n\n## Ще\n\n[а](#nema)").problems.all();
    expect(problem?.hint).toContain("#dali, #shche");
  });
});
