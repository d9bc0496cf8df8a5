import type { Element } from "hast";
import type { State } from "hast-util-to-mdast";
import type { Link, PhrasingContent, RootContent } from "mdast";
import type { ElementRule } from "../conversion-state.ts";
import { isPhrase, text } from "../nodes.ts";

type Wrapper = "strong" | "emphasis" | "delete";

/** Emphasis of any kind; what markdown has no sign for keeps its words. */
export const phrases: ElementRule = (conversion) => {
  const plain = (what: string) => (state: State, node: Element) => {
    conversion.remark("changed", what, node);
    return state.all(node);
  };
  const wrapping = (type: Wrapper, what?: string) => (state: State, node: Element) => {
    if (what !== undefined) conversion.remark("changed", what, node);
    return wrapped(type, state.all(node));
  };
  return {
    b: wrapping("strong"),
    strong: wrapping("strong"),
    i: wrapping("emphasis"),
    em: wrapping("emphasis"),
    cite: wrapping("emphasis"),
    dfn: wrapping("emphasis"),
    var: wrapping("emphasis"),
    del: wrapping("delete"),
    s: wrapping("delete"),
    strike: wrapping("delete"),
    mark: wrapping("strong", "highlighted words"),
    u: plain("underlined words"),
    ins: plain("inserted words"),
    small: (state, node) => state.all(node),
    q: (state, node) => [text('"'), ...state.all(node), text('"')],
  };
};

/** A phrase around words; around blocks it stands within each of them. */
export function wrapped(type: Wrapper, children: readonly RootContent[]): RootContent[] {
  return wrappedBy((words) => ({ type, children: words }), children);
}

/** A link around words; around blocks it stands within each of them. */
export function wrappedInLink(link: Link, children: readonly RootContent[]): RootContent[] {
  return wrappedBy((words) => ({ ...link, children: words }), children);
}

type Wrap = (words: PhrasingContent[]) => PhrasingContent;

function wrappedBy(wrap: Wrap, children: readonly RootContent[]): RootContent[] {
  const out: RootContent[] = [];
  let phrase: PhrasingContent[] = [];
  const close = () => {
    if (phrase.length > 0) out.push(wrap(phrase));
    phrase = [];
  };
  for (const child of children) {
    if (isPhrase(child)) phrase.push(child);
    else {
      close();
      out.push(within(wrap, child));
    }
  }
  close();
  return out;
}

function within(wrap: Wrap, block: RootContent): RootContent {
  if (!("children" in block)) return block;
  return { ...block, children: wrappedBy(wrap, block.children as RootContent[]) } as RootContent;
}
