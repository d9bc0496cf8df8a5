import type { StateCore } from "markdown-it";
import { bodyEnv, reportError } from "./body-env.ts";
import { boxNesting } from "./box-syntax.ts";

/** How many levels of blocks, or of brackets in a line, are read; a list takes two. Keeps hostile text cheap. */
export const MAX_NESTING = 40;

const CONTAINERS: ReadonlySet<string> = new Set([
  "blockquote_open",
  "bullet_list_open",
  "ordered_list_open",
  "list_item_open",
  "footnote_reference_open",
]);

/** Core rule: reports what is nested too deeply, which markdown-it silently leaves out. */
export function nesting(state: StateCore): void {
  const deepest = state.tokens.find(
    (token) => token.level >= MAX_NESTING - 1 && (CONTAINERS.has(token.type) || boxNesting(token) > 0),
  );
  if (!deepest) return;
  reportError(
    bodyEnv(state.env),
    deepest,
    "quotations, lists, boxes or footnotes are nested so deeply that the text inside them is left out",
    `Use fewer levels: ${MAX_NESTING / 2} lists inside one another are too many.`,
  );
}
