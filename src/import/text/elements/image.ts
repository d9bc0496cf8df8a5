import type { Element } from "hast";
import type { Image, Link, Text } from "mdast";
import type { ElementRule } from "../conversion-state.ts";
import { hasClass, property } from "../tree.ts";

/** Pictures of signs, whose alternative text is the sign. */
const SIGN = /^(?:emoji|wp-smiley|smiley|twemoji)$/;
/** Pictures that layouts set apart from the words around them. */
const APART = /^(?:align(?:left|right|center|none)|size-\w+|wp-image-\d+|attachment-\w+)$/;
/** Where pictures that are loaded late keep their address. */
const LATE = [
  "dataSrc",
  "dataLazySrc",
  "dataOriginal",
  "dataOrigFile",
  "dataLargeFile",
  "dataActualsrc",
] as const;

/** Some browsers show these as pictures. */
const DOCUMENT = /\.(?:pdf|docx?|odt|xlsx?|pptx?)(?:[?#].*)?$/i;

/** A picture. */
export const image: ElementRule = (conversion) => ({
  picture: (state, node) => state.all(node),
  img: (state, node) => {
    const alt = property(node, "alt").replace(/\s+/g, " ").trim();
    if (hasClass(node, SIGN) && alt !== "") return { type: "text", value: alt } satisfies Text;
    if (isPixel(node)) {
      conversion.remark("left out", "a picture that counts visits", node, sourceOf(node));
      return undefined;
    }
    const url = sourceOf(node);
    if (DOCUMENT.test(url)) {
      conversion.remark("changed", "a document that was shown as a picture", node, url);
      return { type: "link", url, children: [{ type: "text", value: alt || url }] } satisfies Link;
    }
    const made: Image = { type: "image", url, alt };
    if (hasClass(node, APART)) made.data = { isApart: true };
    state.patch(node, made);
    return made;
  },
});

function isPixel(node: Element): boolean {
  return [property(node, "width"), property(node, "height")].every((size) => size === "0" || size === "1");
}

/** The address of a picture. A small one that stands there until the true one is loaded does not count. */
function sourceOf(node: Element): string {
  const src = property(node, "src").trim();
  if (src !== "" && !src.startsWith("data:")) return src;
  for (const name of LATE) {
    const late = property(node, name).trim();
    if (late !== "") return late;
  }
  return largestOf(property(node, "srcSet") || property(node, "dataSrcset")) ?? src;
}

/** The last address of `srcset`, which is the largest by custom. */
function largestOf(sources: string): string | undefined {
  return sources
    .split(/,\s+/)
    .map((source) => source.trim().split(/\s+/)[0] ?? "")
    .filter((source) => source !== "")
    .at(-1);
}
