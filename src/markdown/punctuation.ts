import type { StateCore } from "markdown-it";

/** What writers type for want of a key, and what is meant. «(c)» stays: in news it is a paragraph of a law. */
const MEANT: readonly (readonly [typed: RegExp, meant: string])[] = [
  [/\.{3,}/g, "…"],
  [/(?<=^|[\s\p{L}\p{N}.,!?»”)])---(?=$|[\s\p{L}\p{N}«“(])/gmu, "—"],
  [/(?<=^|\s)--(?=\s|$)|(?<=\d)--(?=\d)/gm, "–"],
];

/** Core rule in the place of markdown-it's own replacements: dashes and ellipses. Addresses shown as they are stay so. */
export function punctuation(state: StateCore): void {
  for (const block of state.tokens) {
    if (block.type !== "inline") continue;
    let within = 0;
    for (const token of block.children ?? []) {
      if (token.type === "link_open" && token.info === "auto") within++;
      else if (token.type === "link_close" && token.info === "auto") within--;
      else if (token.type === "text" && within === 0) {
        for (const [typed, meant] of MEANT) token.content = token.content.replace(typed, meant);
      }
    }
  }
}
