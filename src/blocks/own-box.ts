import type { RendererRule, StateCore, Token } from "markdown-it";
import { bodyEnv } from "../markdown/body-env.ts";
import { bodyText, plainText } from "../markdown/plain-text.ts";
import { hold } from "../markdown/slots.ts";
import { type OwnBoxSlot, ownSlot, SLOT_END } from "../model/body.ts";
import type { BlockRule } from "./block-rule.ts";

/**
 * A box of the newsroom's own, `:::name Title` … `:::`. Whatever it holds is content as any other; how it is shown is for
 * the newsroom's code, which gets it as data.
 * @param version changes with the code and the files beside it: what is made of a text that has the box changes with it
 */
export function ownBox(name: string, version: string): BlockRule {
  const token = `own_${name}`;
  return {
    boxes: { [name]: { token } },
    core: { worded: (state) => takeData(state, token) },
    html: {
      [`${token}_open`]: beginning(name, version),
      [`${token}_close`]: (_tokens, _index, _options, env) => `${hold(bodyEnv(env), { slot: SLOT_END })}\n`,
    },
    text: { [`${token}_open`]: ({ meta }) => (meta as unknown as BoxData).title },
  };
}

type BoxData = Pick<OwnBoxSlot, "title" | "items" | "text">;

function beginning(name: string, version: string): RendererRule {
  return (tokens, index, _options, env) => {
    const { title, items, text } = (tokens[index] as Token).meta as unknown as BoxData;
    const slot: OwnBoxSlot = { slot: ownSlot(name), encloses: true, version, title, items, text };
    return hold(bodyEnv(env), slot);
  };
}

/** Core rule, when the words are set: the box knows its data, and its title is no element. */
function takeData(state: StateCore, token: string): void {
  if (!state.tokens.some(({ type }) => type === `${token}_open`)) return;
  const open: { at: Token; title: string; inner: Token[] }[] = [];
  const out: Token[] = [];
  for (const [i, each] of state.tokens.entries()) {
    if (each.type === `${token}_open`)
      open.push({ at: each, title: titleAt(state.tokens, i + 1, token), inner: [] });
    else if (each.type === `${token}_close`) close(open);
    else if (isTitle(state.tokens, i, token)) continue;
    else for (const box of open) box.inner.push(each);
    out.push(each);
  }
  state.tokens = out;
}

function close(open: { at: Token; title: string; inner: Token[] }[]): void {
  const box = open.pop();
  if (box === undefined) return;
  const { at, title, inner } = box;
  const data: BoxData = { title, items: itemsOf(inner), text: bodyText(inner, new Map()) };
  at.meta = { ...data };
}

function titleAt(tokens: readonly Token[], at: number, token: string): string {
  return tokens[at]?.type === `${token}_title_open` ? plainText(tokens[at + 1]?.children ?? []).trim() : "";
}

/** One of the three tokens of a title. */
function isTitle(tokens: readonly Token[], at: number, token: string): boolean {
  const open = `${token}_title_open`;
  return [0, 1, 2].some((back) => tokens[at - back]?.type === open);
}

/** The words of each item of the lists; those of lists within are items too. */
function itemsOf(tokens: readonly Token[]): string[] {
  const items: string[] = [];
  let depth = 0;
  for (const { type, children } of tokens) {
    if (type === "list_item_open") {
      items.push("");
      depth++;
    } else if (type === "list_item_close") depth--;
    else if (type === "inline" && depth > 0) {
      const words = plainText(children ?? []).trim();
      items[items.length - 1] = [items.at(-1), words].filter(Boolean).join(" ");
    }
  }
  return items;
}
