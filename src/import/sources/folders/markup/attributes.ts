import { attribute } from "./elements.ts";
import type { Manuscript } from "./manuscript.ts";
import type { Pass } from "./rewriting.ts";

/** `{: #id .class key="value"}` of kramdown, `{#id .class}` of others; a list in braces that begins so. */
const LIST = String.raw`\{(?::[ \t]*|(?=[ \t]*[#.][\w-]))[^{}\n]*\}`;
const OF_HEADING = new RegExp(`^(\\uFDD1?[ \\t]*#{1,6}[ \\t].*?)[ \\t]*(${LIST})[ \\t]*#*[ \\t]*$`, "gm");
const OF_UNDERLINED = new RegExp(`^(\\S.*?)[ \\t]*(${LIST})[ \\t]*(?=\\n(?:=+|-+)[ \\t]*$)`, "gm");
const BELOW = new RegExp(`(?<=[^\\n])\\n[ \\t]*(${LIST})[ \\t]*(?=\\n|$)`, "g");
const ALONE = new RegExp(`^[ \\t]*(${LIST})[ \\t]*$`, "gm");
const INLINE = new RegExp(`(?<=[)\\]*_~>"\\uFDD3])(${LIST})`, "g");

/** Of an item of a list. */
const OF_ITEM = /(?<=(?:^|\n)\uFDD1?[ \t]*(?:[-*+]|\d+[.)])[ \t]+)(\{:[^{}\n]*\})[ \t]*/g;

const TOC = /^[ \t]*(?:[-*+]|1\.)[ \t]+.*\n[ \t]*\{:[^}\n]*\btoc\b[^}\n]*\}[ \t]*$/gim;
const TOC_ALONE =
  /^[ \t]*(?:\{:\s*toc[^}\n]*\}|\[toc\]|\[\[_?toc_?\]\]|\{\{\s*toc\s*\}\}|<!--\s*toc\s*-->)[ \t]*$/gim;
const COMMENT = /\{::comment\}[\s\S]*?\{:\/(?:comment)?\}/g;
const EXTENSION = /\{::(?:options|nomarkdown)[^}\n]*\/?\}|\{:\/(?:nomarkdown)?\}/g;
const DEFINED = /^[ \t]*\{:[\w-]+:[^}\n]*\}[ \t]*$/gm;

/** Lists of attributes: an id becomes an anchor, classes and the like are left out and said. */
export const attributes: Pass = (text, manuscript) => {
  if (!/\{[ \t]*[:#.]|\[\[?_?toc|<!--/i.test(text)) return text;
  const gone = (all: string) => manuscript.inPlaceOf(all, "");
  let now = text.replace(COMMENT, gone).replace(EXTENSION, gone);
  now = now.replace(TOC, gone).replace(TOC_ALONE, gone).replace(DEFINED, gone);
  const anchor = (list: string, original: string, at: number, all: string) =>
    read(list, original, at, all, manuscript);
  now = now.replace(OF_HEADING, (original, title: string, list: string, at: number, all: string) =>
    manuscript.inPlaceOf(original, spaced(title, anchor(list, original, at, all))),
  );
  now = now.replace(OF_UNDERLINED, (original, title: string, list: string, at: number, all: string) =>
    spaced(title, anchor(list, original, at, all)),
  );
  now = now.replace(BELOW, (original, list: string, at: number, all: string) => {
    const id = anchor(list, original, at, all);
    const next = all.slice(at + original.length);
    const end = /^\n[ \t]*(?:\n|$|[-*+>|]|\d+[.)])|^$/.test(next) ? manuscript.inPlaceOf(original, "") : "\n";
    return id === "" ? end : ` ${id}${end}`;
  });
  now = now.replace(ALONE, (original, list: string, at: number, all: string) =>
    anchor(list, original, at, all),
  );
  now = now.replace(OF_ITEM, (original, list: string, at: number, all: string) =>
    anchor(list, original, at, all),
  );
  return now.replace(INLINE, (original, list: string, at: number, all: string) =>
    anchor(list, original, at, all),
  );
};

function spaced(title: string, anchor: string): string {
  return anchor === "" ? title : `${title} ${anchor}`;
}

/** Attributes that say how something looks or opens, and nothing that readers miss. */
const SILENT = /^(?:\.(?:no_?toc|unnumbered|unlisted)|(?:target|rel|width|height|loading|style)=.*|toc|-)$/;

function read(list: string, original: string, at: number, all: string, manuscript: Manuscript): string {
  const parts =
    list
      .slice(1, -1)
      .replace(/^:/, "")
      .match(/[\w-]+=(?:"[^"]*"|'[^']*'|\S+)|\S+/g) ?? [];
  const id =
    parts.find((part) => part.startsWith("#"))?.slice(1) ?? /^id=["']?([^"']+)/.exec(parts.join(" "))?.[1];
  const others = parts.filter(
    (part) => !part.startsWith("#") && !part.startsWith("id=") && !SILENT.test(part),
  );
  if (others.length > 0) {
    const line = manuscript.lineAt(all, at + original.indexOf(list));
    manuscript.remarks.push({ kind: "left out", what: "classes and attributes", detail: list, line });
  }
  return id === undefined ? "" : `<a${attribute("id", id)}></a>`;
}
