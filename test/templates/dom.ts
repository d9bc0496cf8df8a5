import { type DefaultTreeAdapterMap, defaultTreeAdapter, parse } from "parse5";
import type { Html } from "../../src/kit/html.ts";

export type Element = DefaultTreeAdapterMap["element"];
type Node = DefaultTreeAdapterMap["node"];

/** All elements of a page in document order, read as browsers read it. */
export function elementsOf(page: Html): Element[] {
  return within(parse(page.value));
}

/** The elements with the name and, where it is given, the class. */
export function find(elements: readonly Element[], name: string, className?: string): Element[] {
  return elements.filter(
    (element) =>
      element.tagName === name && (className === undefined || classesOf(element).includes(className)),
  );
}

/** The one element with the name and class. */
export function one(elements: readonly Element[], name: string, className?: string): Element {
  const [found, ...others] = find(elements, name, className);
  if (found === undefined || others.length > 0) {
    throw new Error(
      `${found ? others.length + 1 : 0} elements are <${name} class="${className ?? ""}">, not one`,
    );
  }
  return found;
}

export function within(parent: Node): Element[] {
  const out: Element[] = [];
  if (!("childNodes" in parent)) return out;
  for (const child of parent.childNodes) {
    if (defaultTreeAdapter.isElementNode(child)) out.push(child);
    out.push(...within(child));
  }
  return out;
}

export function attribute(element: Element, name: string): string | undefined {
  return element.attrs.find((attr) => attr.name === name)?.value;
}

function classesOf(element: Element): string[] {
  return (attribute(element, "class") ?? "").split(" ");
}

/** The text of an element, with runs of white space as one space. */
export function textOf(node: Node): string {
  return rawText(node).replace(/\s+/g, " ").trim();
}

function rawText(node: Node): string {
  if (defaultTreeAdapter.isTextNode(node)) return node.value;
  return "childNodes" in node ? node.childNodes.map(rawText).join("") : "";
}

/** The values of an attribute over elements that have it. */
export function values(elements: readonly Element[], name: string): string[] {
  return elements.map((element) => attribute(element, name)).filter((value) => value !== undefined);
}

/** What a page runs: the address or the text of each script that is no data. */
export function scriptsIn(elements: readonly Element[]): string[] {
  return find(elements, "script")
    .filter((script) => attribute(script, "type") !== "application/ld+json")
    .map((script) => attribute(script, "src") ?? textOf(script));
}
