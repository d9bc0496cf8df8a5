import { SaxesParser, type SaxesTagPlain } from "saxes";
import { UsageError } from "../../../../kit/problems.ts";
import { decodedText } from "./decoding.ts";
import { WxrRecord } from "./record.ts";
import { Repair } from "./repair.ts";

/** Elements that are read as a whole. */
const RECORDS = new Set(["item", "wp:author", "wp:category", "wp:tag", "wp:term"]);
/** Elements that hold others; what is in any other one is its text. */
const CONTAINERS = new Set([
  ...["rss", "channel", "image", "wp:postmeta", "wp:termmeta", "wp:comment", "wp:commentmeta"],
  ...RECORDS,
]);

/**
 * What an export holds, in order, one record at a time. Names are taken with the prefixes that WordPress writes.
 * @throws UsageError where the file ends too early, with its line
 */
export async function* recordsIn(file: string): AsyncGenerator<WxrRecord> {
  const reader = new RecordReader();
  const repair = new Repair();
  let hasBegun = false;
  for await (const piece of decodedText(file)) {
    const text: string = hasBegun ? piece : piece.replace(/^[^<]*/, (before) => before.replace(/[^\n]/g, ""));
    hasBegun ||= text.trim() !== "";
    reader.write(repair.write(text));
    yield* reader.take();
  }
  reader.write(repair.end());
  yield* reader.take();
  if (!reader.isWhole) throw new UsageError(cutOff(file, reader));
}

function cutOff(file: string, { line, title, tail }: RecordReader): string {
  const where = title === "" ? "" : `, in «${title}»`;
  const stopped = /Fatal error|Maximum execution time|Allowed memory size/i.test(tail)
    ? " The server stopped while it wrote it."
    : "";
  return (
    `${file}:${line}: this export is cut off${where}.${stopped} Export again; where that gives no whole file either, ` +
    "export in parts, such as one year at a time, and import the folder with all of them. To take what there is, end " +
    "the file after its last whole item with </channel></rss>."
  );
}

interface Leaf {
  name: string;
  /** How many elements are open with it. */
  depth: number;
  line: number;
  attributes: Record<string, string>;
}

class RecordReader {
  readonly #parser = new SaxesParser({ xmlns: false, position: true });
  /** Names of the elements that are open. */
  readonly #open: string[] = [];
  #done: WxrRecord[] = [];
  #record: WxrRecord | undefined;
  /** The element whose text is being read. */
  #leaf: Leaf | undefined;
  #text = "";
  #pair = { key: "", value: "" };
  #comment = { type: "", approved: "" };
  #hasRoot = false;
  tail = "";

  constructor() {
    // What is not well-formed is read as well as it can be; only what is missing is refused, at the end.
    this.#parser.on("error", () => undefined);
    this.#parser.on("opentag", (tag) => this.#opened(tag));
    this.#parser.on("closetag", ({ name }) => this.#closed(name));
    const text = (part: string) => {
      if (this.#leaf !== undefined) this.#text += part;
    };
    this.#parser.on("text", text);
    this.#parser.on("cdata", text);
  }

  get line(): number {
    return this.#parser.line;
  }

  /** Of the item that is being read. */
  get title(): string {
    return this.#record?.field("title").slice(0, 80) ?? "";
  }

  get isWhole(): boolean {
    return this.#hasRoot && this.#open.length === 0;
  }

  write(text: string): void {
    if (text === "") return;
    this.tail = (this.tail + text).slice(-1000);
    this.#parser.write(text);
  }

  take(): WxrRecord[] {
    const done = this.#done;
    this.#done = [];
    return done;
  }

  #opened({ name, attributes }: SaxesTagPlain): void {
    this.#open.push(name);
    this.#hasRoot = true;
    if (this.#leaf !== undefined) return;
    if (RECORDS.has(name) && this.#record === undefined) this.#record = new WxrRecord(name, this.line);
    if (CONTAINERS.has(name)) return;
    this.#leaf = { name, depth: this.#open.length, line: this.line, attributes };
    this.#text = "";
  }

  #closed(name: string): void {
    const depth = this.#open.length;
    const parent = this.#open[depth - 2] ?? "";
    this.#open.pop();
    if (this.#leaf !== undefined) {
      if (this.#leaf.depth === depth) this.#endLeaf(parent);
    } else if (/^wp:(?:post|term|comment)meta$/.test(name)) this.#endPair(name);
    else if (name === "wp:comment") this.#endComment();
    else if (name === this.#record?.kind) {
      this.#done.push(this.#record);
      this.#record = undefined;
    }
  }

  #endLeaf(parent: string): void {
    const { name, line, attributes } = this.#leaf as Leaf;
    const text = this.#text;
    this.#leaf = undefined;
    if (name === "wp:meta_key") this.#pair.key = text.trim();
    else if (name === "wp:meta_value") this.#pair.value = text;
    else if (parent === "wp:comment") this.#noteComment(name, text.trim());
    else if (parent === "channel") this.#done.push(fieldOfChannel(name, text, line));
    else if (parent !== this.#record?.kind) return;
    else if (name === "category" && parent === "item") this.#record.terms.push(termOf(attributes, text));
    else this.#record.set(name, text, line);
  }

  #noteComment(name: string, text: string): void {
    if (name === "wp:comment_type") this.#comment.type = text;
    if (name === "wp:comment_approved") this.#comment.approved = text;
  }

  #endPair(name: string): void {
    const { key, value } = this.#pair;
    if (key !== "" && name !== "wp:commentmeta") this.#record?.addMeta(key, value);
    this.#pair = { key: "", value: "" };
  }

  #endComment(): void {
    this.#record?.comments.push(this.#comment);
    this.#comment = { type: "", approved: "" };
  }
}

function fieldOfChannel(name: string, text: string, line: number): WxrRecord {
  const record = new WxrRecord("channel", line);
  record.set(name, text, line);
  return record;
}

/** Versions before 1.1 name a term twice, once without its domain. */
function termOf({ domain = "", nicename = "" }: Record<string, string>, name: string) {
  return { domain, nicename, name: name.trim() };
}
