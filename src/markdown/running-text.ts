import type { StateCore } from "markdown-it";

/** Changes the running text of all blocks: code is none, and addresses shown as they are stay so. */
export function changeRunningText(state: StateCore, change: (text: string) => string): void {
  for (const block of state.tokens) {
    if (block.type !== "inline") continue;
    let within = 0;
    for (const token of block.children ?? []) {
      if (token.type === "link_open" && token.info === "auto") within++;
      else if (token.type === "link_close" && token.info === "auto") within--;
      else if (token.type === "text" && within === 0) token.content = change(token.content);
    }
  }
}
