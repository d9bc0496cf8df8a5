/**
 * Boxes: `:::note[Title]` … `:::` and `> [!NOTE]` become quotations that begin with their title in bold, and before it an
 * element that names the kind, if it is one that there is here: of these `findBoxes` makes boxes.
 */
import { kindMark } from "../../../text/passes/box-marks.ts";

const FENCE = /^\uFDD1?[ \t]*(?:>[ \t]?)*[ \t]*(`{3,}(?=[^`]*$)|~{3,})/;
const OPENING =
  /^(\uFDD1?)([ \t]*)(:{3,})[ \t]*([a-z][\w-]*)[ \t]*(?:\[(.*)\])?[ \t]*(?:\{[^}]*\})?[ \t]*(.*?)[ \t]*(\uFDD0*)$/i;
const CLOSING = /^\uFDD1?[ \t]*:{3,}[ \t]*\uFDD0*$/;
const ALERT = /^((?:\uFDD1)?[ \t]*(?:>[ \t]?)+)\[!([a-z]+)\][-+]?[ \t]*(.*?)[ \t]*$/i;

interface Box {
  at: number;
  end: number;
}

/** For a text with its code shown. */
export function admonitions(text: string): string {
  if (!/:::|\[!/.test(text)) return text;
  return boxed(alerts(text.split("\n"))).join("\n");
}

/** A title on its own line, and an empty one of the quotation below it. */
function alerts(lines: readonly string[]): string[] {
  const isCode = inFences(lines);
  return lines.flatMap((line, at) => {
    const [, quote, kind, title] = isCode[at] ? [] : (ALERT.exec(line) ?? []);
    if (quote === undefined || kind === undefined) return [line];
    const below = `${quote.startsWith("\uFDD1") ? "" : "\uFDD1"}${quote.trimEnd()}`;
    return [`${quote}${kindMark(kind)}**${title || nameOf(kind)}**`, below];
  });
}

function nameOf(kind: string): string {
  return kind.charAt(0).toUpperCase() + kind.slice(1).toLowerCase();
}

function inFences(lines: readonly string[]): boolean[] {
  let fence: string | undefined;
  return lines.map((line) => {
    const mark = FENCE.exec(line)?.[1];
    if (fence === undefined) {
      fence = mark;
      return mark !== undefined;
    }
    if (
      mark !== undefined &&
      mark[0] === fence[0] &&
      mark.length >= fence.length &&
      /[`~][ \t]*\uFDD0*$/.test(line)
    )
      fence = undefined;
    return true;
  });
}

function boxed(lines: string[]): string[] {
  const isCode = inFences(lines);
  const box = innermost(lines, isCode);
  if (box === undefined) return lines;
  const quoted = quotationOf(lines.slice(box.at, box.end + 1), isCode.slice(box.at, box.end + 1));
  return boxed([...lines.slice(0, box.at), ...quoted, ...lines.slice(box.end + 1)]);
}

/** The first box that closes, which holds no other. */
function innermost(lines: readonly string[], isCode: readonly boolean[]): Box | undefined {
  const open: number[] = [];
  for (const [at, line] of lines.entries()) {
    if (isCode[at] || !line.includes(":::")) continue;
    if (CLOSING.test(line)) {
      const start = open.pop();
      if (start !== undefined) return { at: start, end: at };
    } else if (OPENING.test(line)) open.push(at);
  }
  return undefined;
}

function quotationOf(lines: readonly string[], isCode: readonly boolean[]): string[] {
  const [, mark = "", indent = "", , kind = "", label, rest, gone = ""] =
    OPENING.exec(lines[0] as string) ?? [];
  const title = label || rest || nameOf(kind);
  const inner = lines.slice(1, -1).map((line, at) => quotedLine(line, indent, isCode[at + 1] === true));
  while (/^\uFDD1?[ \t]*>[ \t]*$/.test(inner[0] ?? "")) inner.shift();
  const lost = lines.length - 2 - inner.length;
  const head = `${mark}${indent}> ${kindMark(kind)}**${title}**${gone}${"\uFDD0".repeat(lines.slice(1, 1 + lost).filter((line) => !line.startsWith("\uFDD1")).length)}`;
  const end = lines.at(-1)?.startsWith("\uFDD1") ? "\uFDD1" : "";
  return [head, `\uFDD1${indent}>`, ...inner, end + (/\uFDD0+$/.exec(lines.at(-1) ?? "")?.[0] ?? "")];
}

function quotedLine(line: string, indent: string, isCode: boolean): string {
  const [, mark = "", text = ""] = /^(\uFDD1?)(.*)$/s.exec(line) ?? [];
  const inner = text.startsWith(indent) ? text.slice(indent.length) : isCode ? text : text.trimStart();
  return `${mark}${indent}> ${inner}`.replace(/ +$/, "");
}
