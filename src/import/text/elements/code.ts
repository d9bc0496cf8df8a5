import type { Element, Nodes } from "hast";
import type { Code } from "mdast";
import type { ElementRule } from "../conversion-state.ts";
import { classes, findElement, hasClass, isElement, property } from "../tree.ts";

/** Code, with its language as Prism, highlight.js, rouge, Chroma, SyntaxHighlighter or Gutenberg name it. */
export const code: ElementRule = () => ({
  pre: (state, node) => {
    const made: Code = { type: "code", lang: languageIn(node) ?? null, value: codeOf(node) };
    state.patch(node, made);
    return made;
  },
});

function codeOf(node: Element): string {
  return linesOf(node).replace(/\s+$/, "").replace(/^\n/, "");
}

/** Numbers of lines, which highlighters put beside the code. */
const NUMBERS = /^(?:gutter|lineno|line-?numbers?(?:-rows)?|lntd-numbers|ln|lnt)$/;
const LINES: ReadonlySet<string> = new Set(["div", "li", "p", "tr"]);

function linesOf(node: Nodes): string {
  if (node.type === "text") return node.value;
  if (node.type === "element" && node.tagName === "br") return "\n";
  if (!("children" in node) || (isElement(node) && hasClass(node, NUMBERS))) return "";
  const text = node.children.map(linesOf).join("");
  return isElement(node) && LINES.has(node.tagName) && !text.endsWith("\n") ? `${text}\n` : text;
}

/** The language that the element, what is in it or what it stands in is marked with. */
function languageIn(node: Element): string | undefined {
  const inner = findElement(node, (element) => element.tagName === "code");
  for (const element of inner === undefined ? [node] : [inner, node]) {
    const language = languageOf(element);
    if (language !== undefined) return language;
  }
  return undefined;
}

const CLASS = /^(?:language|lang|highlight-source|sourceCode|brush)[-:]+([\w+#.-]+)$/;

function languageOf(node: Element): string | undefined {
  if (!isElement(node)) return undefined;
  const named = property(node, "dataLang") || property(node, "dataLanguage") || property(node, "lang");
  if (/^[\w+#.-]+$/.test(named)) return named;
  const names = classes(node);
  for (const [i, name] of names.entries()) {
    const found = name === "brush:" ? names[i + 1]?.replace(/;$/, "") : CLASS.exec(name)?.[1];
    if (found !== undefined) return found;
  }
  return undefined;
}
