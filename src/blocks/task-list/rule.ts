import type { RendererRule, StateCore, Token } from "markdown-it";
import { bodyEnv } from "../../markdown/body-env.ts";
import { hold } from "../../markdown/slots.ts";
import type { Slot } from "../../model/body.ts";
import type { BlockRule } from "../block-rule.ts";

/** The mark of an item of a list of tasks. */
export interface TaskSlot extends Slot {
  slot: "task";
  isDone: boolean;
}

/** `[ ]`, `[x]`; Cyrillic keyboards have a letter that looks the same. */
const BOX = /^\[([ xXхХ])\](?=[ \u00A0])/;
const MAY_BE = /\[[ xXхХ]\] /;

/** Core rule: items that begin with a box are tasks: done, or to be done. */
function tasks(state: StateCore): void {
  if (!MAY_BE.test(state.src)) return;
  const lists: Token[] = [];
  for (const [i, token] of state.tokens.entries()) {
    if (/^(?:bullet|ordered)_list_open$/.test(token.type)) lists.push(token);
    else if (/^(?:bullet|ordered)_list_close$/.test(token.type)) lists.pop();
    else if (token.type === "list_item_open" && state.tokens[i + 1]?.type === "paragraph_open")
      if (takeBox(state, state.tokens[i + 2]?.children ?? [])) lists.at(-1)?.attrSet("class", "tasks");
  }
}

function takeBox(state: StateCore, children: Token[]): boolean {
  const [first] = children;
  const found = first?.type === "text" ? BOX.exec(first.content) : null;
  if (first === undefined || found === null) return false;
  first.content = first.content.slice(found[0].length);
  const task = Object.assign(new state.Token("task", "", 0), {
    map: first.map,
    meta: { isDone: found[1] !== " " },
  });
  children.unshift(task);
  return true;
}

const renderTask: RendererRule = (tokens, index, _options, env) => {
  const isDone = Boolean((tokens[index] as Token).meta?.isDone);
  return hold(bodyEnv(env), { slot: "task", isDone } satisfies TaskSlot);
};

/**
 * A list of tasks, `- [ ]` and `- [x]`. Its marks are pictures with words, and no controls: nobody can tick what a story
 * says was done, and a control without a label is a riddle to those who listen.
 */
export default {
  core: { marked: tasks },
  html: { task: renderTask },
} satisfies BlockRule;
