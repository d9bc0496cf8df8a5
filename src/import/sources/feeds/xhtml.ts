import { decodeHTMLAttribute } from "entities";
import { escapeHtml } from "../../../kit/html.ts";
import { resolved, type XmlElement } from "../xml.ts";

/** Elements of HTML that have no end tag. */
const VOID = new Set(["area", "br", "col", "embed", "hr", "img", "input", "link", "source", "track", "wbr"]);

/** Attributes that hold an address. */
const ADDRESSES = new Set(["cite", "href", "poster", "src"]);

/** XHTML within an element, as HTML; addresses are made whole where `xml:base` says how. The `div` that Atom asks for is left out. */
export function htmlOf(element: XmlElement): string {
  const inner = element.children.filter((child) => typeof child !== "string" || child.trim() !== "");
  const [only] = inner;
  const isWrapped = inner.length === 1 && typeof only === "object" && localOf(only) === "div";
  return (isWrapped ? only.children : element.children).map(written).join("").trim();
}

/** Relative addresses in HTML made whole; what is within the text stays so. */
export function withBase(html: string, base: string | undefined): string {
  if (base === undefined) return html;
  const attribute = /(\s(?:cite|href|poster|src)\s*=\s*)(?:"([^"#][^"]*)"|'([^'#][^']*)')/gi;
  return html.replace(/<[a-z][^>]*>/gi, (tag) =>
    tag.replace(attribute, (_, name, double, single) => {
      const address = resolved(decodeHTMLAttribute(double ?? single), base);
      return `${name}"${escapeHtml(address)}"`;
    }),
  );
}

function written(node: XmlElement | string): string {
  if (typeof node === "string") return escapeHtml(node);
  const name = localOf(node);
  const attributes = Object.entries(node.attributes)
    .filter(([key]) => !key.startsWith("{"))
    .map(
      ([key, value]) =>
        ` ${key}="${escapeHtml(ADDRESSES.has(key) && node.base !== undefined ? resolved(value, node.base) : value)}"`,
    )
    .join("");
  return VOID.has(name)
    ? `<${name}${attributes}>`
    : `<${name}${attributes}>${node.children.map(written).join("")}</${name}>`;
}

function localOf({ name }: XmlElement): string {
  return name.slice(name.indexOf("}") + 1).toLowerCase();
}
