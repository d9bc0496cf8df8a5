/** Texts of other systems, brought into the markdown of this site. */
import { toMdast } from "hast-util-to-mdast";
import type { Root, RootContent } from "mdast";
import type { Convert } from "./conversion.ts";
import { Conversion } from "./conversion-state.ts";
import { elementsFor } from "./elements/rules.ts";
import { wordsOf } from "./nodes.ts";
import { readBody } from "./original.ts";
import { setLevels, withoutWordless } from "./passes/headings.ts";
import { aimLinks } from "./passes/links.ts";
import { shapeParagraphs } from "./passes/paragraphs.ts";
import { placePhotos } from "./passes/photos.ts";
import { tidyPhrases } from "./passes/phrases.ts";
import { written } from "./written.ts";

/** Never throws: a text that nothing is known of stays as its words. */
export const convert: Convert = (body, resolver) => {
  const conversion = new Conversion(readBody(body), resolver);
  const root = toMdast(conversion.original.tree, {
    document: true,
    handlers: elementsFor(conversion),
  }) as Root;
  root.children = withoutWordless(root.children);
  shapeParagraphs(root);
  tidyPhrases(root);
  placePhotos(root, conversion);
  aimLinks(root, conversion);
  setLevels(root, conversion);
  return { markdown: written(root), opening: openingOf(root.children), remarks: conversion.remarks };
};

function openingOf([first]: readonly RootContent[]): string | undefined {
  const words = first?.type === "paragraph" ? wordsOf(first.children).replace(/\s+/g, " ").trim() : "";
  return words === "" ? undefined : words;
}
