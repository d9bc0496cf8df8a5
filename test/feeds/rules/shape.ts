/** Holds an element of XML against a description of what it may be. */
import type { XmlElement } from "../xml-tree.ts";
import { shortName } from "./namespaces.ts";
import { type Check, languageTag } from "./tokens.ts";

/** How often a child may stand in its parent. */
export type Count = "one" | "some" | "maybe" | "any";

/** Elements and attributes are named by the prefixes of `shortName`. Where `text` is missing, the element has none. */
export interface Shape {
  attributes?: Readonly<Record<string, readonly [Count, Check]>>;
  children?: Readonly<Record<string, readonly [Count, Shape]>>;
  text?: Check;
  /** What cannot be said by the others. */
  rules?: readonly ((element: XmlElement) => string[])[];
}

/** Every way in which the element is not of the shape, each with the element's place before it. */
export function shapeFindings(element: XmlElement, shape: Shape, place = nameOf(element)): string[] {
  const own = [
    ...attributeFindings(element, shape),
    ...textFindings(element, shape),
    ...childFindings(element, shape),
    ...(shape.rules ?? []).flatMap((rule) => rule(element)),
  ];
  const inner = element.children.flatMap((child) => {
    const known = shape.children?.[nameOf(child)];
    return known === undefined ? [] : shapeFindings(child, known[1], `${place}/${nameOf(child)}`);
  });
  return [...own.map((finding) => `${place}: ${finding}`), ...inner];
}

export function nameOf({ name }: XmlElement): string {
  return shortName(name) ?? name;
}

/** The element's children of a name such as `atom:link`. */
export function named(element: XmlElement, name: string): XmlElement[] {
  return element.children.filter((child) => nameOf(child) === name);
}

function attributeFindings({ attributes }: XmlElement, shape: Shape): string[] {
  const missing = Object.entries(shape.attributes ?? {})
    .filter(([name, [count]]) => count === "one" && attributes[name] === undefined)
    .map(([name]) => `no attribute ${name}`);
  const wrong = Object.entries(attributes).flatMap(([name, value]) => {
    const short = shortName(name);
    if (short === undefined || short.startsWith("xmlns")) return [];
    const check = short === "xml:lang" ? languageTag : shape.attributes?.[short]?.[1];
    if (check === undefined) return `attribute ${short} is not known here`;
    const problem = check(value);
    return problem === undefined ? [] : `${short} ${JSON.stringify(value)} ${problem}`;
  });
  return [...missing, ...wrong];
}

function textFindings({ text }: XmlElement, shape: Shape): string[] {
  const problem = shape.text === undefined ? text.trim() && "should have no text" : shape.text(text);
  return problem ? [`${JSON.stringify(text)} ${problem}`] : [];
}

function childFindings(element: XmlElement, shape: Shape): string[] {
  const unknown = element.children
    .map(({ name }) => shortName(name))
    .filter((name) => name !== undefined && shape.children?.[name] === undefined)
    .map((name) => `${name} is not known here`);
  const counts = Object.entries(shape.children ?? {}).flatMap(([name, [count]]) => {
    const { length } = named(element, name);
    if (length === 0) return count === "one" || count === "some" ? `no ${name}` : [];
    return length > 1 && (count === "one" || count === "maybe") ? `several ${name}` : [];
  });
  return [...unknown, ...counts];
}
