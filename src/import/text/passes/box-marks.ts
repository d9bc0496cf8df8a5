/** Boxes of other systems on their way through HTML: a quotation that begins with an element which names the kind. */
import type { Element, Root } from "hast";
import { classes, element, elementsIn, isElement, isEmpty, textOf } from "../tree.ts";

/** What other systems call our kinds. */
const KINDS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    note: "note info todo example seealso",
    tip: "tip hint success",
    important: "important",
    warning: "warning warn attention",
    caution: "caution danger error bug failure",
    fact: "abstract summary tldr",
    details: "details",
  }).flatMap(([kind, names]) => names.split(" ").map((name) => [name, kind] as const)),
);

const CLASS = "box-of-kind-";

/** The element for a kind; none where there is no such kind here. */
export function kindMark(name: string): string {
  const kind = KINDS.get(name.toLowerCase());
  return kind === undefined ? "" : `<span class="${CLASS}${kind} name-${name.toLowerCase()}"></span>`;
}

/** Quotations with such an element become what folds, with the kind in place of folding. */
export function findBoxes(root: Root): void {
  for (const node of elementsIn(root)) if (isElement(node, "blockquote")) asBox(node);
}

function asBox(node: Element): void {
  const title = node.children.find((child) => !isEmpty(child) || isElement(child, "p"));
  const mark = isElement(title, "p") ? title.children[0] : undefined;
  if (!isElement(title) || !isElement(mark, "span")) return;
  const names = classes(mark);
  const kind = names.find((name) => name.startsWith(CLASS))?.slice(CLASS.length);
  if (kind === undefined) return;
  const [, strong] = title.children;
  const words =
    title.children.length === 2 && isElement(strong, "strong") ? strong.children : title.children.slice(1);
  const isNamed = names.includes(`name-${textOf(element("span", words)).trim().toLowerCase()}`);
  const rest = node.children.filter((child) => child !== title);
  node.tagName = "details";
  node.properties.dataKind = kind;
  node.children = isNamed ? rest : [element("summary", words), ...rest];
}
