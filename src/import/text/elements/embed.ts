import type { Element } from "hast";
import type { Link, Paragraph } from "mdast";
import type { Conversion, ElementRule } from "../conversion-state.ts";
import { findElement, hasClass, isElement, property, textOf } from "../tree.ts";
import { watchAddress } from "./watch-address.ts";

/** Posts of networks, which their own scripts turn into cards. */
const POST =
  /^(?:twitter-tweet|twitter-video|instagram-media|tiktok-embed|fb-post|fb-video|bluesky-embed|mastodon-embed|reddit-card|reddit-embed-bq|imgur-embed-pub)$/;

/** What is shown from another site becomes its address, alone in a paragraph. */
export const embed: ElementRule = (conversion) => ({
  iframe: (_state, node) => framed(conversion, node, frameSource(node)),
  embed: (_state, node) => framed(conversion, node, property(node, "src")),
  object: (state, node) => {
    const inner = findElement(node, ({ tagName }) => tagName === "embed" || tagName === "iframe");
    const src = property(node, "data") || (inner === undefined ? "" : property(inner, "src"));
    const address = watchAddress(src) ?? watchAddress(inner === undefined ? "" : property(inner, "src"));
    return address === undefined && src === "" ? state.all(node) : framed(conversion, node, src);
  },
  video: (_state, node) => media(conversion, node, "a video"),
  audio: (_state, node) => media(conversion, node, "a sound"),
});

function frameSource(node: Element): string {
  return property(node, "src") || property(node, "dataSrc") || property(node, "dataLazySrc");
}

function framed(conversion: Conversion, node: Element, src: string): Paragraph | undefined {
  const address = watchAddress(src);
  if (address === undefined) {
    conversion.remark("left out", "a frame of another site", node, src);
    return undefined;
  }
  return lone(address);
}

function media(conversion: Conversion, node: Element, what: string): Paragraph | undefined {
  const inner = findElement(
    node,
    ({ tagName, properties }) => tagName === "source" && Boolean(properties.src),
  );
  const src = (property(node, "src") || (inner === undefined ? "" : property(inner, "src"))).trim();
  if (src === "") {
    conversion.remark("left out", `${what} without an address`, node);
    return undefined;
  }
  conversion.remark("changed", what, node, src);
  return lone(src);
}

/** The address of the post that a quotation of another network's stands for. */
export function postAddress(node: Element): string | undefined {
  if (!hasClass(node, POST)) return undefined;
  const named = ["dataInstgrmPermalink", "cite", "dataHref", "dataUrl"].map((name) => property(node, name));
  const own = named.find((address) => /^https?:/.test(address));
  return (own ?? lastLink(node))?.replace(/[?#].*$/, "");
}

function lastLink(node: Element): string | undefined {
  const links: string[] = [];
  findElement(node, (element) => {
    if (element.tagName === "a") links.push(property(element, "href"));
    return false;
  });
  return links.at(-1);
}

/** An address that is alone in its paragraph. */
export function lone(address: string): Paragraph {
  const link: Link = { type: "link", url: address, children: [{ type: "text", value: address }] };
  link.data = { isLone: true };
  return { type: "paragraph", children: [link] };
}

/** The address that a wrapper of an embed holds as its only words. */
export function onlyAddress(node: Element): string | undefined {
  const text = isElement(node) ? textOf(node).trim() : "";
  return /^https?:\/\/\S+$/.test(text) ? text : undefined;
}
