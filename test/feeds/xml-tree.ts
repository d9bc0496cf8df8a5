import { SaxesParser } from "saxes";

/** An element as a strict, namespace-aware parser sees it. */
export interface XmlElement {
  /** `{namespace}local` */
  name: string;
  /** By `{namespace}local`, or the bare name where there is no namespace. */
  attributes: Record<string, string>;
  children: XmlElement[];
  /** Its own text, children left out. */
  text: string;
}

/** @throws Error where the text is not well-formed with respect to namespaces */
export function parseXml(text: string): XmlElement {
  const top: XmlElement = { name: "", attributes: {}, children: [], text: "" };
  const open = [top];
  const current = () => open.at(-1) as XmlElement;
  const addText = (part: string) => {
    current().text += part;
  };
  const parser = new SaxesParser({ xmlns: true });
  parser.on("error", (error) => {
    throw error;
  });
  parser.on("opentag", (tag) => {
    const element: XmlElement = { name: `{${tag.uri}}${tag.local}`, attributes: {}, children: [], text: "" };
    for (const { uri, local, value } of Object.values(tag.attributes)) {
      element.attributes[uri === "" ? local : `{${uri}}${local}`] = value;
    }
    current().children.push(element);
    open.push(element);
  });
  parser.on("text", addText);
  parser.on("cdata", addText);
  parser.on("closetag", () => {
    open.pop();
  });
  parser.write(text).close();
  return top.children[0] as XmlElement;
}

export function childrenOf(element: XmlElement, name: string): XmlElement[] {
  return element.children.filter((child) => child.name === name);
}

/** The one child of that name, or none. @throws Error where there are several */
export function childOf(element: XmlElement, name: string): XmlElement | undefined {
  const [child, second] = childrenOf(element, name);
  if (second) throw new Error(`${element.name} has several ${name}`);
  return child;
}

export function textOf(element: XmlElement, name: string): string | undefined {
  return childOf(element, name)?.text;
}
