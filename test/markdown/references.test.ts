import { describe, expect, test } from "vitest";
import { render, shownBody } from "./shown.ts";
import { expectTold, type Told } from "./told.ts";

const CASES: Told[] = [
  ["nothing: a definition in use", "[а][b] і [b]\n\n[b]: https://example.org/"],
  ["nothing: one that a photo uses", "![а][b]\n\n[b]: a.jpg"],
  ["one that nothing uses", "а\n\n[Рада]: https://example.org/", '3 warning refers to the link "[рада]"'],
  ["one defined twice", "[b]\n\n[b]: /a/\n[B]: /c/", '4 warning "[b]" is defined twice'],
  ["nothing: a hidden note", "а\n\n[//]: # (перевірити)"],
];

test.each(CASES)("%s", (_name, source, ...expected) => expectTold(source, expected));

describe("what a definition repeats is bounded", () => {
  const times = (count: number, reference: string, definition: string) =>
    render(`${`${reference} `.repeat(count)}\n\n${definition}`);

  // biome-ignore format: a table reads better in rows
  test.each([
    ["a title", "[r]", `[r]: /a/ "${"т".repeat(3000)}"`],
    ["an address", "[r]", `[r]: https://example.org/${"a".repeat(3000)}`],
    ["an address of the site", "[r]", `[r]: /${"a".repeat(3000)}/`],
    ["a caption", "![а][r]\n\n", `[r]: a.jpg "${"т".repeat(3000)}"`],
  ])("%s of 3 kB, referred to 2,000 times", (_name, reference, definition) => {
    const { body, problems } = times(2000, reference, definition);
    const told = problems.all().filter(({ message }) => message.includes("repeated by so many"));
    expect(told).toMatchObject([{ severity: "error", line: expect.any(Number), hint: expect.stringContaining("Shorten") }]);
    expect(JSON.stringify(body).length).toBeLessThan(1_000_000);
  });

  test("and what is usual is not", () => {
    const { body, problems } = times(200, "[r]", `[r]: https://example.org/${"a".repeat(60)} "Слово"`);
    expect(problems.all()).toEqual([]);
    expect(shownBody(body).split("<a ")).toHaveLength(201);
  });
});
