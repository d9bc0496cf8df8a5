import { inline, type Shown } from "./elements.ts";
import { knownTag, unknownTag } from "./known-tags.ts";
import type { Reader, Tag } from "./scan.ts";
import { Call, readArguments } from "./tag-arguments.ts";
import type { TagRules } from "./tag-rules.ts";

/** Zola's: `{{ name(key="value") }}` and `{% name(key="value") %}` … `{% end %}`. Anything else in braces is text. */
const CALL =
  /\{\{-?\s*([a-z_][\w]*(?:::[\w]+)*)\s*\(((?:"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'|`[^`]*`|[^"'`()]|\([^()]*\))*)\)\s*-?\}\}/iy;
const BODY =
  /\{%-?\s*([a-z_][\w]*(?:::[\w]+)*)\s*\(((?:"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'|`[^`]*`|[^"'`()]|\([^()]*\))*)\)\s*-?%\}/iy;
const END = /\{%-?\s*end\s*-?%\}/y;
const ESCAPED = /\{([{%])\/\*([\s\S]*?)\*\/([}%])\}/y;
const ALL_ESCAPED = /\{([{%])\/\*([\s\S]*?)\*\/([}%])\}/g;

const READER: Reader = {
  begins: /\{[{%]/y,
  read(text, at) {
    const escaped = match(ESCAPED, text, at);
    if (escaped !== undefined)
      return { escaped: `{${escaped[1]}${escaped[2]}${escaped[3]}}`, end: at + escaped[0].length };
    for (const [form, pattern] of [
      ["single", CALL],
      ["open", BODY],
      ["close", END],
    ] as const) {
      const found = match(pattern, text, at);
      if (found === undefined) continue;
      const [raw, name = "end", inside = ""] = found;
      const tag: Tag = { form, name, inside, raw };
      return { tag, end: at + raw.length };
    }
    return undefined;
  },
  inCode: (code) => code.replace(ALL_ESCAPED, "{$1$2$3}"),
};

function match(pattern: RegExp, text: string, at: number): RegExpExecArray | undefined {
  pattern.lastIndex = at;
  return pattern.exec(text) ?? undefined;
}

export function teraShortcodes(): TagRules {
  return {
    reader: READER,
    called: "a shortcode",
    unknown: (tag, inner) => unknownTag(new Call(tag.name, readArguments(tag.inside), inner)),
    closes: () => true,
    show: (tag, inner): Shown | undefined => {
      const call = new Call(tag.name, readArguments(tag.inside), inner);
      return call.name === "comment" ? inline("") : knownTag(call);
    },
  };
}
