import type { Manuscript } from "./manuscript.ts";
import type { Pass } from "./rewriting.ts";
import { inMarkdown, missingText } from "./tag-rules.ts";

/** What the destinations in a text lead to. */
export interface Destinations {
  /** Where a link leads, where that is another address than what is written. */
  link(target: string): string | undefined;
  /** Where a picture is, likewise. */
  picture?: ((source: string) => string | undefined) | undefined;
  /** A text by its name or title, for `[[name]]`. */
  named?(name: string): { address: string; title: string } | undefined;
}

const INLINE =
  /(!?)(\[(?:[^[\]\\\n]|\\.|\[[^[\]\n]*\])*\])\([ \t]*(<[^>\n]*>|[^\s()<>]+(?:\([^\s()]*\)[^\s()<>]*)*)(?=[ \t]*(?:\)|\n?[ \t]*["'(]))/g;
const PICTURE = /(!\[[^\]\n]*\])\(([^\s()]+)/g;
const DEFINITION = /^(\uFDD1?[ ]{0,3}\[(?!\^)[^\]\n]+\]:[ \t]*)(<[^>\n]*>|\S+)/gm;
const ATTRIBUTE = /(<(a|img|source|video|audio|iframe|link)\b[^>]*?\s(href|src|poster)=)(["'])([^"']*)\4/gi;

/** Destinations of links and pictures, in markdown and in HTML. */
export function destinations(known: Destinations): Pass {
  return (text, manuscript) => {
    const changed = (target: string, isPicture: boolean, at: number, whole: string): string | undefined => {
      const plain = target.startsWith("<") ? target.slice(1, -1) : target;
      if (isPicture) return known.picture?.(plain);
      const address = known.link(plain);
      if (address === undefined && isOfText(plain)) say(manuscript, whole, at, plain);
      return address;
    };
    const pictures = (label: string) =>
      label.replace(PICTURE, (all, alt: string, source: string) => {
        const address = known.picture?.(source);
        return address === undefined ? all : `${alt}(${inMarkdown(address)}`;
      });
    return text
      .replace(INLINE, (all, mark: string, label: string, target: string, at: number, whole: string) => {
        const address = changed(target, mark === "!", at, whole);
        return `${mark}${pictures(label)}(${address === undefined ? all.slice(mark.length + label.length + 1) : inMarkdown(address)}`;
      })
      .replace(DEFINITION, (all, label: string, target: string, at: number, whole: string) => {
        const address = changed(target, false, at, whole) ?? known.picture?.(target);
        return address === undefined ? all : label + inMarkdown(address);
      })
      .replace(ATTRIBUTE, (all, before: string, _, name: string, quote: string, target: string, ...rest) => {
        const [at, whole] = rest as [number, string];
        const address = changed(target, name.toLowerCase() !== "href", at, whole);
        return address === undefined ? all : before + quote + address + quote;
      });
  };
}

/** A path to a file of markdown on this disk. */
export function isOfText(target: string): boolean {
  return !/^[a-z][a-z\d+.-]*:|^\/\//i.test(target) && /\.(?:md|mdx|markdown)(?:[?#].*)?$/i.test(target);
}

const WIKI = /(?<!!)(?<!\[)\[\[(?=[^\s[\]])([^[\]|\n]*[^\s[\]|])(?:\|([^[\]\n]+))?\]\](?![([\]])/g;

/** `[[Name]]`, `[[name#part|text]]`. */
export function wikiLinks(known: Destinations): Pass {
  return (text, manuscript) =>
    text.replace(WIKI, (all, target: string, label: string | undefined, at: number) => {
      const [, name = "", fragment = ""] = /^([^#]*)(#.*)?$/.exec(target) ?? [];
      const found = known.named?.(name.trim());
      if (found !== undefined)
        return `[${label?.trim() ?? found.title}](${inMarkdown(found.address + fragment)})`;
      if (label === undefined && !/\p{L}/u.test(target)) return all;
      say(manuscript, text, at, target);
      return label?.trim() ?? target;
    });
}

function say(manuscript: Manuscript, text: string, at: number, target: string): void {
  manuscript.remarks.push({ ...missingText(target), line: manuscript.lineAt(text, at) });
}
