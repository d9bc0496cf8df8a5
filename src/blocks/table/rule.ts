import type { RendererRule, StateCore } from "markdown-it";
import { escapeHtml } from "../../kit/html.ts";
import { type BodyEnv, bodyEnv } from "../../markdown/body-env.ts";
import type { BlockRule } from "../block-rule.ts";

const ALIGNMENT = /text-align:(left|center|right)/;

/** Core rule: alignment becomes a class, because the site's security policy allows no inline styles; headers get a scope. */
function tableCells(state: StateCore): void {
  for (const token of state.tokens) {
    if (token.type !== "th_open" && token.type !== "td_open") continue;
    const alignment = ALIGNMENT.exec(String(token.attrGet("style") ?? ""))?.[1];
    token.attrs = token.type === "th_open" ? [["scope", "col"]] : null;
    if (alignment) token.attrSet("class", `align-${alignment}`);
  }
}

/** Tables rendered so far. */
const tables = new WeakMap<BodyEnv, number>();

/** Renderer rule: a table stands in a section that scrolls, takes the keyboard's focus and has a name of its own. */
const renderTableOpen: RendererRule = (_tokens, _index, _options, shared) => {
  const env = bodyEnv(shared);
  const number = (tables.get(env) ?? 0) + 1;
  tables.set(env, number);
  const name = number === 1 ? env.context.labels.table : `${env.context.labels.table} ${number}`;
  return `<section class="table" tabindex="0" aria-label="${escapeHtml(name)}">\n<table>\n`;
};

const renderTableClose: RendererRule = () => "</table>\n</section>\n";

/** A table, in a region that scrolls. */
export default {
  core: { worded: tableCells },
  html: { table_open: renderTableOpen, table_close: renderTableClose },
} satisfies BlockRule;
