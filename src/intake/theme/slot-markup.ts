import { type DefaultTreeAdapterMap, Parser, type ParserError, type Token } from "parse5";

/** An attribute as it is written. */
export interface SlotAttribute {
  value: string;
  line: number;
  /** Where its value begins in the source, behind a quotation mark. */
  start: number;
}

/** An element of a slot, in the order of their start tags. */
export interface SlotElement {
  /** In lower case, but for SVG, which has names of its own. */
  name: string;
  isSvg: boolean;
  line: number;
  attributes: ReadonlyMap<string, SlotAttribute>;
  /** What stands in it as text: the source of scripts and styles. */
  text: string;
  /** Where that begins in the source, and its line. */
  textStart: number;
  textLine: number;
  parent: SlotElement | undefined;
}

/** What is wrong with the form of a slot. */
export interface MarkupFault {
  line: number;
  message: string;
  hint: string;
}

export interface SlotMarkup {
  elements: readonly SlotElement[];
  /** Of the first text that stands in no element. */
  textLine: number | undefined;
  faults: readonly MarkupFault[];
}

type Tree = DefaultTreeAdapterMap;

/** A parser that remembers the tags that it met: browsers leave out without a word those that have no place. */
class WatchingParser extends Parser<Tree> {
  readonly tags: Token.TagToken[] = [];

  override onStartTag(token: Token.TagToken): void {
    this.tags.push(token);
    super.onStartTag(token);
  }

  override onEndTag(token: Token.TagToken): void {
    this.tags.push(token);
    super.onEndTag(token);
  }
}

/**
 * Parses a slot as browsers do, and finds what they would put right in their own way: tags that are not closed, not opened
 * or crossed, and what has no place in the middle of a page.
 */
export function parseSlot(source: string): SlotMarkup {
  const errors: ParserError[] = [];
  const parser = WatchingParser.getFragmentParser<Tree>(null, {
    sourceCodeLocationInfo: true,
    scriptingEnabled: false,
    onParseError: (error) => errors.push(error),
  }) as WatchingParser;
  parser.tokenizer.write(source, true);
  const root = parser.getFragment();
  const elements = elementsOf(root, source);
  return {
    elements,
    textLine: lineOfText(root),
    faults: [...errors.map(faultOf), ...misplaced(elements), ...unused(parser.tags, elements)],
  };
}

/** The line of the first text that stands in no element. */
function lineOfText({ childNodes }: Tree["parentNode"]): number | undefined {
  for (const node of childNodes) {
    const text = "value" in node ? node.value : "";
    const [blank = ""] = /^\s*/.exec(text) ?? [];
    if (blank.length < text.length)
      return (node.sourceCodeLocation?.startLine ?? 1) + blank.split("\n").length - 1;
  }
  return undefined;
}

/** With the ends of its tags, which only this module asks for. */
interface Located extends SlotElement {
  start: number;
  startTag: number | undefined;
  endTag: number | undefined;
}

function elementsOf(root: Tree["parentNode"], source: string): Located[] {
  const found: Located[] = [];
  const walk = (node: Tree["parentNode"], parent: Located | undefined): void => {
    for (const child of node.childNodes) {
      if (!("tagName" in child)) continue;
      const element = located(child, parent, source);
      // A table has a body that nobody wrote.
      if (element !== undefined) found.push(element);
      walk(child, element ?? parent);
      if ("content" in child) walk(child.content, element ?? parent);
    }
  };
  walk(root, undefined);
  return found;
}

function located(
  { tagName, namespaceURI, attrs, childNodes, sourceCodeLocation: at }: Tree["element"],
  parent: Located | undefined,
  source: string,
): Located | undefined {
  if (at?.startTag === undefined && at?.endTag !== undefined) return undefined;
  if (at === null || at === undefined) return undefined;
  const attributes = attrs.map(({ name, prefix, value }): [string, SlotAttribute] => {
    const written = prefix ? `${prefix}:${name}` : name;
    const place = at.attrs?.[written] ?? at;
    const raw = source.slice(place.startOffset, place.endOffset);
    const start = place.startOffset + (/^[^=]*=\s*["']?\s*/.exec(raw)?.[0].length ?? 0);
    return [written, { value, line: place.startLine, start }];
  });
  const texts = childNodes.filter((node) => "value" in node);
  const [first] = texts;
  return {
    name: tagName,
    isSvg: namespaceURI.endsWith("/svg"),
    line: at.startLine,
    attributes: new Map(attributes),
    text: texts.map(({ value }) => value).join(""),
    textStart: first?.sourceCodeLocation?.startOffset ?? at.endOffset,
    textLine: first?.sourceCodeLocation?.startLine ?? at.startLine,
    parent,
    start: at.startOffset,
    startTag: at.startTag?.startOffset,
    endTag: at.endTag?.startOffset,
  };
}

const VOID =
  /^(?:area|br|col|embed|hr|img|input|link|meta|param|source|track|wbr|base|frame|keygen|bgsound|basefont)$/;

/** Elements that are not closed, or that browsers move out of a table. */
function misplaced(elements: readonly Located[]): MarkupFault[] {
  const faults: MarkupFault[] = [];
  let last: Located | undefined;
  for (const element of elements) {
    const { name, line, start, endTag, isSvg } = element;
    if (last !== undefined && start < last.start)
      faults.push({
        line: last.line,
        message: `<${last.name}> cannot stand within <${name}>, and browsers move it out`,
        hint: "Put it into a cell of the table, or before the table.",
      });
    last = element;
    // In SVG an element may close itself.
    if (endTag === undefined && !isSvg && !VOID.test(name))
      faults.push({
        line,
        message: `<${name}> is not closed`,
        hint: `Write </${name}> where it ends, before what it stands in ends; <p> cannot hold boxes, lists or tables.`,
      });
  }
  return faults;
}

/** Tags that no element came of. */
function unused(tags: readonly Token.TagToken[], elements: readonly Located[]): MarkupFault[] {
  const used = new Set(elements.flatMap(({ startTag, start, endTag }) => [startTag ?? start, endTag]));
  const unclosed = new Set(elements.filter(({ endTag }) => endTag === undefined).map(({ name }) => name));
  return tags.flatMap(({ tagName, location, type }): MarkupFault[] => {
    if (location === null || used.has(location.startOffset)) return [];
    const line = location.startLine;
    const tag = type === END_TAG ? `/${tagName}` : tagName;
    if (/^(?:html|head|body|frameset)$/.test(tagName))
      return [
        {
          line,
          message: `<${tag}> belongs to a whole page, and a slot is a part of one`,
          hint: "Leave it out; what belongs into the head of pages is in head.html.",
        },
      ];
    if (type === END_TAG)
      return unclosed.has(tagName)
        ? []
        : [{ line, message: `</${tagName}> closes nothing`, hint: "Take it out, or open what it closes." }];
    return [
      {
        line,
        message: `<${tagName}> has no place here, and browsers leave it out`,
        hint: "Put it where it may stand, such as a row into a table.",
      },
    ];
  });
}

/** The type of a token (parse5 exports the type, and not the value). */
const END_TAG: Token.TokenType = 4;

function faultOf({ code, startLine }: ParserError): MarkupFault {
  const [message, hint] = PARSE_ERRORS[code] ?? [`is not valid HTML here (${code})`, "Correct it."];
  return { line: startLine, message, hint };
}

/** By their codes in the standard (HTML, section 13.2.2). */
const PARSE_ERRORS: Readonly<Record<string, readonly [message: string, hint: string]>> = {
  "duplicate-attribute": ["an attribute stands twice in one tag", "Keep one of the two."],
  "eof-in-comment": ["a comment is not closed", "End it with -->."],
  "eof-in-tag": ["a tag is not closed", "End it with >."],
  "eof-in-element-that-can-contain-only-text": [
    "a script, style or field is not closed",
    "End it with its end tag, such as </script>.",
  ],
  "missing-whitespace-between-attributes": [
    "there is no space between two attributes",
    "Put one between them.",
  ],
  "non-void-html-element-start-tag-with-trailing-solidus": [
    "only elements without content close themselves with />",
    "Write an end tag.",
  ],
  "unknown-named-character-reference": [
    "there is no character of this name between & and ;",
    "Write the character itself, or &amp; for an &.",
  ],
  "missing-semicolon-after-character-reference": [
    "the name of a character does not end with a semicolon",
    "Put ; behind it, or write &amp; for an &.",
  ],
};
