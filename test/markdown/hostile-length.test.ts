import { describe, expect, test } from "vitest";
import { render } from "./shown.ts";

/** Long enough for quadratic time to run into the test's time limit where there is much of it. */
const LENGTH = 50_000;

const repeat = (part: string, length = LENGTH) => part.repeat(Math.ceil(length / part.length));
const wrapped = (open: string, close: string) => repeat(open, LENGTH / 2) + repeat(close, LENGTH / 2);
const lines = (count: number, line: (i: number) => string) =>
  Array.from({ length: count }, (_, i) => line(i)).join("\n");

describe("long hostile texts are rendered", () => {
  test.each([
    ...[">", "> ", "- ", "1. ", "> - ", ">\t", "\t", "\n", "\r", "a  \n", "\\\n", "\\", "# a\n", "a\n-\n"],
    ...["[", "![", "[[", "^[", "[^", "](", "[`", "[a](", "[a](<b", "[a\n", "[[a", "[[a]]", "[[a]]\n", "^[a]"],
    ...["[a]: ", "[^a]: ", "*", "*a **a ", "a_", "~~a ", "`a", '"', "a\"' ", "<", "<a", "<http://a", "<div "],
    ...[
      "&",
      "&#0;",
      "http://",
      "http://a.b ",
      "a://",
      "a@b.c ",
      "![a](b.jpg)\n",
      "|",
      "```\n",
      "(c)",
      "..",
      "--",
    ],
    ...["> a\n> — b\n\n", "> — b\n", "слово ", "а", "\u202e", "\ud800", "[a](/b/) ", "{{ x }}"],
    ...["[a b=", "[@a", "aж", "жa", "    жж", "[](/b/)"],
    ...[":::fact\n", ":::x\n", ":::\n", ":::fact\n:::\n", ":"],
    ...["[a]{lang=fr} ", "[a]{", "a^b", "a~", "==a ", "a\n: b\n\n", "- [ ] a\n", "> [!NOTE]\n\n"],
  ])("%j over and over", (part) => {
    expect(render(repeat(part)).body).toBeInstanceOf(Array);
  });

  test.each([
    ["boxes", wrapped(":::fact\n", ":::\n")],
    ["brackets", wrapped("[", "]")],
    ["links", wrapped("[", "](/a/)")],
    ["photos", wrapped("![", "](a.jpg)")],
    ["footnotes in place", wrapped("^[", "]")],
    ["emphasis", wrapped("*a", "a*")],
    ["quotations, ever deeper", lines(300, (i) => `${">".repeat(i)}a`)],
    ["lists, ever deeper", lines(300, (i) => `${"  ".repeat(i)}- a`)],
    ["backticks, ever more", lines(300, (i) => `${"`".repeat(i)} a`)],
    ["attributions within each other", `${"> ".repeat(18)}a\n${repeat(`${"> ".repeat(18)}— a\n`)}`],
    [
      "an alternative text of alternative texts",
      `${"![".repeat(18)}${repeat("a `b` ")}${"](a.jpg)".repeat(18)}`,
    ],
    ["a footnote of footnotes", `${"^[".repeat(18)}${repeat("a *b* ")}${"]".repeat(18)}`],
    ["footnotes", lines(2500, (i) => `x[^${i}]\n\n[^${i}]: y\n`)],
    ["references to one footnote", `[^a]: x\n\n${repeat("[^a]")}`],
    ["unclosed references", `[^a]: x\n\n${repeat("[^")}`],
    ["a citation", `[@${repeat("a", 4 * LENGTH)}`],
    ["Cyrillic code", `    ${repeat("ж", 4 * LENGTH)}`],
    ["an address with marks", `[a](b${repeat(' "x')} d)`],
    ["references", `${repeat("[a]: /b/\n", LENGTH / 2)}\n${repeat("[a]", LENGTH / 2)}`],
    [
      "a table of many columns",
      `${repeat("|a", LENGTH / 4)}|\n${repeat("|-", LENGTH / 4)}|\n${repeat("|\n", LENGTH / 2)}`,
    ],
  ])("%s", (_name, source) => {
    expect(render(source).body).not.toEqual([]);
  });
});

test("what is nested ten thousand levels deep is left out, and that is reported", () => {
  const { problems } = render("> ".repeat(10_000));
  expect(problems.all()).toMatchObject([
    { severity: "error", message: expect.stringContaining("nested so deep") },
  ]);
});
