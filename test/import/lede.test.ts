import { expect, test } from "vitest";
import { withLede } from "../../src/import/lede.ts";

const LONG = "Це речення, яких багато. ".repeat(30).trim();
const REST = "Другий абзац, у якому йдеться про решту.";

// biome-ignore format: a table reads better in rows
const ROWS: readonly (readonly [what: string, written: string | undefined, markdown: string, opening: string | undefined, lede: string, markdown: string, made: readonly string[]])[] = [
  ["a lede that somebody wrote", "Лід.", `Перший.\n\n${REST}`, "Перший.", "Лід.", `Перший.\n\n${REST}`, []],
  ["one that the text repeats", "Перший  абзац.", `Перший абзац.\n\n${REST}`, "Перший абзац.", "Перший абзац.", REST, []],
  ["a first paragraph", undefined, `Перший абзац.\n\n${REST}`, "Перший абзац.", "Перший абзац.", REST, ["a lede: the first paragraph"]],
  ["one with escaped signs", undefined, `1\\. Зірка \\* тут.\n\n${REST}`, "1. Зірка * тут.", "1. Зірка * тут.", REST, ["a lede: the first paragraph"]],
  ["one with a link stays in the text", undefined, `Перший [абзац](/a/).\n\n${REST}`, "Перший абзац.", "Перший абзац.", `Перший [абзац](/a/).\n\n${REST}`, ["a lede: the first sentences"]],
  ["one that is all there is", undefined, "Перший абзац.", "Перший абзац.", "Перший абзац.", "Перший абзац.", ["a lede: the first sentences"]],
  ["one that leads to a list", undefined, "Ось що сказали на засіданні міської ради:\n\n- а", "Ось що сказали на засіданні міської ради:", "Ось що сказали на засіданні міської ради:", "Ось що сказали на засіданні міської ради:\n\n- а", ["a lede: the first sentences"]],
  ["a label in bold above the text", undefined, `**Заголовок**\n\n${REST}`, "Заголовок", REST, `**Заголовок**\n\n${REST}`, ["a lede: the first sentences"]],
  ["a text that begins with a photo", undefined, `![гора](a.jpg)\n\n## Далі\n\n*${REST}*\n\n${REST}`, undefined, REST, `![гора](a.jpg)\n\n## Далі\n\n*${REST}*\n\n${REST}`, ["a lede: the first sentences"]],
  ["a text without words", undefined, "![гора](a.jpg)", undefined, "Назва", "![гора](a.jpg)", ["a lede: the headline"]],
  ["nothing", " ", "", undefined, "Назва", "", ["a lede: the headline"]],
];

test.each(ROWS)("%s", (_, written, markdown, opening, lede, rest, made) => {
  const led = withLede({ lede: written, title: "Назва" }, { markdown, opening, remarks: [] });
  expect({ ...led, remarks: led.remarks.map(({ what }) => what) }).toEqual({
    lede,
    markdown: rest,
    remarks: made,
  });
});

test("a long paragraph gives its first sentences, and loses none", () => {
  const { lede, markdown } = withLede(
    { title: "Назва" },
    { markdown: `${LONG}\n\n${REST}`, opening: LONG, remarks: [] },
  );
  expect(lede.length).toBeLessThanOrEqual(400);
  expect(lede).toMatch(/багато\.$/);
  expect(markdown).toContain(LONG);
});

test("a sentence without end is cut between words", () => {
  const endless = "слово ".repeat(200).trim();
  const { lede } = withLede({ title: "Назва" }, { markdown: endless, opening: endless, remarks: [] });
  expect(lede).toMatch(/слово…$/);
  expect(lede.length).toBeLessThanOrEqual(401);
});
