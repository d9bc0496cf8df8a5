import { describe, expect, test } from "vitest";
import { renderMarkdown } from "../../src/blocks/render.ts";
import { Problems } from "../../src/kit/problems.ts";
import { render, shownBody } from "./shown.ts";

const STORY = `Перше речення[^1] про [Каллас](story:2024/12/01-kaja-kallas).

![Вид на "Берлемон"](berlaymont.png "Підпис")

[[2025/02/11-caesar-howitzer]]

## "Рамштайн" і *що* далі[^1]

- пункт
- \`код\` ![прапор](flag.png)

| a | b |
|---|---|
| 1 | 2 |

\`\`\`
рядок 1
рядок 2
\`\`\`

> Слова.
> — [Хтось](story:2024/12/01-kaja-kallas#x)

[^1]: Примітка
    у двох рядках.
`;

describe("what a story's text yields", () => {
  const rendered = render(STORY);

  test("headings, with plain text", () => {
    expect(rendered.headings).toEqual([
      { level: 2, id: "ramshtain-i-shcho-dali", text: "«Рамштайн» і\u00A0що далі" },
    ]);
  });

  test("stories, by line", () => {
    expect(rendered.stories).toEqual([
      { id: "2024/12/01-kaja-kallas", line: 1, kind: "link" },
      { id: "2025/02/11-caesar-howitzer", line: 5, kind: "card" },
      { id: "2024/12/01-kaja-kallas", line: 22, kind: "link" },
    ]);
  });

  test("photos, by line", () => {
    expect(rendered.photos).toEqual([
      { file: "berlaymont.png", alt: "Вид на\u00A0«Берлемон»", line: 3 },
      { file: "flag.png", alt: "прапор", line: 10 },
    ]);
  });

  test("plain text, a line a block", () => {
    expect(rendered.text.split("\n")).toEqual([
      "Перше речення про Каллас.",
      "«Рамштайн» і\u00A0що далі",
      "пункт",
      "код",
      "a",
      "b",
      "1",
      "2",
      "рядок 1",
      "рядок 2",
      "Слова.",
      "Хтось",
      "Примітка у\u00A0двох рядках.",
    ]);
  });

  test("words of that text", () => {
    expect(rendered.words).toBe(24);
  });

  test("no problems", () => {
    expect(rendered.problems.all()).toEqual([]);
  });
});

describe("the form of a body", () => {
  test("strings are not empty and never follow each other", () => {
    const { body } = render("[a](/a/)[b](/b/)\n\n![c](c.jpg)\n![d](d.jpg)\n\nд ![e](e.jpg)&#12;![f](f.jpg)");
    expect(body).not.toContain("");
    const kinds = body.map((part) => typeof part);
    expect(kinds.filter((kind, i) => kind === "string" && kinds[i + 1] === "string")).toEqual([]);
  });

  test("an empty text has an empty body", () => {
    expect(render("")).toMatchObject({ body: [], headings: [], text: "", words: 0, stories: [], photos: [] });
  });

  test("NUL in a source that was not cleaned stands for no slot", () => {
    const labels = { footnotes: "1", backToText: "2", table: "3" };
    const context = { lang: "en", file: "en.md", firstLine: 1, problems: new Problems(), labels } as const;
    expect(shownBody(renderMarkdown("[a](/a/) \u{0}0\u{0}", context).body)).toContain("\uFFFD0\uFFFD");
  });
});

describe("no text leaves anything behind for the next", () => {
  test.each([
    ["references", "[a]: /a/", "[a]"],
    ["footnotes", "а[^1]\n\n[^1]: б", "а[^1]"],
    ["ids", "## Далі", "## Далі"],
    ["tables", "|a|\n|-|", "|a|\n|-|"],
  ])("%s", (_name, before, source) => {
    const alone = render(source);
    render(before);
    expect(render(source)).toEqual(alone);
  });

  test("languages have parsers of their own", () => {
    const rendered = ["uk", "en", "uk"].map((lang) => shownBody(render('"a"', lang as "uk" | "en").body));
    expect(rendered).toEqual(["<p>«a»</p>\n", "<p>“a”</p>\n", "<p>«a»</p>\n"]);
  });
});

test("labels are escaped", () => {
  const labels = { footnotes: '"<1>', backToText: '"<2>', table: '"<3>' };
  const context = { lang: "en", file: "en.md", firstLine: 1, problems: new Problems(), labels } as const;
  const shown = shownBody(renderMarkdown("a^[b]\n\n|a|\n|-|", context).body);
  expect(shown).toContain('aria-label="&quot;&lt;1&gt;"');
  expect(shown).toContain('aria-label="&quot;&lt;2&gt;"');
  expect(shown).toContain('aria-label="&quot;&lt;3&gt;"');
});
