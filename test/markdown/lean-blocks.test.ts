import fc from "fast-check";
import MarkdownIt from "markdown-it";
import { expect, test } from "vitest";
import { LeanBlocks, newToken } from "../../src/markdown/lean-blocks.ts";

test("the lines of any text are those that markdown-it finds", () => {
  const md = new MarkdownIt();
  const text = fc.string({
    unit: fc.constantFrom("\n", " ", "\t", "а", "-", "\u2028", "\xa0"),
    maxLength: 40,
  });
  fc.assert(
    fc.property(text, (source) => {
      const { Token: _, ...lean } = { ...new LeanBlocks(source, md, {}, []) };
      const { Token: __, ...plain } = { ...new MarkdownIt.StateBlock(source, md, {}, []) };
      expect(lean).toEqual(plain);
    }),
  );
});

test("a token is what markdown-it makes", () => {
  const lean = newToken("a", "b", 1);
  const plain = new MarkdownIt.Token("a", "b", 1);
  expect(Object.entries(lean)).toEqual(Object.entries(plain));
  expect(lean).toBeInstanceOf(MarkdownIt.Token);
  lean.attrSet("c", "d");
  expect(lean.attrGet("c")).toBe("d");
});

test("a state nests what is pushed as markdown-it's does", () => {
  const states = [LeanBlocks, MarkdownIt.StateBlock].map((State) => {
    const state = new State("x", new MarkdownIt(), {}, []);
    for (const nesting of [1, 1, 0, -1, 0, -1] as const) state.push("t", "", nesting);
    return { level: state.level, tokens: state.tokens.map((token) => ({ ...token })) };
  });
  expect(states[0]).toEqual(states[1]);
});
