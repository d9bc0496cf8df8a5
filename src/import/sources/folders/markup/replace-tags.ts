import type { Shown } from "./elements.ts";
import { type Manuscript, NEW_LINE, plainOf } from "./manuscript.ts";
import { type Piece, scan } from "./scan.ts";
import type { TagRules } from "./tag-rules.ts";
import { type Node, sourceOf, treeOf } from "./tag-tree.ts";

/** Hides the code of a text, and replaces the tags of a system by what they show. */
export function replaceTags(source: string, manuscript: Manuscript, rules: TagRules | undefined): string {
  const pieces = scan(source, rules?.reader);
  const nodes = treeOf(pieces, rules?.closes ?? (() => false));
  const text = new Replacement(manuscript, rules).of(nodes);
  rules?.end?.(
    ({ original = "", ...remark }) =>
      void manuscript.remarks.push({ ...remark, original: plainOf(manuscript.show(original)) }),
  );
  return text;
}

/** Text that grows from beginning to end. */
interface Written {
  text: string;
  /** A block has been written, and nothing after it yet, or only the end of its line. */
  endsBlock: "no" | "here" | "line before";
  /** What lines of the quotation begin with that the block stands in, or its indentation. */
  quote: string;
}

class Replacement {
  readonly #manuscript: Manuscript;
  readonly #rules: TagRules | undefined;

  constructor(manuscript: Manuscript, rules: TagRules | undefined) {
    this.#manuscript = manuscript;
    this.#rules = rules;
  }

  of(nodes: readonly Node[]): string {
    const out: Written = { text: "", endsBlock: "no", quote: "" };
    for (const node of nodes) this.#write(node, out);
    return out.text;
  }

  #write(node: Node, out: Written): void {
    if (node.is === "text") append(out, node.text);
    else if (node.is === "code") append(out, this.#manuscript.hide(node.text));
    else if (node.is === "escaped") append(out, this.#escaped(node));
    else if (node.is === "stray") this.#stray(node, out);
    else this.#tag(node, out);
  }

  /** What is only told how to be shown is text, also where it looks like HTML. */
  #escaped({ text, raw }: Extract<Node, { is: "escaped" }>): string {
    const shown = scan(text).map((piece) =>
      piece.is === "code" ? this.#manuscript.hide(piece.text) : asText(piece),
    );
    return this.#manuscript.inPlaceOf(raw, shown.join(""));
  }

  #stray({ tag, line }: Extract<Node, { is: "stray" }>, out: Written): void {
    this.#name(tag.raw, tag.name, line);
    append(out, this.#manuscript.inPlaceOf(tag.raw, ""));
  }

  #tag(node: Extract<Node, { is: "tag" }>, out: Written): void {
    const rules = this.#rules as TagRules;
    const source = sourceOf(node);
    const nodes = node.inner === undefined ? undefined : (rules.prune?.(node.tag, node.inner) ?? node.inner);
    const inner = nodes === undefined ? undefined : this.of(nodes);
    const line = this.#lineOf(node);
    const say = (remark: Manuscript["remarks"][number]) =>
      void this.#manuscript.remarks.push({ line, ...remark });
    const shown = rules.show(node.tag, inner, say);
    if (shown === undefined) this.#name(source, node.tag.name, node.line);
    const put = shown ?? rules.unknown(node.tag, inner);
    const html = this.#manuscript.inPlaceOf(source, this.#set(put, out));
    if (put.isBlock) appendBlock(out, html);
    else append(out, html);
  }

  #lineOf(node: { line: number }): number {
    return this.#manuscript.firstLine + node.line;
  }

  /** Code of several lines is indented as its tag is. */
  #set({ html, isCode }: Shown, out: Written): string {
    if (isCode !== true) return html;
    const indent = /(?:^|\n)\uFDD1?([ \t]*)$/.exec(out.text)?.[1] ?? "";
    const [first = "", ...lines] = html.split("\n");
    const last = lines.pop();
    const isIndented = lines.every((line) => line === "" || line.startsWith(indent));
    const inner = isIndented ? lines : lines.map((line) => indent + line);
    return this.#manuscript.hide(
      [first, ...inner, ...(last === undefined ? [] : [indent + last])].join("\n"),
    );
  }

  #name(source: string, name: string, line: number): void {
    const { called } = this.#rules as TagRules;
    const original = plainOf(source);
    this.#manuscript.remarks.push({
      kind: "left out",
      what: called,
      detail: name,
      line: this.#manuscript.firstLine + line,
      original: original.length > LONGEST ? `${original.slice(0, LONGEST)}…` : original,
    });
  }
}

/** Of an original that is kept with a remark. */
const LONGEST = 4000;

function asText(piece: Piece): string {
  return piece.is === "text" ? piece.text.replace(/<(?=\/?[a-z])/gi, "&lt;") : "";
}

/** What goes on after a block begins on a line of its own, below an empty one. */
function append(out: Written, text: string): void {
  if (text === "") return;
  if (out.endsBlock === "line before") {
    out.endsBlock = "no";
    if (!/^[ \t\uFDD0]*(?:\n|$)/.test(text)) out.text = out.text.replace(/\n([ \t]*)$/, `${NEW_LINE}\n$1`);
  } else if (out.endsBlock === "here") {
    const rest = text.replace(/^[ \t]+/, "");
    if (rest === "") return;
    out.endsBlock = /^\n[ \t]*$/.test(rest) ? "line before" : "no";
    if (/^\n[ \t]*(?:\n|$)|^[\uFDD0\uFDD1]/.test(rest)) out.text += rest;
    else if (rest.startsWith("\n")) out.text += newLine(out.quote.trimEnd()) + rest;
    else out.text += newLine(out.quote.trimEnd()) + newLine(out.quote) + rest;
    return;
  }
  out.text += text;
}

/** Within a quotation, a new line is one of it. */
function newLine(start: string): string {
  return NEW_LINE + start;
}

const QUOTE = /^[ \t]*(?:>[ \t]?)+/;
const ITEM = /^(?:[ \t]|[-*+>](?=[ \t])|\d+[.)](?=[ \t]))*$/;

function appendBlock(out: Written, html: string): void {
  const start = out.text.lastIndexOf("\n") + 1;
  const line = plainOf(out.text.slice(start));
  out.quote = QUOTE.exec(line)?.[0] ?? /^[ \t]*/.exec(line)?.[0] ?? "";
  if (line.startsWith("|")) {
    out.text += html;
    return;
  }
  const isAtStart = line.trim() === "";
  const isBelowText =
    isAtStart && start > 0 && !/(?:^|\n)[ \t\uFDD0\uFDD1]*$/.test(out.text.slice(0, start - 1));
  if (isBelowText) out.text += newLine(line);
  else if (!isAtStart && !ITEM.test(line)) out.text += newLine(out.quote.trimEnd()) + newLine(out.quote);
  out.text += html;
  out.endsBlock = "here";
}
