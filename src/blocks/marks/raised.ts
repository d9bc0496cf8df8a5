import type { StateInline } from "markdown-it";

/** Raised or lowered signs: between two marks, without a space, and not at the beginning of a word. */
interface Shift {
  mark: string;
  signs: RegExp;
  tag: "sub" | "sup";
}

const WORD = /[\p{L}\p{N})]/u;

/** `^[…]` is a footnote. */
const RAISED: Shift = { mark: "^", signs: /\^([^\s^\\`[\]<>]{1,20})\^/y, tag: "sup" };
const LOWERED: Shift = { mark: "~", signs: /~([^\s~\\`[\]<>]{1,20})~(?!~)/y, tag: "sub" };

/**
 * Inline rule for `м^2^` and `H~2~O`. They follow a letter or a figure, so that prose with such marks, «~5 тис. і ~6»
 * or `^_^`, is left alone; and no longer than twenty signs are looked at.
 */
function shift({ mark, signs, tag }: Shift): (state: StateInline, silent: boolean) => boolean {
  return (state, silent) => {
    const { src, pos } = state;
    if (src[pos] !== mark || pos === 0 || !WORD.test(src[pos - 1] as string)) return false;
    signs.lastIndex = pos;
    const found = signs.exec(src);
    if (found === null || signs.lastIndex > state.posMax) return false;
    if (!silent) {
      state.push(`${tag}_open`, tag, 1);
      state.push("text", "", 0).content = found[1] as string;
      state.push(`${tag}_close`, tag, -1);
    }
    state.pos += found[0].length;
    return true;
  };
}

export const raised = shift(RAISED);
export const lowered = shift(LOWERED);
