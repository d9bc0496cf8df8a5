/** Looking at the tree of a text's HTML. */
import type { Element, ElementContent, Nodes, Parents, Root } from "hast";

/** Elements and the document itself. */
export type Parent = Root | Element;

export function isElement(node: Nodes | undefined, ...names: readonly string[]): node is Element {
  return node?.type === "element" && (names.length === 0 || names.includes(node.tagName));
}

export function isNamed(element: Element, ...names: readonly string[]): boolean {
  return names.includes(element.tagName);
}

/** A property as text; empty where it is not set. */
export function property(node: Element, name: string): string {
  const value = node.properties[name];
  if (Array.isArray(value)) return value.join(" ");
  return typeof value === "string" || typeof value === "number" ? String(value) : "";
}

export function classes(node: Element): string[] {
  const names = node.properties.className;
  return Array.isArray(names) ? names.map(String) : [];
}

export function hasClass(node: Element, pattern: RegExp): boolean {
  return classes(node).some((name) => pattern.test(name));
}

/** All elements below a node, in the order of the text, to which `take` does not say no: below those it does not look. */
export function elementsIn(node: Parents, take: (element: Element) => boolean = () => true): Element[] {
  const found: Element[] = [];
  for (const child of node.children) {
    if (child.type !== "element" || !take(child)) continue;
    found.push(child, ...elementsIn(child, take));
  }
  return found;
}

/** The links among a node and what is below it that lead somewhere. */
export function linksWithin(node: Parent): Element[] {
  const elements = node.type === "element" ? [node, ...elementsIn(node)] : elementsIn(node);
  return elements.filter((element) => isNamed(element, "a") && property(element, "href").trim() !== "");
}

/** The first element below a node of which `is` is true. */
export function findElement(node: Parents, is: (element: Element) => boolean): Element | undefined {
  for (const child of node.children) {
    if (child.type !== "element") continue;
    const found = is(child) ? child : findElement(child, is);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** The words of a node, as they stand. */
export function textOf(node: Nodes): string {
  if (node.type === "text") return node.value;
  if (isElement(node, "br")) return "\n";
  return "children" in node ? node.children.map(textOf).join("") : "";
}

/** The words of a node in one line. */
export function lineOf(node: Nodes): string {
  return textOf(node).replace(/\s+/g, " ").trim();
}

/** Whether nothing in a node can be seen or followed. */
export function isEmpty(node: Nodes): boolean {
  if (node.type === "text") return node.value.trim() === "";
  if (node.type !== "element") return true;
  return !SEEN.has(node.tagName) && node.children.every(isEmpty);
}

const SEEN: ReadonlySet<string> = new Set(
  "audio canvas embed form hr iframe img input math object picture svg video".split(" "),
);

/** A new element with children. */
export function element(tagName: string, children: ElementContent[], like?: Element): Element {
  const made: Element = { type: "element", tagName, properties: {}, children };
  if (like?.position !== undefined) made.position = like.position;
  return made;
}
