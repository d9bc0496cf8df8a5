/** A plain text of a news page, told apart into the fields of a story. */
import { foldText } from "../../../kit/text.ts";
import type { Instant, Source } from "../../../model/story.ts";
import type { ArchiveAuthor, ArchiveTopic, Remark } from "../../archive.ts";
import type { Block } from "./blocks.ts";
import { captionIn, creditIn, mayBeCaption } from "./captions.ts";
import { Cursor, SENTENCE_END } from "./cursor.ts";
import {
  areBySpaces,
  authorsOf,
  isNames,
  type Reference,
  referenceIn,
  sourceOf,
  topicNames,
  topicsOf,
} from "./fields.ts";
import { headLine } from "./head.ts";
import { isDashed, itemIn, type Line, linesOf } from "./lines.ts";
import { type Announced, announced, type Part } from "./words.ts";

export interface WireText {
  title: string;
  lede?: string | undefined;
  date?: Instant | undefined;
  updated?: Instant | undefined;
  authors: readonly ArchiveAuthor[];
  topics: readonly ArchiveTopic[];
  source?: Source | undefined;
  blocks: readonly Block[];
  remarks: readonly Remark[];
}

/** @param timeZone of dates without one */
export function readWire(text: string, timeZone: string): WireText {
  const reader = new WireReader(linesOf(text), timeZone);
  return reader.read();
}

/** Characters: a shorter line is no lede. */
const SHORTEST_LEDE = 40;
/** Characters: a longer line is no topic. */
const LONGEST_TOPIC = 60;

class WireReader {
  readonly #lines: Cursor;
  readonly #timeZone: string;
  #title = "";
  /** Whether a table of contents follows the first paragraph. */
  #isLedByContents = false;
  /** Headings that the table of contents names, folded. */
  readonly #headings = new Set<string>();
  readonly #blocks: Block[] = [];
  readonly #remarks: Remark[] = [];
  readonly #authors: ArchiveAuthor[] = [];
  readonly #topics: string[] = [];
  /** Whether an empty line stands before the line that was read last. */
  #isApart = true;
  #date: Instant | undefined;
  #updated: Instant | undefined;
  #source: Reference | undefined;
  #lede: string | undefined;

  constructor(lines: readonly Line[], timeZone: string) {
    this.#lines = new Cursor(lines);
    this.#timeZone = timeZone;
  }

  read(): WireText {
    this.#readTitle();
    for (let line = this.#lines.take(); line !== undefined; line = this.#lines.take()) this.#readLine(line);
    this.#findLede();
    return {
      title: this.#title,
      lede: this.#lede,
      date: this.#date,
      updated: this.#updated,
      authors: this.#authors,
      topics: topicsOf(this.#topics),
      source: this.#source && sourceOf(this.#source),
      blocks: this.#blocks,
      remarks: this.#remarks,
    };
  }

  /** The first line; the shorter form where it is repeated with the name of the site behind it. */
  #readTitle(): void {
    this.#title = this.#lines.take()?.text ?? "";
    this.#lines.takeWhile((line) => {
      const [short = "", long = ""] = [this.#title, line.text].sort((a, b) => a.length - b.length);
      const rest = foldText(long).startsWith(foldText(short)) ? long.slice(short.length) : undefined;
      if (rest === undefined || !/^(?:\s*[|–—•·-]\s*\S.{0,60})?$/.test(rest)) return false;
      if (rest !== "") this.#remark("left out", "the name of a site behind the headline", line, rest.trim());
      this.#title = short;
      return true;
    });
  }

  #readLine(line: Line): void {
    if (foldText(line.text) === foldText(this.#title)) return;
    const part = announced(line.text);
    if (part !== undefined && this.#readPart(line, part)) return;
    if (this.#readHead(line)) return;
    const credit = creditIn(line.text);
    if (credit === undefined) this.#blocks.push(this.#blockOf(line));
    else this.#readCredit(line, credit);
    this.#isApart = line.isApart;
  }

  #blockOf({ text, no }: Line): Block {
    const caption = captionIn(text);
    if (caption !== undefined) return { is: "photo", no, ...caption };
    if (this.#headings.has(foldText(text))) return { is: "heading", no, text };
    const item = itemIn(text);
    const isItem = item !== undefined && (!isDashed(text) || this.#lines.isBesideDashed);
    return isItem ? { is: "item", no, ...item } : { is: "paragraph", no, text };
  }

  /** Whether what the line announces was read; a field of the head is one only where it may stand. */
  #readPart(line: Line, { part, rest }: Announced): boolean {
    switch (part) {
      case "contents":
        this.#readContents(line);
        return true;
      case "readAlso":
        this.#readAlso(line, rest);
        return true;
      case "topics":
        this.#readTopics(line, rest);
        return true;
      case "source":
        this.#readSource(line, rest);
        return true;
      case "loader":
        this.#remark("left out", "a loader's words", line, line.text);
        return true;
      case "page":
        this.#remark("left out", "words of the page around the text", line, line.text);
        return true;
      case "author":
      case "published":
      case "updated":
        return this.#readField(line, part, rest);
      default:
        return false;
    }
  }

  /** What stands alone in a line below the headline, or below the first paragraph. */
  #readHead(line: Line): boolean {
    const head = this.#blocks.length > 1 ? undefined : headLine(line.text, this.#timeZone);
    if (head === undefined) return false;
    this.#date ??= head.date;
    this.#updated ??= head.updated;
    if (head.names !== undefined) this.#authors.push(...authorsOf(head.names));
    for (const rest of head.rest) this.#remark("left out", "what stands beside the date", line, rest);
    return true;
  }

  /** Fields of the head with their names, wherever they stand. */
  #readField(line: Line, part: Part, rest: string): boolean {
    if (part === "author" && isNames(rest)) this.#authors.push(...authorsOf(rest));
    else if (part === "author") return false;
    else {
      const head = headLine(line.text, this.#timeZone);
      if (head === undefined || head.rest.length > 0) return false;
      this.#date ??= head.date;
      this.#updated ??= head.updated;
    }
    return true;
  }

  /** The site makes its own table of contents: what this one names are the headings of the text. */
  #readContents(line: Line): void {
    this.#isLedByContents ||= this.#blocks.length === 1;
    const names = this.#lines.takeContents();
    for (const name of names) this.#headings.add(foldText(name));
    const words = [line.text, ...names].join(" · ");
    this.#remark("left out", "a table of contents: the site makes its own", line, words);
  }

  #readAlso(line: Line, rest: string): void {
    const belongs = (next: Line, i: number) => i === 0 || !next.isApart || itemIn(next.text) !== undefined;
    for (const title of rest === "" ? this.#lines.takeNames(belongs) : [rest]) {
      const { name, url } = referenceIn(title);
      if (url !== undefined) this.#blocks.push({ is: "link", no: line.no, text: name, url });
      else this.#remark("left out", "a reference to another story, without its address", line, name);
    }
  }

  /** In one line, or one in each. */
  #readTopics(line: Line, rest: string): void {
    const [first = "", ...more] = rest === "" ? this.#lines.takeNames((_, i) => i === 0) : [rest];
    const further =
      rest === "" && topicNames(first).length === 1 ? this.#lines.takeNames(() => true, LONGEST_TOPIC) : more;
    const names = topicNames(first);
    if (names.length > 1 && areBySpaces(first))
      this.#remark("told", "topics that only spaces tell apart", line, first);
    this.#topics.push(...names, ...further);
  }

  #readSource(line: Line, rest: string): void {
    const [named = rest] = rest === "" ? this.#lines.takeNames((_, i) => i === 0) : [rest];
    if (named === "") this.#remark("left out", "a source that the text does not name", line, line.text);
    else if (this.#source === undefined) this.#source = referenceIn(named);
    else this.#remark("left out", "a further source", line, named);
    this.#remark("told", "a text from elsewhere, which may need permission", line, named || undefined);
  }

  /** The line above is the caption, where it may be one. */
  #readCredit(line: Line, credit: string): void {
    const above = this.#blocks.at(-1);
    const isCaption =
      above?.is === "paragraph" &&
      this.#blocks.length > 1 &&
      mayBeCaption(above.text, this.#isApart && !line.isApart);
    if (isCaption) this.#blocks.pop();
    this.#blocks.push({
      is: "photo",
      no: isCaption ? above.no : line.no,
      caption: isCaption ? above.text : undefined,
      credit,
    });
  }

  /** The first paragraph is a lede where it has no full stop, or the table of contents follows. */
  #findLede(): void {
    const [first, second] = this.#blocks;
    if (first?.is !== "paragraph" || second === undefined || first.text.length < SHORTEST_LEDE) return;
    if (!this.#isLedByContents && SENTENCE_END.test(first.text)) return;
    this.#lede = first.text;
    this.#blocks.shift();
  }

  #remark(kind: Remark["kind"], what: string, line: Line, detail: string | undefined): void {
    this.#remarks.push({ kind, what, detail, line: line.no });
  }
}
