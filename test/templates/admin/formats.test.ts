import { describe, expect, test } from "vitest";
import type { DeskContent } from "../../../src/model/desk-content.ts";
import { RedirectsFormat } from "../../../templates/assets/js/editor/redirects-format.ts";
import { RegisterFormat } from "../../../templates/assets/js/editor/register-format.ts";
import { readText, writeText } from "../../../templates/assets/js/editor/text-format.ts";
import type { Values } from "../../../templates/assets/js/editor/yaml-file.ts";
import { zoned } from "../../../templates/assets/js/editor/zoned.ts";

const content: DeskContent = {
  timeZone: "Europe/Kyiv",
  languages: ["uk", "en"],
  topics: { україна: "ukraine", ukraine: "ukraine", be: "belgium" },
  authors: { "олена коваль": "koval" },
  labels: { погляд: "opinion" },
  instants: ["date", "corrections.*.date"],
  usual: { text: ["footer"], "site.yaml": ["search"] },
  words: { "topics.yaml": ["*.name"], "site.yaml": ["name"] },
};

const STORY = `---
# головна
title: "Ракети: про що говорили"
date: 2025-02-13T18:40 # за Києвом
tags: [Україна, BE]
authors: [newsroom, { name: Олена Коваль, role: photo }]
series: brussels
label: погляд
photo: { file: a.jpg, alt: "Площа" }
photos: { b.jpg: { credit: А } }
corrections:
  - { date: 2025-02-14, text: Ні. }
---

Текст.

:::fact Довідка
Слова.
:::
`;

describe("a text", () => {
  test("is shown in one form, whichever it is written in", () => {
    expect(readText(STORY, content)).toMatchObject({
      title: "Ракети: про що говорили",
      date: "2025-02-13T18:40:00+02:00",
      tags: ["ukraine", "belgium"],
      authors: [{ name: "newsroom" }, { name: "koval", role: ["photo"] }],
      series: { key: "brussels" },
      label: "opinion",
      photos: [{ file: "b.jpg", credit: "А" }],
      corrections: [{ date: "2025-02-14T00:00:00+02:00", text: "Ні." }],
      body: "Текст.\n\n:::fact Довідка\nСлова.\n:::\n",
    });
  });

  test("that nobody touched is written as it was, whatever empty fields and switches the editor adds", () => {
    const values = {
      ...readText(STORY, content),
      slug: "",
      aliases: [],
      event: {},
      draft: false,
      footer: true,
    };
    expect(writeText(values, content)).toBe(STORY.replace("---\n\nТекст", "---\nТекст"));
  });

  // biome-ignore format: a table reads better in rows
  test.each<[string, Values, from: string, to: string]>([
    ["a headline keeps its marks", { title: "Інше" }, '"Ракети: про що говорили"', '"Інше"'],
    ["topics are written by their keys", { tags: ["ukraine"] }, "tags: [Україна, BE]", "tags:\n  - ukraine"],
    ["authors are written as short as they can be", { authors: [{ name: "koval", role: [] }, { name: "a", role: ["text", "photo"] }] }, "authors: [newsroom, { name: Олена Коваль, role: photo }]", "authors:\n  - koval\n  - name: a\n    role:\n      - text\n      - photo"],
    ["a time keeps its comment", { date: "2025-02-14T09:00:00+02:00" }, "2025-02-13T18:40 #", "2025-02-14T09:00:00+02:00 #"],
    ["what is taken away goes", { label: "" }, "label: погляд\n", ""],
    ["what comes stands last", { draft: true }, "text: Ні. }\n", "text: Ні. }\ndraft: true\n"],
    ["a series with a part is more than its key", { series: { key: "brussels", part: 2 } }, "series: brussels", "series:\n  key: brussels\n  part: 2"],
    ["the body", { body: "Інше." }, "Текст.\n\n:::fact Довідка\nСлова.\n:::", "Інше."],
  ])("of which one thing changed is otherwise as it was: %s", (_, change, from, to) => {
    const before = STORY.replace("---\n\nТекст", "---\nТекст");
    expect(before).toContain(from);
    expect(writeText({ ...readText(STORY, content), ...change }, content)).toBe(before.replace(from, () => to));
  });

  test("without front matter is a body, and a new one has what was filled in", () => {
    expect(readText("Прибули.\n", content)).toEqual({ body: "Прибули.\n" });
    expect(writeText({ title: "", draft: false, body: "Прибули." }, content)).toBe("Прибули.\n");
    expect(writeText({ title: "Так: ні", tags: ["ukraine"], body: "А" }, content)).toBe(
      '---\ntitle: "Так: ні"\ntags:\n  - ukraine\n---\nА\n',
    );
  });
});

describe("a register", () => {
  const TOPICS = `# теми
ukraine: { kind: country, name: Україна } # найбільша
europe:
  kind: section
  name: { uk: Європа, en: Europe }
`;
  const topics = () => new RegisterFormat("topics.yaml", content);

  test("is a list of entries, each with its text in every language", () => {
    const { entries } = topics().read(TOPICS);
    expect(entries).toEqual([
      { key: "ukraine", kind: "country", name: { uk: "Україна", en: "Україна" } },
      { key: "europe", kind: "section", name: { uk: "Європа", en: "Europe" } },
    ]);
  });

  test("is written as it was, but for what changed", () => {
    const format = topics();
    const values = format.read(TOPICS);
    expect(format.write(values)).toBe(TOPICS);
    const [ukraine, europe] = values.entries as Values[];
    const entries = [
      ukraine,
      { ...europe, name: { uk: "Європа", en: "Europe!" } },
      { key: "nato", kind: "organisation" },
      { key: "" },
    ];
    expect(format.write({ entries })).toBe(`# теми
ukraine: { kind: country, name: Україна } # найбільша
europe:
  kind: section
  name:
    uk: Європа
    en: Europe!
nato:
  kind: organisation
`);
  });
});

test("settings keep what the desk does not offer", () => {
  const text = "name: Вісник\ndeploy: { web: { to: folder, path: /srv } }\n";
  const format = new RegisterFormat("site.yaml", content);
  const values = format.read(text);
  expect(values.name).toEqual({ uk: "Вісник", en: "Вісник" });
  expect(format.write({ ...values, search: true })).toBe(text);
  expect(format.write({ ...values, search: false })).toBe(`${text}search: false\n`);
});

test("old addresses are pairs", () => {
  const format = new RedirectsFormat();
  expect(format.read('/old/: /new/ # давня\n"/?p=1": gone\n')).toEqual({
    entries: [
      { from: "/old/", to: "/new/" },
      { from: "/?p=1", to: "gone" },
    ],
  });
  const entries = [{ from: "/old/", to: "/new/" }, { from: "/b/", to: "gone" }, { from: "/c/" }];
  expect(format.write({ entries })).toBe("/old/: /new/ # давня\n/b/: gone\n");
});

// biome-ignore format: a table reads better in rows
test.each([
  ["2025-02-13T18:40", "Europe/Kyiv", "2025-02-13T18:40:00+02:00"],
  ["2025-07-13 18:40:05", "Europe/Kyiv", "2025-07-13T18:40:05+03:00"],
  ["2025-03-30T04:30", "Europe/Kyiv", "2025-03-30T04:30:00+03:00"],
  ["2025-02-13", "America/St_Johns", "2025-02-13T00:00:00-03:30"],
  ["2025-02-13T18:40Z", "Europe/Kyiv", "2025-02-13T18:40Z"],
  ["вчора", "Europe/Kyiv", "вчора"],
])("%s in %s is %s", (text, zone, expected) => {
  expect(zoned(text, zone)).toBe(expected);
});
