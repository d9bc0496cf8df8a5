import type { Element } from "hast";
import type { Link, Paragraph } from "mdast";
import type { Conversion, ElementRule } from "../conversion-state.ts";
import { findElement, property } from "../tree.ts";
import { encrypted, watchAddress } from "./watch-address.ts";

/** What is shown from another site becomes its address, alone in a paragraph. */
export const embed: ElementRule = (conversion) => ({
  embedded: (_state, node) => lone(property(node, "src")),
  iframe: (_state, node) =>
    framed(
      conversion,
      node,
      FRAME.map((name) => property(node, name)),
    ),
  embed: (_state, node) => framed(conversion, node, [property(node, "src")]),
  object: (state, node) => {
    const inner = findElement(node, ({ tagName }) => tagName === "embed" || tagName === "iframe");
    const sources = [property(node, "data"), inner === undefined ? "" : property(inner, "src")];
    return sources.every((src) => src === "") ? state.all(node) : framed(conversion, node, sources);
  },
  video: (_state, node) => media(conversion, node, "a video"),
  audio: (_state, node) => media(conversion, node, "a sound"),
});

/** Where frames have their address, also those that are loaded late. */
const FRAME = ["src", "dataSrc", "dataLazySrc", "dataCookieblockSrc"];

function framed(conversion: Conversion, node: Element, sources: readonly string[]): Paragraph | undefined {
  const address = sources.map(watchAddress).find((found) => found !== undefined);
  if (address !== undefined) return lone(address);
  conversion.remark("left out", "a frame of another site", node, sources.find(Boolean));
  return undefined;
}

function media(conversion: Conversion, node: Element, what: string): Paragraph | undefined {
  const inner = findElement(
    node,
    (element) => element.tagName === "source" && property(element, "src") !== "",
  );
  const src = (property(node, "src") || (inner === undefined ? "" : property(inner, "src"))).trim();
  if (src === "") {
    conversion.remark("left out", `${what} without an address`, node);
    return undefined;
  }
  conversion.remark("changed", what, node, src);
  return lone(src);
}

/** An address that is alone in its paragraph. */
function lone(found: string): Paragraph {
  const address = encrypted(found);
  const link: Link = { type: "link", url: address, children: [{ type: "text", value: address }] };
  link.data = { isLone: true };
  return { type: "paragraph", children: [link] };
}
