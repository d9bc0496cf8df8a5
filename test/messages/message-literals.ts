import { parseAst } from "rolldown/parseAst";
import type { SourceFile } from "../structure/source-files.ts";

/** A text of the program that people may be shown: a string, or a template as the pieces between what is put in. */
export interface Literal {
  file: string;
  line: number;
  pieces: readonly string[];
}

interface Node {
  type: string;
  start: number;
  [key: string]: unknown;
}

/** Two words in a row: what is shown to people is made of sentences, or of parts of them. */
const PROSE = /\p{L}{2,}[,;:]? [\p{L}"]/u;
/** What has words in a row, too. */
const MARKUP = /^\s*<[?/a-z]/;
const SQL =
  /^\s*(?:--|select|insert|delete|update|create|drop|begin|pragma|and|on|union|with|exists|lang =|list =|live =|story in)\b|= \?|\bsubstr\(/;
const HEADER = /charset=|max-age=/;

/** Errors that say that the program itself is wrong: nobody is to meet them. */
const INTERNAL = new Set(["Error", "SyntaxError", "TypeError", "RangeError"]);

/** Every text of a source file that reads like a message. */
export function messageLiterals({ path, source }: SourceFile): Literal[] {
  const literals: Literal[] = [];
  const lineAt = (offset: number) => source.slice(0, offset).split("\n").length;
  const visit = (value: unknown): void => {
    if (isNode(value) && isForeign(value)) return;
    const pieces = isNode(value) ? piecesOf(value) : undefined;
    if (isNode(value) && pieces && isMessage(pieces))
      literals.push({ file: path, line: lineAt(value.start), pieces });
    if (typeof value === "object" && value !== null) for (const inner of Object.values(value)) visit(inner);
  };
  visit(parseAst(source, { lang: "ts", sourceType: "module" }).body);
  return literals;
}

/** Whether a text that is told can be what a literal became: it holds its pieces, in their order. */
export function isSaidIn(text: string, { pieces }: Literal): boolean {
  let at = 0;
  return pieces.every((piece) => {
    const found = text.indexOf(piece, at);
    at = found + piece.length;
    return found >= 0;
  });
}

function isNode(value: unknown): value is Node {
  return typeof value === "object" && value !== null && typeof (value as Node).type === "string";
}

function isForeign(node: Node): boolean {
  if (node.type === "ImportDeclaration" || node.type === "TaggedTemplateExpression") return true;
  return node.type === "NewExpression" && INTERNAL.has(String((node.callee as Node).name));
}

function piecesOf(node: Node): string[] | undefined {
  if (node.type === "Literal" && typeof node.value === "string") return [node.value];
  if (node.type !== "TemplateLiteral") return undefined;
  return (node.quasis as { value: { cooked: string } }[]).map(({ value }) => value.cooked);
}

function isMessage(pieces: readonly string[]): boolean {
  const text = pieces.join("…");
  return PROSE.test(text) && !MARKUP.test(text) && !SQL.test(text) && !HEADER.test(text);
}
