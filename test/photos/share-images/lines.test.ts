import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Block, fitText } from "../../../src/photos/share-images/lines.ts";

/** Every character is half an em wide. */
const measure = (text: string) => text.length / 2;

/** At the largest size 20 characters fit into a line, and 3 lines into the block; at the smallest 40 and 6. */
const BLOCK: Block = { width: 1000, height: 300, sizes: [100, 75, 50], leading: 1, mostLines: 6 };

describe("fitText", () => {
  test.each([
    ["one word", "Вибори", 100, ["Вибори"]],
    ["words that fit into one line", "Вибори в Бельгії", 100, ["Вибори в Бельгії"]],
    ["lines of equal length", "aaaa bbbb cccc dddd eeee ffff", 100, ["aaaa bbbb cccc", "dddd eeee ffff"]],
    ["no word alone at the end", "aaaaaa bbbbbb cccccc d", 100, ["aaaaaa bbbbbb", "cccccc d"]],
    ["spaces that do not break", "aaaaaaa bbbbbbb у\u00a0Києві", 100, ["aaaaaaa bbbbbbb", "у\u00a0Києві"]],
    ["a smaller size for a long word", "a".repeat(24), 75, ["a".repeat(24)]],
    [
      "a smaller size for a long text",
      "aaaa ".repeat(13),
      75,
      ["aaaa aaaa aaaa aaaa", "aaaa aaaa aaaa aaaa", "aaaa aaaa aaaa aaaa aaaa"],
    ],
    ["a broken word at the smallest size", "a".repeat(50), 50, ["a".repeat(40), "a".repeat(10)]],
    [
      "an ellipsis for what is left out",
      "aaaaaaaaa ".repeat(30),
      50,
      [
        ...Array.from({ length: 5 }, () => "aaaaaaaaa aaaaaaaaa aaaaaaaaa aaaaaaaaa"),
        "aaaaaaaaa aaaaaaaaa aaaaaaaaa aaaaaaaaa…",
      ],
    ],
    ["nothing for nothing", " ", 100, []],
  ] as const)("sets %s", (_, text, size, lines) => {
    const fitted = fitText(text, BLOCK, measure);
    expect({ ...fitted, lines: fitted.lines }).toEqual({ size, lines: [...lines] });
  });

  test("keeps every word, within the block, in no more lines than need be", () => {
    const words = fc.array(fc.string({ unit: fc.constantFrom("a", "ї", "-"), minLength: 1, maxLength: 12 }), {
      minLength: 1,
      maxLength: 24,
    });
    fc.assert(
      fc.property(words, (words) => {
        const { size, lines } = fitText(words.join(" "), BLOCK, measure);
        const fewest: string[] = [];
        for (const word of words) {
          const longer = `${fewest.at(-1)} ${word}`;
          if (fewest.length > 0 && measure(longer) <= BLOCK.width / size) fewest[fewest.length - 1] = longer;
          else fewest.push(word);
        }
        expect(lines.join(" ")).toBe(words.join(" "));
        expect(lines.length).toBe(fewest.length);
        for (const line of lines) expect(measure(line) * size).toBeLessThanOrEqual(BLOCK.width);
      }),
    );
  });
});
