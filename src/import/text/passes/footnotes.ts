/**
 * Footnotes, however a system writes them: a reference is a link to a place further down, which has a link back to it, or
 * which is marked as a footnote. So the forms of markdown-it, pandoc, kramdown, GitHub, Goldmark, WordPress and word
 * processors are one.
 */
import type { Element, ElementContent, Root } from "hast";
import { element, elementsIn, hasClass, isElement, isEmpty, lineOf, type Parent, property } from "../tree.ts";

/** Takes the footnotes out of the text: references become `note-reference`, the notes `note` at the end. */
export function findFootnotes(root: Root): void {
  const all = elementsIn(root);
  if (!all.some(isLinkWithin)) return;
  new Footnotes(root, all).take();
}

function isLinkWithin(node: Element): boolean {
  return node.tagName === "a" && /^#./.test(property(node, "href"));
}

const MARK = /^[[(]?(?:\d{1,4}(?::\d{1,3})?|[*†‡§¶]{1,4}|[a-z]|[ivxlc]{1,5})[\])]?$/i;
const IS_REFERENCE =
  /^(?:footnote(?:-ref|-reference|-anchor)?|fn|footnoteRef|noteref|easy-footnote|simple-footnote|modern-footnotes-footnote)$/;
const BACK = /^(?:footnote-back(?:ref)?|reversefootnote|data-footnote-backref|easy-footnote-to-top)$/;
/** What holds the words of a note. */
const HOLDS_NOTE = /^(?:li|p|div|dd|aside|section|td)$/;
/** What may hold the reference alone, and goes with it. */
const HOLDS_REFERENCE = /^(?:sup|span)$/;
const HOLDS_NOTES = /^(?:footnotes?|easy-footnotes-wrapper|wp-block-footnotes|endnotes)$/;

class Footnotes {
  readonly #root: Root;
  readonly #parents = new Map<Element, Parent>();
  readonly #places = new Map<string, Element>();
  readonly #order = new Map<Element, number>();
  readonly #links: Element[];
  /** The numbers of notes, by what holds their words. */
  readonly #labels = new Map<Element, string>();

  constructor(root: Root, all: readonly Element[]) {
    this.#root = root;
    for (const [i, node] of all.entries()) {
      this.#order.set(node, i);
      for (const child of node.children) if (isElement(child)) this.#parents.set(child, node);
      for (const id of [property(node, "id"), property(node, "name")])
        if (id !== "" && !this.#places.has(id)) this.#places.set(id, node);
    }
    for (const child of root.children) if (isElement(child)) this.#parents.set(child, root);
    this.#links = all.filter(isLinkWithin);
  }

  take(): void {
    const found = this.#links.flatMap((link) => {
      const note = this.#noteOf(link);
      return note === undefined ? [] : [{ link, note }];
    });
    for (const { link, note } of found) this.#refer(link, note);
    const notes = [...this.#labels].map(([note, label]) => this.#define(note, label));
    for (const note of this.#labels.keys()) this.#remove(note);
    if (notes.length > 0) withoutLastLine(this.#root);
    this.#root.children.push(...notes);
  }

  /** What holds the words of the note that a link refers to. */
  #noteOf(link: Element): Element | undefined {
    const target = this.#targetOf(link);
    if (target === undefined || (this.#order.get(target) ?? 0) < (this.#order.get(link) ?? 0))
      return undefined;
    const isMarked = this.#isMarked(link);
    if (!isMarked && !MARK.test(lineOf(link))) return undefined;
    const note = this.#holderOf(target);
    if (note === undefined || this.#isWithin(link, note)) return undefined;
    return isMarked || this.#leadsBack(note, link) ? note : undefined;
  }

  #isWithin(link: Element, note: Element): boolean {
    for (let at = this.#parents.get(link); at !== undefined; at = this.#parents.get(at as Element))
      if (at === note) return true;
    return false;
  }

  /** Whether it, or what holds it alone, says that it refers to a footnote. */
  #isMarked(link: Element): boolean {
    const parent = this.#parents.get(link);
    return isReference(link) || (isElement(parent, "sup", "span") && isReference(parent));
  }

  #targetOf(link: Element): Element | undefined {
    const id = property(link, "href").slice(1);
    return this.#places.get(id) ?? this.#places.get(decoded(id));
  }

  #holderOf(node: Element): Element | undefined {
    for (
      let at: Parent | undefined = node;
      at !== undefined && at.type === "element";
      at = this.#parents.get(at)
    )
      if (HOLDS_NOTE.test(at.tagName)) return at;
    return undefined;
  }

  /** Whether a link in the note, or right beside it, leads to the reference or to what holds that. */
  #leadsBack(note: Element, link: Element): boolean {
    const around = new Set<Parent>([link, ...elementsIn(link)]);
    for (
      let at: Parent | undefined = this.#parents.get(link);
      at?.type === "element";
      at = this.#parents.get(at)
    ) {
      around.add(at);
      if (!HOLDS_REFERENCE.test(at.tagName)) break;
    }
    return elementsIn(note).some((inner) => {
      const target = isLinkWithin(inner) ? this.#targetOf(inner) : undefined;
      return target !== undefined && around.has(target);
    });
  }

  #refer(link: Element, note: Element): void {
    const label = this.#labels.get(note) ?? String(this.#labels.size + 1);
    this.#labels.set(note, label);
    let outer = link;
    for (let at = this.#parents.get(outer); at?.type === "element"; at = this.#parents.get(at)) {
      const others = at.children.filter((child) => child !== outer);
      if (!HOLDS_REFERENCE.test(at.tagName) || !others.every(isEmpty)) break;
      outer = at;
    }
    const reference = element("note-reference", [], link);
    reference.properties.dataLabel = label;
    const parent = this.#parents.get(outer);
    if (parent === undefined) return;
    parent.children[parent.children.indexOf(outer)] = reference;
    this.#parents.set(reference, parent);
  }

  #define(note: Element, label: string): Element {
    const made = element(
      "note",
      withoutBacks(note.children, (link) => this.#isBack(link)),
      note,
    );
    made.properties.dataLabel = label;
    return made;
  }

  #isBack(link: Element): boolean {
    if (
      hasClass(link, BACK) ||
      property(link, "role") === "doc-backlink" ||
      link.properties.dataFootnoteBackref !== undefined
    )
      return true;
    return (
      isLinkWithin(link) && (MARK.test(lineOf(link)) || /^(?:[↩↑^⏎⤴]|\uFE0E|\uFE0F|\s)*$/u.test(lineOf(link)))
    );
  }

  /** Takes an element out, and whatever is empty without it: the list of notes, its heading, the line above it. */
  #remove(node: Element): void {
    const parent = this.#parents.get(node);
    if (parent === undefined) return;
    parent.children = (parent.children as ElementContent[]).filter((child) => child !== node);
    if (parent.type !== "element") return;
    const rest = parent.children.filter((child) => !isEmpty(child) && !isFrame(child));
    const isOfNotes =
      hasClass(parent, HOLDS_NOTES) ||
      property(parent, "role") === "doc-endnotes" ||
      parent.properties.dataFootnotes !== undefined;
    if (parent.children.every(isEmpty) || (isOfNotes && rest.length === 0)) this.#remove(parent);
  }
}

/** The line that parts the text from its notes. */
function withoutLastLine(root: Root): void {
  const last = root.children.findLast((child) => !isEmpty(child));
  if (isElement(last, "hr")) root.children = root.children.filter((child) => child !== last);
}

function isFrame(child: ElementContent): boolean {
  return (
    isElement(child, "hr") ||
    (isElement(child) && (property(child, "id") === "footnote-label" || hasClass(child, /^sr-only$/)))
  );
}

function isReference(link: Element): boolean {
  return (
    hasClass(link, IS_REFERENCE) ||
    property(link, "role") === "doc-noteref" ||
    link.properties.dataFootnoteRef !== undefined
  );
}

function withoutBacks(
  children: readonly ElementContent[],
  isBack: (link: Element) => boolean,
): ElementContent[] {
  return children.flatMap((child): ElementContent[] => {
    if (!isElement(child)) return [child];
    if (child.tagName === "a" && isBack(child)) return [];
    const inner = withoutBacks(child.children, isBack);
    const isLeft = inner.length < child.children.length && inner.every(isEmpty);
    return isLeft ? [] : [{ ...child, children: inner }];
  });
}

function decoded(id: string): string {
  try {
    return decodeURIComponent(id);
  } catch {
    return id;
  }
}
