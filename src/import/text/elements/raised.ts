import type { Element } from "hast";
import type { State } from "hast-util-to-mdast";
import type { ElementRule } from "../conversion-state.ts";
import { text, wordsOf } from "../nodes.ts";

const RAISED = signs(
  "0123456789+-−=()abcdefghijklmnoprstuvwxyzABDEGHIJKLMNOPRTUVW",
  "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻⁼⁽⁾ᵃᵇᶜᵈᵉᶠᵍʰⁱʲᵏˡᵐⁿᵒᵖʳˢᵗᵘᵛʷˣʸᶻᴬᴮᴰᴱᴳᴴᴵᴶᴷᴸᴹᴺᴼᴾᴿᵀᵁⱽᵂ",
);
const LOWERED = signs("0123456789+-−=()aehijklmnoprstuvx", "₀₁₂₃₄₅₆₇₈₉₊₋₋₌₍₎ₐₑₕᵢⱼₖₗₘₙₒₚᵣₛₜᵤᵥₓ");

function signs(plain: string, set: string): ReadonlyMap<string, string> {
  const after = [...set];
  return new Map([...plain].map((sign, i) => [sign, after[i] as string]));
}

/** Raised and lowered words, in Unicode's own signs where it has one for each of them. */
export const raised: ElementRule = (conversion) => {
  const rule = (set: ReadonlyMap<string, string>, what: string) => (state: State, node: Element) => {
    const children = state.all(node);
    const words = wordsOf(children).trim();
    if (words === "" || children.some(({ type }) => type !== "text")) return children;
    if ([...words].every((sign) => set.has(sign)))
      return text([...words].map((sign) => set.get(sign)).join(""));
    conversion.remark("changed", what, node, words);
    return children;
  };
  return { sup: rule(RAISED, "raised words"), sub: rule(LOWERED, "lowered words") };
};
