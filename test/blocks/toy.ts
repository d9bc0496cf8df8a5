/** A block that the program has not, in all the files that a block can have: a paragraph `!!text` is an aside. */
export const TOY: Readonly<Record<string, string>> = {
  "rule.ts": `import type { StateBlock } from "markdown-it";
import { bodyEnv } from "../../markdown/body-env.ts";
import { hold } from "../../markdown/slots.ts";
import type { BlockRule } from "../block-rule.ts";

function toy(state: StateBlock, line: number, _end: number, silent: boolean): boolean {
  const text = state.getLines(line, line + 1, state.blkIndent, false);
  if (!text.startsWith("!!")) return false;
  if (silent) return true;
  state.line = line + 1;
  state.push("toy_open", "aside", 1);
  const words = state.push("inline", "", 0);
  Object.assign(words, { content: text.slice(2), children: [], map: [line, line + 1] });
  state.push("toy_close", "aside", -1);
  return true;
}

export default {
  syntax: (md) => md.block.ruler.before("paragraph", "toy", toy, { alt: ["paragraph"] }),
  html: {
    toy_open: (_tokens, _index, _options, env) => hold(bodyEnv(env), { slot: "toy" }),
    toy_close: () => "</p>\\n</aside>\\n",
  },
} satisfies BlockRule;
`,
  "page.ts": `import type { BlockPage } from "../../../templates/block-page.ts";
import { html } from "../../kit/html.ts";

export default {
  slots: { toy: (_slot, { frame }) => html\`<aside class="toy">\\n<p>\${frame.messages.contribution.roles.text}: \` },
  policy: () => ({ "frame-src": ["https://toys.example"] }),
} satisfies BlockPage;
`,
  "feed.ts": `import type { BlockFeed } from "../../feeds/block-feed.ts";
import { html } from "../../kit/html.ts";

export default {
  toy: (_slot, { context }) => html\`<aside>\\n<p>\${context.words.contribution.roles.text}, by feed: \`,
} satisfies BlockFeed;
`,
  "style.css": `.toy {
  border-block: var(--hair);
}
`,
  "sheet.css": `.toy {
  color: var(--accent-ink);
}
`,
  "script.ts": `document.querySelector(".toy")?.setAttribute("data-seen", "");
`,
};
