/** The tree without what nobody reads: notes to machines, signs without width, what is hidden; styles that mean emphasis are it. */
import type { Element, ElementContent, Root, RootContent, Text } from "hast";
import type { Conversion } from "../conversion-state.ts";
import { element, hasClass, isEmpty, isNamed, lineOf, type Parent, property } from "../tree.ts";

/** Soft hyphens and spaces of no width: browsers break lines by themselves, searches and editors trip over them. */
const UNSEEN = /[\u00AD\u200B\u2060\uFEFF]/g;

export function clean(root: Root, conversion: Conversion): void {
  const unseen: Text[] = [];
  const languages = new Set<string>([conversion.resolver.lang]);
  const visit = (parent: Parent): void => {
    parent.children = (parent.children as RootContent[]).flatMap((child): RootContent[] => {
      if (child.type === "comment") return noteOf(child.value, child, conversion);
      if (child.type === "text" && child.value.search(UNSEEN) >= 0) unseen.push(child);
      if (child.type !== "element") return [child];
      if (isHidden(child)) return hidden(child, conversion);
      noteLanguage(child, languages, conversion);
      visit(child);
      return [styled(child)];
    }) as ElementContent[];
  };
  visit(root);
  const [first] = unseen;
  if (first !== undefined) conversion.remark("told", "soft hyphens and the like, taken out", first);
  for (const text of unseen) text.value = text.value.replace(UNSEEN, "");
}

/** Words of another language keep their letters, not their mark; each language is told once. */
function noteLanguage(node: Element, known: Set<string>, conversion: Conversion): void {
  const stated =
    property(node, "lang") || property(node, "xmlLang") || (property(node, "dir") === "rtl" ? "rtl" : "");
  const lang = stated.toLowerCase().split("-")[0] ?? "";
  if (lang === "" || known.has(lang) || isNamed(node, "pre", "code") || isEmpty(node)) return;
  known.add(lang);
  conversion.remark("told", "words that are marked as another language", node, stated);
}

/** Marks of editors and their systems, which say nothing to people. */
const OF_MACHINES =
  /^\s*(?:\/?wp:|more\b|nextpage|noteaser|\/?kg-card|\[if |\[endif|!\[|StartFragment|EndFragment|\/?\.|Start |End |\s*$)/i;

function noteOf(value: string, node: RootContent, conversion: Conversion): RootContent[] {
  if (!OF_MACHINES.test(value)) {
    const words = value.replace(/\s+/g, " ").trim();
    conversion.remark("left out", "a comment", node, words.slice(0, 80));
  }
  return [];
}

const HIDDEN = /(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*hidden)/i;
const FOR_SCREEN_READERS = /^(?:sr-only|screen-reader-text|visually-?hidden)$/;

function isHidden(node: Element): boolean {
  return (
    (node.properties.hidden !== undefined && node.properties.hidden !== false) ||
    HIDDEN.test(property(node, "style")) ||
    hasClass(node, FOR_SCREEN_READERS)
  );
}

function hidden(node: Element, conversion: Conversion): RootContent[] {
  if (!isEmpty(node)) conversion.remark("left out", "hidden words", node, lineOf(node).slice(0, 80));
  return [];
}

const BOLD = /(?:^|;)\s*font-weight\s*:\s*(?:bold|bolder|[6-9]00)/i;
const LIGHT = /(?:^|;)\s*font-weight\s*:\s*(?:normal|[1-5]00)/i;
const ITALIC = /(?:^|;)\s*font-style\s*:\s*(?:italic|oblique)/i;
const UPRIGHT = /(?:^|;)\s*font-style\s*:\s*normal/i;
const STRUCK = /(?:^|;)\s*text-decoration(?:-line)?\s*:[^;]*line-through/i;
const RAISED = /(?:^|;)\s*vertical-align\s*:\s*(super|sub)/i;
/** Elements that hold parts of their own kind only, or that are bold by themselves. */
const NOT_STYLED = /^(?:h[1-6]|th|table|thead|tbody|tfoot|tr|ul|ol|dl|figure|picture|details|select)$/;

/** The element with its style as elements: word processors write emphasis so. */
function styled(node: Element): Element {
  const style = property(node, "style");
  if (style === "" || NOT_STYLED.test(node.tagName)) return node;
  if (/^(?:b|strong)$/.test(node.tagName) && LIGHT.test(style)) node.tagName = "span";
  if (/^(?:i|em)$/.test(node.tagName) && UPRIGHT.test(style)) node.tagName = "span";
  const wrap = (tagName: string) => {
    if (!isEmpty(node)) node.children = [element(tagName, node.children, node)];
  };
  if (BOLD.test(style)) wrap("strong");
  if (ITALIC.test(style)) wrap("em");
  if (STRUCK.test(style)) wrap("del");
  const raised = RAISED.exec(style)?.[1]?.toLowerCase();
  if (raised !== undefined && node.tagName === "span") wrap(raised === "sub" ? "sub" : "sup");
  return node;
}
