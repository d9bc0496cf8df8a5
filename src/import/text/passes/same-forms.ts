/** Forms that systems have of their own for what HTML has an element for: figures, galleries, cards. */
import type { Element, ElementContent, Root } from "hast";
import type { Conversion } from "../conversion-state.ts";
import {
  classes,
  element,
  elementsIn,
  findElement,
  hasClass,
  isElement,
  isEmpty,
  lineOf,
  property,
  textOf,
} from "../tree.ts";

/** Brings them into the elements that there are. */
export function bringIntoForm(root: Root, conversion: Conversion): void {
  for (const node of elementsIn(root)) if (classes(node).length > 0) form(node, conversion);
}

const FIGURE =
  /^(?:wp-caption|captioned-image(?:-container)?|image-caption|thumbcaption|gallery-item|media-with-caption)$/;
const CAPTION =
  /^(?:wp-caption-text|wp-caption-dd|gallery-caption|caption-text|image-caption|blocks-gallery-item__caption)$/;
const GALLERY =
  /^(?:wp-block-(?:gallery|jetpack-(?:tiled-gallery|slideshow))|gallery|blocks-gallery-grid|tiled-gallery|kg-gallery-card|kg-gallery-container|galleryid-\d+|slideshow|swiper-wrapper)$/;
/** Links of headings to themselves, which systems put beside them. */
const OF_HEADING =
  /^(?:header-?anchor|headerlink|header-link|heading-?(?:anchor|link)|anchor(?:-link|js-link)?|permalink|zola-anchor|direct-link)$/;
const SIGNS = /^(?:[#¶§🔗]|\s)*$/u;
const VERSE = /^wp-block-verse$/;
const HIGHLIGHTED = /^(?:language|brush|lang)[-:]/;
const BUTTON_OF_FILE = /^wp-block-file__button$/;
const MATH = /^(?:katex|MathJax(?:_Preview)?|katex-display)$/;

function form(node: Element, conversion: Conversion): void {
  if (hasClass(node, GALLERY)) asGallery(node);
  else if (
    hasClass(node, FIGURE) &&
    !isElement(node, "img") &&
    findElement(node, ({ tagName }) => tagName === "img")
  )
    asFigure(node);
  else if (isElement(node, "a") && hasClass(node, OF_HEADING) && SIGNS.test(lineOf(node))) node.children = [];
  else if (hasClass(node, VERSE)) asVerse(node);
  else if (isElement(node, "div") && hasClass(node, HIGHLIGHTED)) handDownLanguage(node);
  else if (hasClass(node, /^wp-block-file$/)) withoutButton(node, conversion);
  else if (hasClass(node, MATH)) asFormula(node);
}

/** Photos in lists, or in figures one within another, are photos one after another. */
function asGallery(node: Element): void {
  for (const inner of [node, ...elementsIn(node)])
    if (isElement(inner, "ul", "ol", "li", "dl", "dt", "dd")) inner.tagName = "div";
  node.properties.dataGallery = true;
}

function asFigure(node: Element): void {
  const caption = findElement(node, (inner) => hasClass(inner, CAPTION) && !isEmpty(inner));
  if (caption !== undefined) caption.tagName = "figcaption";
  for (const inner of elementsIn(node)) if (isElement(inner, "dt", "dd", "dl")) inner.tagName = "div";
  node.tagName = "figure";
}

/** Lines of a poem are lines of a paragraph, not code. */
function asVerse(node: Element): void {
  node.tagName = "p";
  for (const parent of [node, ...elementsIn(node)]) parent.children = parent.children.flatMap(linesOf);
}

function linesOf(child: ElementContent): ElementContent[] {
  if (child.type !== "text") return [child];
  const lines = child.value.split("\n").map((value): ElementContent => ({ ...child, value }));
  return lines.flatMap((line, i) => (i === 0 ? [line] : [element("br", []), line]));
}

/** Jekyll marks the element around the code. */
function handDownLanguage(node: Element): void {
  const pre = findElement(node, ({ tagName }) => tagName === "pre");
  if (pre === undefined) return;
  pre.properties.className = [...classes(pre), ...classes(node).filter((name) => HIGHLIGHTED.test(name))];
}

/** A file is linked to by its name; the button beside it leads to the same. */
function withoutButton(node: Element, conversion: Conversion): void {
  const [link, button] = node.children.filter((child) => isElement(child, "a"));
  if (link === undefined || button === undefined || !isElement(button) || !hasClass(button, BUTTON_OF_FILE))
    return;
  conversion.remark("left out", "the button of a file", button, lineOf(button));
  node.children = node.children.filter((child) => child !== button);
}

/** A formula that a program drew, with its source beside the drawing. */
function asFormula(node: Element): void {
  const math = findElement(node, ({ tagName }) => tagName === "math");
  if (math !== undefined) {
    node.children = [math];
    return;
  }
  const source = findElement(
    node,
    ({ tagName, properties }) =>
      tagName === "annotation" || property({ properties } as Element, "type").startsWith("math/tex"),
  );
  if (source !== undefined)
    node.children = [element("math", [{ type: "text", value: textOf(source) }], node)];
}
