import { SaxesParser } from "saxes";

/** An element of an XML document. */
export interface XmlElement {
  name: string;
  attributes: Readonly<Record<string, string>>;
  children: XmlElement[];
  /** What stands in it itself, without that of its children. */
  text: string;
  line: number;
}

/** What is wrong with a document that is not well-formed. */
export interface XmlFault {
  line: number;
  message: string;
}

/** @returns the root, or why there is none */
export function readXml(text: string): XmlElement | XmlFault {
  const parser = new SaxesParser({ position: true, xmlns: false });
  const open: XmlElement[] = [];
  let root: XmlElement | undefined;
  let fault: XmlFault | undefined;
  parser.on("error", ({ message }) => {
    fault ??= { line: parser.line, message: message.replace(/^[\d:]+ /, "") };
  });
  parser.on("opentag", ({ name, attributes }) => {
    const element = { name, attributes, children: [], text: "", line: parser.line };
    open.at(-1)?.children.push(element);
    root ??= element;
    open.push(element);
  });
  const add = (more: string) => {
    const element = open.at(-1);
    if (element !== undefined) element.text += more;
  };
  parser.on("text", add);
  parser.on("cdata", add);
  parser.on("closetag", () => open.pop());
  parser.write(text).close();
  return fault ?? root ?? { line: 1, message: "it is empty" };
}

export function isFault(read: XmlElement | XmlFault): read is XmlFault {
  return "message" in read;
}

export function childrenOf(element: XmlElement, name: string): XmlElement[] {
  return element.children.filter((child) => child.name === name);
}

export function textOf(element: XmlElement, name: string): string {
  return childrenOf(element, name)[0]?.text.trim() ?? "";
}
