import type { Element } from "hast";
import type { State } from "hast-util-to-mdast";
import type { Link, PhrasingContent, RootContent } from "mdast";
import type { Conversion, ElementRule } from "../conversion-state.ts";
import { isPhrase, text } from "../nodes.ts";
import { elementsIn, findElement, lineOf, property, textOf } from "../tree.ts";

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
    p: (state, node) => state.toFlow(state.all(node)),
    small: (state, node) => state.all(node),
    big: (state, node) => state.all(node),
    kbd: (state, node) => codeOf(state, node),
    samp: (state, node) => codeOf(state, node),
    tt: (state, node) => codeOf(state, node),
    code: (state, node) => codeOf(state, node),
    abbr: (state, node) => {
      const title = property(node, "title");
      if (title !== "") conversion.remark("left out", "what an abbreviation stands for", node, title);
      return state.all(node);
    },
    acronym: (state, node) => state.all(node),
    bdo: (state, node) => state.all(node),
    rp: () => undefined,
    rt: (state, node) => [text("("), ...state.all(node), text(")")],
    ruby: plain("words with their reading above them"),
    wbr: () => undefined,
    math: (state, node) => mathOf(conversion, state, node),
    q: (state, node) => [text('"'), ...state.all(node), text('"')],
  };
};

/** Code within a sentence. Links and the like in it would be shown as they are written, so they end it. */
function codeOf(state: State, node: Element): RootContent[] {
  const value = textOf(node).replace(/\s+/g, " ");
  const inner = elementsIn(node);
  if (inner.some(({ tagName }) => tagName === "a" || tagName === "img")) return state.all(node);
  return value.trim() === "" ? [] : [{ type: "inlineCode", value }];
}

/** A formula: its source where it has one, else its signs. */
function mathOf(conversion: Conversion, state: State, node: Element): RootContent[] {
  conversion.remark("changed", "a formula", node);
  const source = findElement(
    node,
    ({ tagName, properties }) => tagName === "annotation" && /tex/i.test(String(properties.encoding)),
  );
  const value = lineOf(source ?? node) || property(node, "altText");
  return value === "" ? state.all(node) : [{ type: "inlineCode", value }];
}

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
