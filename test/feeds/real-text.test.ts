import { expect, test } from "vitest";
import { renderMarkdown } from "../../src/blocks/render.ts";
import { storyContent } from "../../src/feeds/content.ts";
import { messagesFor } from "../../src/i18n/messages.ts";
import { Problems } from "../../src/kit/problems.ts";
import { cardOf, contextOf, pictureOf, storyOf } from "./fixtures.ts";
import { htmlOf, nodesOf } from "./parse.ts";

const SOURCE = `Абзац із [посиланням](story:2025/02/10-other#mid), [сторінкою](/about/), [сайтом](https://mod.example/),
[адресою](mailto:a@mod.example) та виноскою[^1].

## Розділ

[Вище](#rozdil) та <script>alert(1)</script> <img src=x onerror=alert(1)>.

[[2025/02/10-other]]

![Каллас](kallas.jpg "Підпис")

| Ліворуч | Праворуч |
| :-- | --: |
| 1 | 2 |

> Цитата.

[^1]: Примітка.
`;

const LIVE = /^(?:script|style|form|iframe|object|embed|link|meta|base)$/;

test("a text with everything that markdown may hold is fit for any reader", () => {
  const problems = new Problems();
  const labels = messagesFor("uk").markdown;
  const { body } = renderMarkdown(SOURCE, { lang: "uk", file: "uk.md", firstLine: 1, problems, labels });
  const other = cardOf("2025/02/10-other", "Інша");
  const story = storyOf({
    body,
    cards: { [other.id]: other },
    pictures: { "kallas.jpg": pictureOf("kallas.jpg") },
  });
  const nodes = [...nodesOf(htmlOf(storyContent(story, contextOf())))];
  const attributes = nodes.flatMap((node) => node.attrs ?? []);
  const addresses = attributes
    .filter(({ name }) => name === "href" || name === "src")
    .map(({ value }) => value);
  expect(addresses.length).toBeGreaterThan(8);
  expect(addresses.filter((address) => !/^(?:https:\/\/|mailto:)/.test(address))).toEqual([]);
  expect(nodes.filter(({ tagName }) => LIVE.test(tagName ?? ""))).toEqual([]);
  expect(attributes.filter(({ name }) => /^(?:on|style|srcset|loading|data-)/.test(name))).toEqual([]);
  expect(problems.all().filter(({ severity }) => severity === "error")).toEqual([]);
});
