import { expect, test } from "vitest";
import { readYaml } from "../../../src/intake/yaml/yaml.ts";
import { Problems } from "../../../src/kit/problems.ts";

// biome-ignore format: a table reads better in rows
const CASES: [yaml: string, ...expected: [line: number, message: string, hint: string][]][] = [
  ["title: Справа #3 закрита", [5, '#3 закрита is a comment in YAML, and is left out of "title"', 'title: "Справа #3 закрита"']],
  ["a: 1\nlede: Слово #тег", [6, "#тег is a comment", 'lede: "Слово #тег"']],
  ["title: Ціна # питання", [5, "# питання is a comment", '"Ціна # питання"']],
  ['title: "Справа" #3', [5, "#3 is a comment", 'title: "Справа #3"']],
  ["photo:\n  caption: Будинок #5", [6, '"caption"', 'caption: "Будинок #5"']],
  ["name:\n  uk: Справа #3", [6, '"uk"', "uk:"]],
  ["aliases:\n  - Справа #3", [6, "left out of the text", '"Справа #3"']],
  ["name: F#m #3", [5, '"name"', '"F#m #3"']],
  ["title: AT&amp;T", [5, "&amp; is shown as it is written", "Write & instead."]],
  ['title: "5&nbsp;кг"', [5, "&nbsp; is shown", "Write a space instead."]],
  ["lede: a &#8212; b", [5, "&#8212; is shown", "the character itself"]],
  ["url: https://example.org/?a=1&amp;b=2", [5, "&amp; is shown", "Write &"]],
  ["lede: |\n  Слово &amp; слово #3", [6, "&amp; is shown", "Write &"]],
  // A comment on purpose, and signs that are none.
  ["tags: [Україна]           # topics, by key, name or alias"],
  ["name: Visnyk   # the newsroom's name"],
  ["# title: Справа #3 &amp;"],
  ["date: 2025-02-10 #день"],
  ["weight: 3 #x"],
  ["lede: |\n  Справа: слово #3\n  # далі"],
  ['title: "Справа #3 закрита"'],
  ["title: C#"],
  ["title: a&b; R&D"],
];

test.each(CASES)("%s", (yaml, ...expected) => {
  const problems = new Problems();
  readYaml(yaml, { file: "a.yaml", firstLine: 5 }, problems);
  expect(problems.all()).toEqual(
    expected.map(([line, message, hint]) => ({
      file: "a.yaml",
      line,
      severity: "warning",
      message: expect.stringContaining(message),
      hint: expect.stringContaining(hint),
    })),
  );
});
