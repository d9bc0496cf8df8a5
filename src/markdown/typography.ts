import type { StateCore, Token } from "markdown-it";
import { isLang, type Lang } from "../i18n/lang.ts";
import { setLine, setStretch } from "../i18n/typography/typography.ts";
import { OBJECT } from "../i18n/typography/untouched.ts";
import type { Stretch } from "../kit/stretch.ts";
import { bareAddressNesting } from "./bare-addresses.ts";
import { bodyEnv } from "./body-env.ts";

/** Attributes that hold sentences, mostly of images. */
const SENTENCES = ["alt", "title"] as const;

/**
 * Core rule that replaces markdown-it's replacements and smart quotes: sets each block as one text, whatever markup is in
 * it, by the same rules as headlines; and the words of images.
 */
export function typography(state: StateCore): void {
  const env = bodyEnv(state.env);
  const { lang } = env.context;
  for (const { type, children } of state.tokens) {
    if (type === "inline" && children !== null) setBlock(children, lang);
  }
  for (const token of env.worded) {
    for (const name of SENTENCES) {
      const text = token.attrGet(name);
      if (text) token.attrSet(name, setLine(String(text).trim(), lang));
    }
  }
}

/** Words of another language are set by its own rules, where they are known, and are an object to those around them. */
function setBlock(children: readonly Token[], lang: Lang): void {
  const [first] = children;
  if (children.length === 1 && first?.type === "text") {
    first.content = setLine(first.content, lang);
    return;
  }
  const parts: Token[] = [];
  const stretch: Stretch = { text: "", ends: [] };
  let within = 0;
  for (let i = 0; i < children.length; i++) {
    const token = children[i] as Token;
    within += bareAddressNesting(token);
    const text = within > 0 && token.type === "text" ? OBJECT : textOf(token);
    if (token.type === "span_open") i = setForeign(children, i);
    if (text === "") continue;
    parts.push(token);
    stretch.text += text;
    stretch.ends.push(stretch.text.length);
  }
  setStretch(stretch, lang);
  let start = 0;
  for (const [i, token] of parts.entries()) {
    const end = stretch.ends[i] as number;
    putBack(token, stretch.text.slice(start, end));
    start = end;
  }
}

/** Sets the words of the span that begins there. @returns where it ends */
function setForeign(children: readonly Token[], start: number): number {
  const open = children[start] as Token;
  const end = children.findIndex(
    ({ type, level }, i) => i > start && type === "span_close" && level === open.level,
  );
  const lang = String(open.attrGet("lang") ?? "").split("-", 1)[0] as string;
  if (isLang(lang)) setBlock(children.slice(start + 1, end), lang);
  return end < 0 ? start : end;
}

/** Marks that stay as they are where the writer put a backslash before them. */
const STRAIGHT = /["'.-]/;

/** What a token is to the rules: words, a line break, or an object that they leave alone. */
function textOf({ type, content }: Token): string {
  switch (type) {
    case "text":
      return content;
    case "text_special":
      return STRAIGHT.test(content) ? OBJECT : content;
    case "softbreak":
      return "\n";
    case "hardbreak":
      return "\u2028";
    case "code_inline":
    case "image":
    case "span_open":
      return OBJECT;
    default:
      return "";
  }
}

function putBack(token: Token, text: string): void {
  if (token.type === "text") {
    if (text !== OBJECT) token.content = text;
  } else if (token.type === "text_special") {
    if (!STRAIGHT.test(token.content)) token.content = text;
  } else if (token.type === "softbreak" && text !== "\n")
    Object.assign(token, { type: "text", content: text });
}
