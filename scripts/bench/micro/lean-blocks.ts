import MarkdownIt, { type Token } from "markdown-it";
import { LeanBlocks } from "../../../src/markdown/lean-blocks.ts";
import type { Trick } from "./trick.ts";

export const leanBlocks: Trick = {
  title: "blocks found by the ends of lines, tokens without helpers",
  plain: "markdown-it's own state of blocks",
  prepare(material) {
    const bodies = material.texts().map(({ body }) => body);
    const parse = (State: typeof MarkdownIt.StateBlock) => {
      const md = new MarkdownIt();
      md.block.State = State;
      return bodies.map((body) => {
        const tokens: Token[] = [];
        md.block.parse(body, md, {}, tokens);
        return tokens.map(({ type, level, content }) => [type, level, content]);
      });
    };
    return {
      stories: material.stories,
      plain: () => parse(MarkdownIt.StateBlock),
      trick: () => parse(LeanBlocks),
    };
  },
};
