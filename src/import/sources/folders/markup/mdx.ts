import { attribute, inline, type Shown } from "./elements.ts";
import { knownTag, unknownTag } from "./known-tags.ts";
import type { Reader, Tag } from "./scan.ts";
import { Call } from "./tag-arguments.ts";
import type { TagRules } from "./tag-rules.ts";

/** Components, expressions and modules of MDX. Nothing is executed: what is written as a text is taken, the rest named. */

const IMPORT =
  /import\s+(?:([\w$]+)\s*,?\s*)?(?:\{[^}]*\}|\*\s+as\s+[\w$]+)?\s*(?:from\s*)?["']([^"']+)["'];?[ \t]*/y;
const EXPORT =
  /export\s+(?:const|let|var|default|function|async|class|\{)[\s\S]*?(?=\n[ \t]*\n|\n(?:import|export)\s|$(?![\s\S]))/y;
const NAME = /<(\/?)([A-Za-z][\w.:-]*)?/y;

export function mdxTags(pictureOf: (path: string) => string): TagRules {
  const imports = new Map<string, string>();
  return {
    reader: readerOf(imports),
    called: "a component",
    unknown: ({ name, inside }, inner) =>
      unknownTag(new Call(name, { named: attributesOf(inside, imports, pictureOf), positional: [] }, inner)),
    closes: (closing, opening) => closing.name === opening.name,
    show(tag, inner, say): Shown | undefined {
      if (tag.name === "import") return inline("");
      if (tag.name === "export") {
        say({ kind: "left out", what: "a script of MDX", original: tag.raw });
        return inline("");
      }
      if (tag.name === "{}") return expression(tag, say);
      if (tag.name === "") return inline(inner ?? "");
      const attributes = attributesOf(tag.inside, imports, pictureOf);
      if (/^[a-z]/.test(tag.name)) return inline(`<${tag.name}${htmlOf(attributes)}>`);
      return knownTag(new Call(tag.name, { named: attributes, positional: [] }, inner));
    },
  };
}

function readerOf(imports: Map<string, string>): Reader {
  return {
    begins: /<(?=[A-Z/>]|[a-z][\w-]*\s[^>]*\{)|\{|(?<=^|\n)(?:import\s+[\w${*"']|export\s)/y,
    read(text, at) {
      if (text[at] === "{") return readExpression(text, at);
      if (text[at] !== "<") return readModule(text, at, imports);
      return readElement(text, at);
    },
  };
}

function readModule(text: string, at: number, imports: Map<string, string>): ReturnType<Reader["read"]> {
  IMPORT.lastIndex = at;
  const found = IMPORT.exec(text);
  if (found !== null) {
    const [raw, name, path = ""] = found;
    if (name !== undefined) imports.set(name, path);
    return { tag: { form: "single", name: "import", inside: "", raw }, end: at + raw.length };
  }
  EXPORT.lastIndex = at;
  const raw = EXPORT.exec(text)?.[0];
  return raw === undefined
    ? undefined
    : { tag: { form: "single", name: "export", inside: "", raw }, end: at + raw.length };
}

function readExpression(text: string, at: number): ReturnType<Reader["read"]> {
  const end = endOfBraces(text, at);
  if (end === undefined) return undefined;
  const raw = text.slice(at, end);
  return { tag: { form: "single", name: "{}", inside: raw.slice(1, -1).trim(), raw }, end };
}

function readElement(text: string, at: number): ReturnType<Reader["read"]> {
  NAME.lastIndex = at;
  const [head = "<", slash, name = ""] = NAME.exec(text) ?? [];
  const isOwn = name === "" || /^[A-Z]/.test(name);
  const end = endOfElement(text, at + head.length);
  if (end === undefined || (slash === "/" && !isOwn)) return undefined;
  const raw = text.slice(at, end);
  const inside = raw.slice(head.length, -1).replace(/\/$/, "");
  if (slash === "/") return { tag: { form: "close", name, inside: "", raw }, end };
  const form = raw.endsWith("/>") || !isOwn ? "single" : "open";
  return { tag: { form, name, inside, raw }, end };
}

function endOfElement(text: string, from: number): number | undefined {
  for (let at = from; at < text.length; at++) {
    const sign = text[at];
    if (sign === ">") return at + 1;
    if (sign === "{") at = (endOfBraces(text, at) ?? text.length) - 1;
    else if (sign === '"' || sign === "'") at = after(text, sign, at + 1);
  }
  return undefined;
}

function after(text: string, quote: string, from: number): number {
  const end = text.indexOf(quote, from);
  return end < 0 ? text.length : end;
}

function endOfBraces(text: string, start: number): number | undefined {
  let depth = 0;
  for (let at = start; at < text.length; at++) {
    const sign = text[at] as string;
    if (sign === "{") depth++;
    else if (sign === "}" && --depth === 0) return at + 1;
    else if (sign === '"' || sign === "`") at = after(text, sign, at + 1);
  }
  return undefined;
}

/** `{"text"}` is a text, `{/* … *\/}` nothing. */
function expression(tag: Tag, say: Parameters<TagRules["show"]>[2]): Shown {
  const { inside, raw } = tag;
  if (inside === "" || /^\/\*[\s\S]*\*\/$/.test(inside)) return inline("");
  const text = literal(inside);
  if (text !== undefined) return inline(text);
  say({ kind: "left out", what: "an expression of MDX", detail: raw.slice(0, 80), original: raw });
  return inline("");
}

function literal(expression: string): string | undefined {
  const [, quote, text] = /^(["'`])([^"'`$]*)\1$/.exec(expression.trim()) ?? [];
  if (quote !== undefined) return text;
  return /^(?:\d+(?:\.\d+)?|true|false)$/.test(expression.trim()) ? expression.trim() : undefined;
}

const ATTRIBUTE = /([\w:-]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|\{((?:[^{}]|\{[^{}]*\})*)\}))?/g;

function attributesOf(
  inside: string,
  imports: ReadonlyMap<string, string>,
  pictureOf: (path: string) => string,
): Map<string, string> {
  const found = new Map<string, string>();
  for (const [, name = "", double, single, braces] of inside.matchAll(ATTRIBUTE)) {
    const imported = imports.get(braces?.replace(/\.src$/, "").trim() ?? "");
    const value =
      double ?? single ?? (imported === undefined ? undefined : pictureOf(imported)) ?? literal(braces ?? "");
    if (value !== undefined) found.set(name.toLowerCase(), value);
    else if (braces === undefined) found.set(name.toLowerCase(), "true");
  }
  return found;
}

function htmlOf(attributes: ReadonlyMap<string, string>): string {
  return [...attributes]
    .filter(([name]) => name !== "style")
    .map(([name, value]) => attribute(name === "classname" ? "class" : name, value))
    .join("");
}
