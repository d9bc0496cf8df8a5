import type { StateInline } from "markdown-it";
import { bodyEnv } from "../../markdown/body-env.ts";

const REFERENCE = /\[\^([^[\]\s]+)\]/y;

/**
 * Inline rule, replacing markdown-it-footnote's `footnote_ref`, which takes quadratic time on unclosed brackets:
 * `[^label]` refers to a footnote that is defined somewhere in the text.
 */
export function footnoteReference(state: StateInline, silent: boolean): boolean {
  const definitions = bodyEnv(state.env).footnotes?.refs;
  if (!definitions || state.src.charCodeAt(state.pos) !== 0x5b) return false;
  REFERENCE.lastIndex = state.pos;
  const match = REFERENCE.exec(state.src);
  const label = match?.[1];
  if (!match || REFERENCE.lastIndex > state.posMax || !(`:${label}` in definitions)) return false;
  if (!silent) state.push("footnote_ref", "", 0).meta = { label };
  state.pos += match[0].length;
  return true;
}
