import { escapeHtml } from "../../../../kit/html.ts";
import { block, fenced, inline, linkHtml, type Shown } from "./elements.ts";
import { knownTag, unknownTag } from "./known-tags.ts";
import type { Reader, Tag } from "./scan.ts";
import { Call, readArguments } from "./tag-arguments.ts";
import { inMarkdown, missingText, type TagRules, type TextLinks } from "./tag-rules.ts";

/** What is not markdown between the shortcodes that open and close it. */
const VERBATIM =
  /^(?:highlight|(?:[\w-]+-)?code(?:[-_]?\w+)?|terminal|console|mermaid|math|katex|latex|chart|comment|plantuml|raw|[\w-]+\.inline)$/;
const ESCAPED = /\{\{([<%])\/\*([\s\S]*?)\*\/([>%])\}\}/y;
const ALL_ESCAPED = /\{\{([<%])\/\*([\s\S]*?)\*\/([>%])\}\}/g;
const NAME = /^\s*(\/?)\s*([\w./-]+?)(?=\s|$)\s*/;

const READER: Reader = {
  begins: /\{\{[<%]/y,
  read(text, at) {
    ESCAPED.lastIndex = at;
    const escaped = ESCAPED.exec(text);
    if (escaped !== null)
      return { escaped: `{{${escaped[1]}${escaped[2]}${escaped[3]}}}`, end: ESCAPED.lastIndex };
    return readShortcode(text, at);
  },
  inCode: (code) => code.replace(ALL_ESCAPED, "{{$1$2$3}}"),
};

function readShortcode(text: string, at: number): { tag: Tag; end: number } | undefined {
  const closing = text[at + 2] === "<" ? ">}}" : "%}}";
  const end = endOfTag(text, at + 3, closing);
  if (end === undefined) return undefined;
  const content = text.slice(at + 3, end);
  const isSingle = /\/\s*$/.test(content);
  const [head, slash, name] = NAME.exec(isSingle ? content.replace(/\/\s*$/, " ") : content) ?? [];
  if (head === undefined || name === undefined) return undefined;
  const after = end + closing.length;
  const inside = content.slice(Math.min(head.length, content.length)).replace(/\/\s*$/, isSingle ? "" : "$&");
  const tag = { name, inside, raw: text.slice(at, after) };
  if (slash === "/") return { tag: { ...tag, form: "close" }, end: after };
  if (isSingle) return { tag: { ...tag, form: "single" }, end: after };
  return VERBATIM.test(name) ? verbatim(text, after, tag) : { tag: { ...tag, form: "open" }, end: after };
}

/** The end of a tag may stand within quotes. */
function endOfTag(text: string, from: number, closing: string): number | undefined {
  let quote = "";
  for (let at = from; at < text.length; at++) {
    const sign = text[at] as string;
    if (quote !== "") {
      if (sign === "\\" && quote === '"') at++;
      else if (sign === quote) quote = "";
    } else if (text.startsWith(closing, at)) return at;
    else if (sign === '"' || sign === "`") quote = sign;
    else if (text.startsWith("{{", at)) return undefined;
  }
  return undefined;
}

function verbatim(text: string, after: number, tag: Omit<Tag, "form">): { tag: Tag; end: number } {
  const closing = new RegExp(`\\{\\{[<%]\\s*/\\s*${tag.name}\\s*[>%]\\}\\}`, "g");
  closing.lastIndex = after;
  const found = closing.exec(text);
  if (found === null) return { tag: { ...tag, form: "single" }, end: after };
  const end = found.index + found[0].length;
  const raw = tag.raw + text.slice(after, end);
  return { tag: { ...tag, form: "single", raw, verbatim: text.slice(after, found.index) }, end };
}

export interface HugoSettings {
  links: TextLinks;
  /** A value of the text's front matter, or of the site's. */
  parameter(name: string): string | undefined;
}

export function hugoShortcodes({ links, parameter }: HugoSettings): TagRules {
  return {
    reader: READER,
    called: "a shortcode",
    unknown: (tag, inner) => unknownTag(new Call(tag.name, readArguments(tag.inside), inner)),
    closes: (closing, opening) => closing.name === opening.name,
    show(tag, inner, say) {
      if (tag.name.endsWith(".inline")) return undefined;
      const call = new Call(tag.name, readArguments(tag.inside), inner);
      if (tag.verbatim !== undefined) return verbatimShown(call, tag.verbatim);
      if (tag.name === "ref" || tag.name === "relref") {
        const target = call.value(0, "path");
        const address = target === undefined ? undefined : links.to(target, call.get("lang"));
        if (address === undefined) say(missingText(target ?? tag.raw));
        return inline(inMarkdown(address ?? target ?? ""));
      }
      if (tag.name === "param") {
        const value = parameter(call.at(0) ?? "");
        return value === undefined ? undefined : inline(value);
      }
      if (tag.name === "qr") return qr(call);
      return knownTag(call);
    },
  };
}

function verbatimShown(call: Call, code: string): Shown | undefined {
  if (call.name === "comment") return inline("");
  if (call.name === "raw") return block(code);
  const language = call.value(0, "lang", "language", "syntax");
  if (/hl_inline\s*=\s*true/.test(call.values.join(" ")))
    return { ...inline(`\`${code.trim()}\``), isCode: true };
  const isOfSettings = language === undefined || /[=\s]/.test(language);
  const own = /^(?:mermaid|math|katex|latex|plantuml|chart)$/.test(call.name) ? call.name : undefined;
  return { ...block(fenced(code, own ?? (isOfSettings ? undefined : language))), isCode: true };
}

/** What the picture says. */
function qr(call: Call): Shown | undefined {
  const text = (call.get("text") ?? call.inner ?? call.at(0))?.trim();
  if (text === undefined || text === "") return undefined;
  return block(/^https?:/.test(text) ? linkHtml(text, escapeHtml(text)) : escapeHtml(text));
}
