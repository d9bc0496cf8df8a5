import { isMap, isNode, isPair, isScalar, type Pair, parseDocument, type YAMLMap } from "yaml";

/** A place in a text. */
type Span = readonly [start: number, end: number];

/**
 * A YAML text in which a key has another name; whatever else stands there stays, byte for byte. Where the new name is there
 * too, the old one goes with its value.
 * @param path the key's path, of keys of maps
 */
export function withKeyRenamed(text: string, path: readonly string[], name: string): string {
  const found = findPair(text, path);
  if (found === undefined) return text;
  const { map, pair } = found;
  if (pairOf(map, name) !== undefined) return withoutSpan(text, spanOfPair(text, map, pair));
  const [start, end] = spanOf(pair.key);
  const written = text.slice(start, end);
  const quote = /^["']/.exec(written)?.[0] ?? "";
  return `${text.slice(0, start)}${quote}${name}${quote}${text.slice(end)}`;
}

interface Found {
  map: YAMLMap;
  pair: Pair;
}

/** The pair at a path; nothing where there is none, or where the text is not valid. */
function findPair(text: string, path: readonly string[]): Found | undefined {
  const document = parseDocument(text);
  if (document.errors.length > 0) return undefined;
  let node: unknown = document.contents;
  let found: Found | undefined;
  for (const key of path) {
    if (!isMap(node)) return undefined;
    const pair = pairOf(node, key);
    if (pair === undefined) return undefined;
    found = { map: node, pair };
    node = pair.value;
  }
  return found;
}

function pairOf(map: YAMLMap, name: string): Pair | undefined {
  return map.items.find((pair) => isPair(pair) && isScalar(pair.key) && pair.key.value === name);
}

/** Where a node stands, without the comments and spaces after it. */
function spanOf(node: unknown): Span {
  const range = isNode(node) ? node.range : undefined;
  if (!range) throw new Error("A node of YAML that was read has no place in its text");
  return [range[0], range[1]];
}

/** What goes with a pair: its lines, or in braces all up to its neighbour. */
function spanOfPair(text: string, map: YAMLMap, pair: Pair): Span {
  const [start] = spanOf(pair.key);
  const end = isNode(pair.value) ? spanOf(pair.value)[1] : spanOf(pair.key)[1];
  if (!map.flow) return [text.lastIndexOf("\n", start - 1) + 1, lineEnd(text, end)];
  const at = map.items.indexOf(pair);
  const next = map.items[at + 1];
  if (next !== undefined) return [start, spanOf(next.key)[0]];
  const before = map.items[at - 1];
  return before === undefined ? [start, end] : [endOf(before), end];
}

function endOf(pair: Pair): number {
  return spanOf(isNode(pair.value) ? pair.value : pair.key)[1];
}

/** Behind the end of the line that a place is in. */
function lineEnd(text: string, at: number): number {
  const end = text.indexOf("\n", at);
  return end < 0 ? text.length : end + 1;
}

function withoutSpan(text: string, [start, end]: Span): string {
  return text.slice(0, start) + text.slice(end);
}
