import type { RendererRule, StateCore } from "markdown-it";
import { escapeHtml } from "../kit/html.ts";
import { bodyEnv } from "./body-env.ts";

const ALIGNMENT = /text-align:(left|center|right)/;

/** Core rule: alignment becomes a class, because the site's security policy allows no inline styles; headers get a scope. */
export function tableCells(state: StateCore): void {
  for (const token of state.tokens) {
    if (token.type !== "th_open" && token.type !== "td_open") continue;
    const alignment = ALIGNMENT.exec(String(token.attrGet("style") ?? ""))?.[1];
    token.attrs = token.type === "th_open" ? [["scope", "col"]] : null;
    if (alignment) token.attrSet("class", `align-${alignment}`);
  }
}

/** Renderer rule: a table stands in a section that scrolls: it takes the keyboard's focus and has a name of its own. */
export const renderTableOpen: RendererRule = (_tokens, _index, _options, shared) => {
  const env = bodyEnv(shared);
  env.tables++;
  const name = env.tables === 1 ? env.context.labels.table : `${env.context.labels.table} ${env.tables}`;
  return `<section class="table" tabindex="0" aria-label="${escapeHtml(name)}">\n<table>\n`;
};

export const renderTableClose: RendererRule = () => "</table>\n</section>\n";
