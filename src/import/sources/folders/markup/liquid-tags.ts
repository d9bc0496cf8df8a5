import type { Remark } from "../../../archive.ts";
import { textOf } from "../values.ts";
import { block, fenced, inline, type Shown } from "./elements.ts";
import { knownTag, unknownTag } from "./known-tags.ts";
import { evaluate, type Filters, type Lookup, standsFor } from "./liquid-expressions.ts";
import type { Reader, Tag } from "./scan.ts";
import { Call, readArguments } from "./tag-arguments.ts";
import { inMarkdown, missingText, type TagRules, type TextLinks } from "./tag-rules.ts";
import type { Node } from "./tag-tree.ts";

const EXPRESSION = /\{\{-?((?:"[^"]*"|'[^']*'|(?!\}\})[^"'])*?)-?\}\}/y;
const TAG = /\{%-?\s*([\w-]+)((?:"[^"]*"|'[^']*'|(?!%\})[^"'])*?)-?%\}/y;
const COMMENT = /\{#(?![\w-]+[ \t}])[\s\S]*?#\}/y;
/** Tags that enclose what is neither markdown nor looked at. */
const VERBATIM =
  /^(?:raw|verbatim|highlight|comment|mermaid|katex|math|latex|plantuml|codeblock|schema|javascript|stylesheet|css|js)$/;
const RAW_IN_CODE = /\{%-?\s*(?:end)?(?:raw|verbatim)\s*-?%\}/g;

const READER: Reader = {
  begins: /\{[{%#]/y,
  read(text, at) {
    if (text[at + 1] === "#") {
      const comment = match(COMMENT, text, at);
      return (
        comment && {
          tag: { form: "single", name: "#", inside: "", raw: comment[0] },
          end: at + comment[0].length,
        }
      );
    }
    if (text[at + 1] === "{") {
      const found = match(EXPRESSION, text, at);
      if (found === undefined) return undefined;
      const [raw, inside = ""] = found;
      return { tag: { form: "single", name: "=", inside: inside.trim(), raw }, end: at + raw.length };
    }
    return readTag(text, at);
  },
  inCode: (code) => code.replace(RAW_IN_CODE, ""),
};

function match(pattern: RegExp, text: string, at: number): RegExpExecArray | undefined {
  pattern.lastIndex = at;
  return pattern.exec(text) ?? undefined;
}

function readTag(text: string, at: number): ReturnType<Reader["read"]> {
  const found = match(TAG, text, at);
  if (found === undefined) return undefined;
  const [raw, name = "", inside = ""] = found;
  const end = at + raw.length;
  if (VERBATIM.test(name)) {
    const closing = new RegExp(`\\{%-?\\s*end${name}\\s*-?%\\}`, "g");
    closing.lastIndex = end;
    const closed = closing.exec(text);
    if (closed !== null) {
      const verbatim = text.slice(end, closed.index);
      const last = closed.index + closed[0].length;
      if (name === "raw" || name === "verbatim") return { escaped: verbatim, end: last };
      return { tag: { form: "single", name, inside, raw: text.slice(at, last), verbatim }, end: last };
    }
  }
  if (name.startsWith("end")) return { tag: { form: "close", name, inside: "", raw }, end };
  return { tag: { form: "open", name, inside: inside.trim(), raw }, end };
}

export interface LiquidSettings {
  links: TextLinks;
  /** Names of the site and of the text: `["page", "title"]`. */
  lookup: Lookup;
  filters: Filters;
}

/** Texts that a text gives names to. */
class Variables {
  readonly #texts = new Map<string, string>();
  readonly #used = new Set<string>();

  set(name: string, text: string): void {
    this.#texts.set(name, text);
  }

  get([name = "", ...more]: readonly string[]): string | undefined {
    if (more.length > 0) return undefined;
    this.#used.add(name);
    return this.#texts.get(name);
  }

  /** What only templates may have shown. */
  tellUnused(say: (remark: Remark) => void): void {
    for (const [name, text] of this.#texts)
      if (!this.#used.has(name) && text.trim() !== "")
        say({
          kind: "left out",
          what: "a text that only a template shows",
          detail: name,
          original: text,
        });
  }
}

/** Tags of Liquid and Nunjucks: what stands for a text of the site is resolved, what is a program is not run. */
export function liquidTags(settings: LiquidSettings): TagRules {
  const variables = new Variables();
  const lookup: Lookup = (path) => variables.get(path) ?? settings.lookup(path);
  const value = (expression: string) => evaluate(expression, lookup, settings.filters);
  return {
    reader: READER,
    called: "a tag of a template",
    end: (say) => variables.tellUnused(say),
    unknown: (tag, inner) => unknownTag(new Call(tag.name, readArguments(tag.inside), inner)),
    closes: (closing, opening) => closing.name === `end${opening.name}`,
    prune: (tag, inner) => shownBranch(tag, inner),
    show(tag, inner, say): Shown | undefined {
      if (tag.name === "=") return expression(tag, value, say);
      if (tag.verbatim !== undefined) return verbatimShown(tag, tag.verbatim);
      switch (tag.name) {
        case "#":
          return inline("");
        case "link":
        case "post_url":
        case "post_path":
        case "post_link":
          return inline(linked(tag, settings.links, value, say));
        case "assign":
        case "set":
          return assigned(tag, inner, value, variables);
        case "capture":
          variables.set(tag.inside.trim(), inner ?? "");
          return inline("");
        default:
          return called(tag, inner, lookup);
      }
    },
  };
}

function expression(
  { inside, raw }: Tag,
  value: (expression: string) => string | undefined,
  say: Parameters<TagRules["show"]>[2],
): Shown | undefined {
  if (inside === "" || /^(?:toc|content)$/.test(inside)) return inline("");
  const text = value(inside);
  if (text !== undefined) return inline(text);
  const [, , quoted] = /^(["'])(.+?)\1\s*\|/s.exec(inside) ?? [];
  if (quoted !== undefined) {
    say({ kind: "changed", what: "a text that a filter of a template changed", detail: raw });
    return inline(quoted);
  }
  const [, name = "", rest] = /^([\w.]+)\s*\(([\s\S]*)\)$/.exec(inside) ?? [];
  return rest === undefined ? undefined : knownTag(new Call(name, readArguments(rest)));
}

function verbatimShown({ name, inside }: Tag, code: string): Shown | undefined {
  if (/^(?:comment|schema|javascript|stylesheet|css|js)$/.test(name)) return inline("");
  const [first] = readArguments(inside).positional;
  const language = name === "highlight" || name === "codeblock" ? first : name === "katex" ? "math" : name;
  const isWord = language !== undefined && /^[\w+#.-]+$/.test(language);
  return { ...block(fenced(code, isWord ? language : undefined)), isCode: true };
}

function linked(
  { name, inside, raw }: Tag,
  links: TextLinks,
  value: (expression: string) => string | undefined,
  say: Parameters<TagRules["show"]>[2],
): string {
  const written = inside.trim();
  if (name === "post_link") return hexoLink(written, links, say);
  const target = /^\{\{|^["']/.test(written)
    ? (value(written.replace(/^\{\{|\}\}$/g, "")) ?? written)
    : written;
  const address = name === "link" ? links.to(`/${target}`) : links.to(`post:${target}`);
  if (address === undefined) say({ ...missingText(target || raw), original: raw });
  return inMarkdown(address ?? target);
}

/** Hexo's: a post by its file's name, and the words of the link. */
function hexoLink(written: string, links: TextLinks, say: Parameters<TagRules["show"]>[2]): string {
  const [, target = "", words] = /^(\S+)\s*(.*)$/.exec(written) ?? [];
  const address = links.to(`post:${target}`);
  if (address === undefined) say(missingText(target));
  return `[${words?.replace(/^["']|["']$/g, "") || target}](${inMarkdown(address ?? target)})`;
}

function assigned(
  { inside }: Tag,
  inner: string | undefined,
  value: (expression: string) => string | undefined,
  variables: Variables,
): Shown | undefined {
  const [, name = "", expression] = /^([\w-]+)\s*=\s*([\s\S]+)$/.exec(inside) ?? [];
  if (expression === undefined) {
    if (inner !== undefined) variables.set(inside.trim(), inner.trim());
    return inner === undefined ? undefined : inline("");
  }
  const text = value(expression);
  if (text === undefined) return undefined;
  variables.set(name, text);
  return inline("");
}

/** An include, or a tag of a plugin. */
function called({ name, inside }: Tag, inner: string | undefined, lookup: Lookup): Shown | undefined {
  const word = (text: string) =>
    /[.[]/.test(text) || /^[a-z_]\w*$/i.test(text) ? textOf(standsFor(text, lookup)) : undefined;
  if (name !== "include" && name !== "include_cached" && name !== "render")
    return knownTag(new Call(name, readArguments(inside, word), inner));
  const [, file = "", rest = ""] = /^["']?([^\s"',]+)["']?,?\s*([\s\S]*)$/.exec(inside) ?? [];
  return knownTag(new Call(file, readArguments(rest.replace(/\bwith\b/, ""), word), inner));
}

const ELSE = /^(?:else|elsif|elseif|elif|when)$/;

/** Of alternatives the first; of what is repeated, or only defined, nothing. */
function shownBranch(tag: Tag, inner: readonly Node[]): readonly Node[] {
  if (/^(?:for|macro|block|tablerow|paginate|asyncEach|call)$/.test(tag.name)) return [];
  if (!/^(?:if|unless|case|ifchanged|switch)$/.test(tag.name)) return inner;
  const end = inner.findIndex((node) => node.is === "tag" && ELSE.test(node.tag.name));
  return end < 0 ? inner : inner.slice(0, end);
}
