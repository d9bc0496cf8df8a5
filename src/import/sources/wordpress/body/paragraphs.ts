/** WordPress stores texts without paragraphs: two line breaks make one, one makes a break. */
import { countLines } from "./lines.ts";

/** Elements that end a paragraph. */
const BLOCKS =
  "address|article|aside|blockquote|caption|center|col|colgroup|dd|details|dialog|div|dl|dt|fieldset|figcaption|figure|footer|" +
  "form|h[1-6]|header|hgroup|hr|legend|li|main|menu|nav|ol|p|pre|script|section|style|summary|table|tbody|td|tfoot|th|thead|tr|ul";
/** Elements in which line breaks are as they are. */
const VERBATIM = /^(?:pre|script|style|textarea|svg)$/;
/** Elements whose words are one paragraph without being said to be. */
const PHRASES = /^(?:p|h[1-6]|figcaption|caption|summary|dt|legend)$/;
/** Elements that hold other elements only. */
const STRUCTURE = /^(?:table|thead|tbody|tfoot|tr|colgroup|ul|ol|dl|menu|figure|hgroup)$/;
/** Elements that hold paragraphs only where they say so, or where there are several. */
const CELLS =
  /^(?:li|td|th|dd|div|details|section|article|aside|address|center|main|header|footer|nav|form|fieldset)$/;

const TAG = new RegExp(String.raw`<(/?)(${BLOCKS})(?=[\s/>])[^<>]*>`, "gi");

/** A text with its paragraphs and line breaks as HTML, on the same lines as before. @param text without comments */
export function withParagraphs(text: string): string {
  return new Paragraphs(text).run();
}

class Paragraphs {
  readonly #text: string;
  /** Blocks that are open. */
  readonly #open: string[] = [];
  #out = "";
  /** Words since the last block. */
  #words = "";

  constructor(text: string) {
    this.#text = text;
  }

  run(): string {
    let at = 0;
    const tag = new RegExp(TAG);
    for (let match = tag.exec(this.#text); match !== null; match = tag.exec(this.#text)) {
      const [whole, slash, name = ""] = match;
      this.#words += this.#text.slice(at, match.index);
      at = tag.lastIndex;
      this.#tag(whole, name.toLowerCase(), slash === "/");
      if (slash === "" && VERBATIM.test(name.toLowerCase())) {
        const end = this.#endOf(name, at);
        this.#out += this.#text.slice(at, end);
        at = end;
        tag.lastIndex = end;
      }
    }
    this.#words += this.#text.slice(at);
    this.#endWords();
    return this.#out;
  }

  #endOf(name: string, from: number): number {
    const end = new RegExp(String.raw`</${name}\s*>`, "gi");
    end.lastIndex = from;
    return end.exec(this.#text)?.index ?? this.#text.length;
  }

  #tag(tag: string, name: string, isEnd: boolean): void {
    this.#endWords();
    this.#out += tag;
    if (name === "hr" || name === "col") return;
    if (!isEnd) this.#open.push(name);
    else {
      const at = this.#open.lastIndexOf(name);
      if (at >= 0) this.#open.length = at;
    }
  }

  /** Writes the words between two blocks. */
  #endWords(): void {
    const words = this.#words;
    this.#words = "";
    const around = this.#open.at(-1);
    if (words.trim() === "" || (around !== undefined && STRUCTURE.test(around))) this.#out += words;
    else if (around !== undefined && PHRASES.test(around)) this.#out += withinPhrase(words, around);
    else if (around !== undefined && CELLS.test(around) && !/\n[ \t]*\n/.test(words))
      this.#out += withBreaks(words);
    else this.#out += paragraphsIn(words);
  }
}

/** Words that are in a paragraph already: another begins where a line is left free. */
function withinPhrase(words: string, name: string): string {
  if (name !== "p") return withBreaks(words);
  const parts = words.split(/(\n[ \t]*(?:\n[ \t]*)+)/);
  return parts
    .map((part, i) => (i % 2 === 0 ? withBreaks(part) : isBetween(parts, i) ? `</p>${part}<p>` : part))
    .join("");
}

function isBetween(parts: readonly string[], i: number): boolean {
  return (
    parts.slice(0, i).some((part) => part.trim() !== "") &&
    parts.slice(i + 1).some((part) => part.trim() !== "")
  );
}

function paragraphsIn(words: string): string {
  const parts = words.split(/(\n[ \t]*(?:\n[ \t]*)+)/);
  return parts.map((part) => (part.trim() === "" ? part : inParagraph(part))).join("");
}

function inParagraph(part: string): string {
  const words = part.trim();
  const start = part.indexOf(words);
  return `${part.slice(0, start)}<p>${withBreaks(words)}</p>${part.slice(start + words.length)}`;
}

/** Line breaks between words are breaks, except after those that are written as such, and within tags. */
function withBreaks(words: string): string {
  if (countLines(words.trim()) === 0) return words;
  const end = words.trimEnd().length;
  const start = words.length - words.trimStart().length;
  const inner = words.slice(start, end);
  const broken = inner.replace(/<[a-z/][^<>]*>|[ \t]*\n/gi, (part, offset: number) => {
    if (!part.endsWith("\n")) return part;
    return /<br\s*\/?>\s*$/i.test(inner.slice(Math.max(0, offset - 12), offset)) ? part : "<br>\n";
  });
  return words.slice(0, start) + broken + words.slice(end);
}
