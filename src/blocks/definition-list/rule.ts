import type { RendererRule, StateBlock } from "markdown-it";
import deflist from "markdown-it-deflist";
import { bodyEnv } from "../../markdown/body-env.ts";
import { hold } from "../../markdown/slots.ts";
import type { Slot } from "../../model/body.ts";
import type { BlockRule } from "../block-rule.ts";

export interface DefinitionsSlot extends Slot {
  slot: "definitions";
}

const COLON = 0x3a;

/** Whether a definition may follow the line: the next one that is not empty begins with a colon. With the plugin a tilde would do, too, and lines of prose begin with «~ 5 тис.». */
function mayBeTerm(state: StateBlock, line: number, end: number): boolean {
  const next = state.isEmpty(line + 1) ? line + 2 : line + 1;
  if (next >= end) return false;
  return state.src.charCodeAt((state.bMarks[next] as number) + (state.tShift[next] as number)) === COLON;
}

const renderOpen: RendererRule = (tokens, index, options, env, self) =>
  tokens[index]?.attrs?.length
    ? self.renderToken(tokens, index, options)
    : `${hold(bodyEnv(env), { slot: "definitions" } satisfies DefinitionsSlot)}\n`;

/** A list of definitions: a word on a line of its own, and below it `: ` and what it means. */
export default {
  syntax: (md) => {
    md.use(deflist);
    const rule = md.block.ruler.getRules("").find(({ name }) => name === "deflist");
    if (rule === undefined) throw new Error("markdown-it-deflist has another name for its rule");
    md.block.ruler.at(
      "deflist",
      (state, line, end, silent) => (silent || mayBeTerm(state, line, end)) && rule(state, line, end, silent),
      { alt: ["paragraph", "reference", "blockquote"] },
    );
  },
  html: { dl_open: renderOpen },
} satisfies BlockRule;
