/** Gutenberg's blocks, as comments mark them in a text. */

/** A block and what it holds, in order: HTML and other blocks. */
export interface Block {
  /** `core/image`; empty for what stands between blocks. */
  name: string;
  attributes: Readonly<Record<string, unknown>>;
  inner: (string | Block)[];
  /** Where it begins in the text. */
  offset: number;
}

const BEGINNING = /<!--\s+(?<end>\/)?wp:(?<name>[a-z][a-z\d_-]*(?:\/[a-z][a-z\d_-]*)?)(?=\s)/g;

export function hasBlocks(text: string): boolean {
  return text.includes("<!-- wp:");
}

/** Nested deeper than this, blocks are held by the last one that is not. */
const DEPTH = 100;

/** The blocks of a text. One that is not ended is at the end of what it stands in; an end without a beginning is nothing. */
export function blocksIn(text: string): Block {
  const root: Block = { name: "", attributes: {}, inner: [], offset: 0 };
  const open = [root];
  let at = 0;
  for (const mark of text.matchAll(BEGINNING)) {
    const { end, name = "" } = mark.groups ?? {};
    const from = mark.index + mark[0].length;
    const stop = text.indexOf("-->", from);
    if (stop < 0) break;
    const holder = open.at(-1) as Block;
    if (mark.index > at) holder.inner.push(text.slice(at, mark.index));
    at = stop + "-->".length;
    const whole = name.includes("/") ? name : `core/${name}`;
    if (end !== undefined) close(open, whole);
    else {
      const rest = text.slice(from, stop).trim();
      const isClosed = rest.endsWith("/");
      const attributes = attributesIn(isClosed ? rest.slice(0, -1).trim() : rest);
      const block: Block = { name: whole, attributes, inner: [], offset: mark.index };
      holder.inner.push(block);
      if (!isClosed && open.length < DEPTH) open.push(block);
    }
  }
  if (at < text.length) (open.at(-1) as Block).inner.push(text.slice(at));
  return root;
}

function close(open: Block[], name: string): void {
  const at = open.findLastIndex((block) => block.name === name);
  if (at > 0) open.length = at;
}

function attributesIn(json: string): Record<string, unknown> {
  if (json === "") return {};
  try {
    const value: unknown = JSON.parse(json);
    return typeof value === "object" && value !== null ? (value as Record<string, unknown>) : {};
  } catch {
    return {};
  }
}

/** An attribute that is a text; empty where it is none. */
export function textAttribute({ attributes }: Block, name: string): string {
  const value = attributes[name];
  return typeof value === "string" ? value.trim() : typeof value === "number" ? String(value) : "";
}
