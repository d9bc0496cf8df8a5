/** XML files of any size, read element by element. */
import { createReadStream } from "node:fs";
import { open } from "node:fs/promises";
import { decodeHTMLStrict } from "entities";
import { SaxesParser, type SaxesTagNS } from "saxes";
import { UsageError } from "../../kit/problems.ts";
import { withoutForbidden } from "../../kit/xml.ts";

/** An element that was read to its end. */
export interface XmlElement {
  /** `{namespace}local` */
  name: string;
  /** By `{namespace}local`, or the bare name where there is no namespace. */
  attributes: Readonly<Record<string, string>>;
  children: readonly (XmlElement | string)[];
  /** Line on which it begins, counted from 1. */
  line: number;
  /** What its relative addresses are relative to, as `xml:base` of it or around it says. */
  base?: string | undefined;
  /** As `xml:lang` of it or around it says. */
  lang?: string | undefined;
}

export interface XmlOptions {
  /** Whether an element is only there to hold others: it is entered, and not read as a whole. */
  isContainer: (name: string) => boolean;
  /** Namespaces of prefixes that files use without declaring them. */
  namespaces?: Readonly<Record<string, string>>;
}

const XML = "{http://www.w3.org/XML/1998/namespace}";

/**
 * The elements of a file that no container is, in order: those below containers alone. A container's own attributes are
 * given by an element without children, before what it holds.
 * @throws UsageError where the file is not well-formed, with its line
 */
export async function* elementsOf(file: string, options: XmlOptions): AsyncGenerator<XmlElement> {
  const reader = new ElementReader(file, options);
  const decoder = new TextDecoder(await encodingOf(file));
  for await (const bytes of createReadStream(file)) {
    reader.write(decoder.decode(bytes as Buffer, { stream: true }));
    yield* reader.take();
  }
  reader.write(decoder.decode());
  reader.close();
  yield* reader.take();
}

interface OpenElement extends XmlElement {
  children: (XmlElement | string)[];
}

class ElementReader {
  readonly #file: string;
  readonly #options: XmlOptions;
  readonly #parser;
  readonly #containers: XmlElement[] = [];
  readonly #open: OpenElement[] = [];
  #done: XmlElement[] = [];
  #isEmpty = true;
  /** Line of the last tag. */
  #lastTag = 1;

  constructor(file: string, options: XmlOptions) {
    this.#file = file;
    this.#options = options;
    this.#parser = new SaxesParser({
      xmlns: true,
      position: true,
      additionalNamespaces: options.namespaces ?? {},
    });
    this.#parser.ENTITIES = new Proxy(this.#parser.ENTITIES, { get: entity });
    this.#parser.on("error", (error) => this.#refuse(error.message));
    this.#parser.on("opentag", (tag) => this.#opened(tag));
    this.#parser.on("closetag", () => this.#closed());
    const text = (part: string) => void this.#open.at(-1)?.children.push(part);
    this.#parser.on("text", text);
    this.#parser.on("cdata", text);
  }

  /** Space before the declaration, which some programs leave, is passed over. */
  write(text: string): void {
    const from = this.#isEmpty ? text.trimStart() : text;
    this.#isEmpty &&= from === "";
    this.#parser.write(withoutForbidden(from));
  }

  close(): void {
    this.#parser.close();
  }

  /** What was read to its end since it was last asked. */
  take(): XmlElement[] {
    const done = this.#done;
    this.#done = [];
    return done;
  }

  #opened(tag: SaxesTagNS): void {
    const around = this.#open.at(-1) ?? this.#containers.at(-1);
    const element = elementOf(tag, around, this.#parser.line);
    this.#lastTag = this.#parser.line;
    if (this.#open.length === 0 && this.#options.isContainer(element.name)) {
      this.#containers.push(element);
      this.#done.push(element);
    } else this.#open.push(element);
  }

  #closed(): void {
    this.#lastTag = this.#parser.line;
    const element = this.#open.pop();
    if (element === undefined) this.#containers.pop();
    else if (this.#open.length > 0) this.#open.at(-1)?.children.push(element);
    else this.#done.push(element);
  }

  /** An ampersand alone is taken for an entity as far as the next semicolon, or to the end: then the last tag is nearer to it. */
  #refuse(message: string): never {
    const reason = message.replace(/^.*?\d+:\d+: /, "").replace(/\.$/, "");
    const isNear = !/unclosed tag|unexpected end|entity/.test(reason);
    const [place, remedy] = isNear
      ? [`${this.#parser.line}:${this.#parser.column}`, "Correct that line, or export it again."]
      : [
          this.#lastTag,
          "It ends too early there, or has an & that must be &amp;: correct it, or export it again.",
        ];
    throw new UsageError(`${this.#file}:${place}: this is not well-formed XML (${reason}). ${remedy}`);
  }
}

/** An entity of XML, or of HTML: `&nbsp;` is what files that were not made by an XML writer have most often. */
function entity(known: Readonly<Record<string, string>>, name: string): string | undefined {
  const html = `&${name};`;
  const decoded = known[name] ?? decodeHTMLStrict(html);
  return decoded === html ? undefined : decoded;
}

function elementOf(tag: SaxesTagNS, around: XmlElement | undefined, line: number): OpenElement {
  const attributes: Record<string, string> = {};
  for (const { uri, local, value } of Object.values(tag.attributes)) {
    attributes[uri === "" ? local : `{${uri}}${local}`] = value;
  }
  const base = attributes[`${XML}base`];
  return {
    name: `{${tag.uri}}${tag.local}`,
    attributes,
    children: [],
    line,
    base: base === undefined ? around?.base : resolved(base, around?.base),
    lang: attributes[`${XML}lang`] ?? around?.lang,
  };
}

/** An address as it is meant where it stands; as it is written where that cannot be told. */
export function resolved(address: string, base: string | undefined): string {
  return URL.parse(address, base)?.href ?? address;
}

const MARKS: readonly (readonly [mark: readonly number[], encoding: string])[] = [
  [[0xef, 0xbb, 0xbf], "utf-8"],
  [[0xff, 0xfe], "utf-16le"],
  [[0xfe, 0xff], "utf-16be"],
];

/** As its byte order mark or its declaration says; else UTF-8. */
async function encodingOf(file: string): Promise<string> {
  const head = await beginningOf(file, 200);
  const marked = MARKS.find(([mark]) => mark.every((byte, i) => head[i] === byte));
  if (marked) return marked[1];
  const declared = /^\s*<\?xml[^>]*?\bencoding\s*=\s*["']([^"']+)/.exec(
    Buffer.from(head).toString("latin1"),
  )?.[1];
  if (declared === undefined || /^utf-?16/i.test(declared)) return "utf-8";
  try {
    return new TextDecoder(declared).encoding;
  } catch {
    throw new UsageError(`${file}:1: the encoding "${declared}" is not known. Convert the file to UTF-8.`);
  }
}

/** The first bytes of a file. */
export async function beginningOf(file: string, length: number): Promise<Uint8Array> {
  const handle = await open(file);
  try {
    const { buffer, bytesRead } = await handle.read(new Uint8Array(length), 0, length, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await handle.close();
  }
}

/** The first child of one of these names, in the order of the names. */
export function childOf(element: XmlElement, ...names: readonly string[]): XmlElement | undefined {
  for (const name of names) {
    for (const child of element.children) if (typeof child !== "string" && child.name === name) return child;
  }
  return undefined;
}

export function childrenOf(element: XmlElement, ...names: readonly string[]): XmlElement[] {
  return elementsIn(element).filter((child) => names.includes(child.name));
}

export function elementsIn(element: XmlElement): XmlElement[] {
  return element.children.filter((child) => typeof child !== "string");
}

/** All text in an element, that of its children too, without spaces around it. */
export function textIn(element: XmlElement | undefined): string {
  return element === undefined ? "" : rawTextIn(element).trim();
}

function rawTextIn(element: XmlElement): string {
  return element.children.map((child) => (typeof child === "string" ? child : rawTextIn(child))).join("");
}
