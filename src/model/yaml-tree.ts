import { isCollection, isMap, isPair, isScalar, type Node, type Pair, type YAMLMap } from "yaml";

/** Levels of lists and keys that content may have. */
const MAX_DEPTH = 100;

/** A parsed YAML text, for questions about places in it. All take linear time. */
export class YamlTree {
  readonly #root: Node | null;
  /** Offsets of keys that their map had before. */
  readonly repeatedKeys: number[] = [];
  /** Offset of what is nested too deep. */
  readonly tooDeepAt: number | undefined;
  readonly #keys = new Map<YAMLMap, ReadonlyMap<string, Pair>>();

  constructor(root: Node | null) {
    this.#root = root;
    const waiting: { node: unknown; depth: number }[] = [{ node: root, depth: 0 }];
    for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
      const { node, depth } = next;
      if (isPair(node)) waiting.push({ node: node.value, depth }, { node: node.key, depth });
      if (!isCollection(node)) continue;
      if (isMap(node)) this.#noteRepeated(node);
      if (depth > MAX_DEPTH) this.tooDeepAt = offsetOf(node);
      else for (const item of node.items) waiting.push({ node: item, depth: depth + 1 });
    }
    this.repeatedKeys.sort((a, b) => a - b);
  }

  #noteRepeated(map: YAMLMap): void {
    const seen = new Set<unknown>();
    for (const { key } of map.items) {
      if (!isScalar(key)) continue;
      if (seen.has(key.value)) this.repeatedKeys.push(offsetOf(key));
      seen.add(key.value);
    }
  }

  /** Offset of the key (else the value) that a path leads to; where that is not there, of its nearest parent. */
  offsetOf(path: readonly PropertyKey[]): number {
    let node: unknown = this.#root;
    let offset = offsetOf(this.#root);
    for (const step of path) {
      if (isMap(node)) {
        const pair = this.#keysOf(node).get(String(step));
        if (pair === undefined) return offset;
        offset = offsetOf(pair.key, offset);
        node = pair.value;
      } else if (isCollection(node) && typeof step === "number") {
        node = node.items[step];
        offset = offsetOf(node, offset);
      } else return offset;
    }
    return offset;
  }

  #keysOf(map: YAMLMap): ReadonlyMap<string, Pair> {
    const known = this.#keys.get(map);
    if (known) return known;
    const keys = new Map<string, Pair>();
    for (const pair of map.items) if (isScalar(pair.key)) keys.set(String(pair.key.value), pair);
    this.#keys.set(map, keys);
    return keys;
  }
}

function offsetOf(node: unknown, otherwise = 0): number {
  return (node as Node | null | undefined)?.range?.[0] ?? otherwise;
}
