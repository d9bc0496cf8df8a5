/** Texts of other systems, brought into the markdown of this site. */
import { toMdast } from "hast-util-to-mdast";
import type { Root, RootContent } from "mdast";
import type { Convert } from "./conversion.ts";
import { Conversion } from "./conversion-state.ts";
import { elementsFor } from "./elements/rules.ts";
import { wordsOf } from "./nodes.ts";
import { readBody } from "./original.ts";
import { findAddresses } from "./passes/addresses.ts";
import { findBoxes } from "./passes/box-marks.ts";
import { clean } from "./passes/clean.ts";
import { findEmbeds } from "./passes/embeds.ts";
import { findFootnotes } from "./passes/footnotes.ts";
import { findLists } from "./passes/hand-lists.ts";
import { setLevels } from "./passes/headings.ts";
import { aimLinks } from "./passes/links.ts";
import { shapeParagraphs } from "./passes/paragraphs.ts";
import { unlinkPhotos } from "./passes/photo-links.ts";
import { placePhotos } from "./passes/photos.ts";
import { tidyPhrases } from "./passes/phrases.ts";
import { findPlaces, leadWithin } from "./passes/places.ts";
import { bringIntoForm } from "./passes/same-forms.ts";
import { wordsAlone } from "./words-alone.ts";
import { written } from "./written.ts";

/** Never throws: a text that nothing is known of stays as its words. */
export const convert: Convert = (body, resolver) => {
  try {
    return withMarkup(body, resolver);
  } catch (error) {
    // Elements within elements, thousands deep: the stack has an end.
    if (error instanceof RangeError) return wordsAlone(body);
    throw error;
  }
};

const withMarkup: Convert = (body, resolver) => {
  const conversion = new Conversion(readBody(body), resolver);
  const { tree } = conversion.original;
  findEmbeds(tree, conversion);
  findBoxes(tree);
  bringIntoForm(tree, conversion);
  findFootnotes(tree);
  clean(tree, conversion);
  const places = findPlaces(tree, resolver.lang);
  const root = toMdast(tree, { document: true, handlers: elementsFor(conversion) }) as Root;
  shapeParagraphs(root);
  findLists(root, conversion);
  tidyPhrases(root);
  unlinkPhotos(root, conversion);
  placePhotos(root, conversion);
  findAddresses(root);
  aimLinks(root, conversion);
  setLevels(root, conversion);
  leadWithin(root, places, conversion);
  return { markdown: written(root), opening: openingOf(root.children), remarks: conversion.remarks };
};

function openingOf([first]: readonly RootContent[]): string | undefined {
  const words = first?.type === "paragraph" ? wordsOf(first.children).replace(/\s+/g, " ").trim() : "";
  return words === "" ? undefined : words;
}
