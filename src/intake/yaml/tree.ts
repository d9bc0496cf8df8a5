import { isCollection, isMap, isNode, isPair, isScalar, type Node, type Pair, type YAMLMap } from "yaml";
import { memo } from "../../kit/memo.ts";
import { MAX_DEPTH } from "./depth.ts";

/** Types that YAML itself has. */
const OWN_TYPE = /^tag:yaml\.org,2002:(?:str|int|float|bool|null|seq|map)$/;

/** A parsed YAML text, for questions about places in it. All take linear time. */
export class YamlTree {
  readonly #root: Node | null;
  /** Keys that occur twice in their map, with the offsets of both. */
  readonly repeatedKeys: { name: string; offset: number; first: number }[] = [];
  /** Offset of a value with a type that YAML itself does not have. */
  readonly typeAt: number | undefined;
  /** Offset of what is nested too deeply. */
  readonly tooDeepAt: number | undefined;
  readonly #keysOf = memo(keysOf);

  constructor(root: Node | null) {
    this.#root = root;
    const waiting: { node: unknown; depth: number }[] = [{ node: root, depth: 0 }];
    for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
      const { node, depth } = next;
      if (isNode(node) && node.tag !== undefined && !OWN_TYPE.test(node.tag)) this.typeAt = offsetOf(node);
      if (isPair(node)) waiting.push({ node: node.value, depth }, { node: node.key, depth });
      if (!isCollection(node)) continue;
      if (isMap(node)) this.#noteRepeated(node);
      if (depth > MAX_DEPTH) this.tooDeepAt = offsetOf(node);
      else for (const item of node.items) waiting.push({ node: item, depth: depth + 1 });
    }
    this.repeatedKeys.sort((a, b) => a.offset - b.offset);
  }

  #noteRepeated(map: YAMLMap): void {
    const seen = new Map<unknown, number>();
    for (const { key } of map.items) {
      if (!isScalar(key)) continue;
      const [offset, first] = [offsetOf(key), seen.get(key.value)];
      if (first === undefined) seen.set(key.value, offset);
      else this.repeatedKeys.push({ name: String(key.value), offset, first });
    }
  }

  /** Offset of the key (else the value) that a path leads to; where it does not exist, of its nearest parent. */
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

  /** Where the value at a path stands. An empty one begins after its colon, and has no end. */
  valueAt(path: readonly PropertyKey[]): { start: number; end?: number } | undefined {
    let node: unknown = this.#root;
    let behindKey: number | undefined;
    for (const step of path) {
      const pair = isMap(node) ? this.#keysOf(node).get(String(step)) : undefined;
      behindKey = (pair?.key as Node | undefined)?.range?.[1];
      if (pair !== undefined) node = pair.value;
      else if (isCollection(node) && typeof step === "number") node = node.items[step];
      else return undefined;
    }
    const [start = 0, end = 0] = (node as Node | null | undefined)?.range ?? [];
    if (end > start) return { start, end };
    return behindKey === undefined ? undefined : { start: behindKey + 1 };
  }
}

function keysOf(map: YAMLMap): ReadonlyMap<string, Pair> {
  const keys = new Map<string, Pair>();
  for (const pair of map.items) if (isScalar(pair.key)) keys.set(String(pair.key.value), pair);
  return keys;
}

function offsetOf(node: unknown, otherwise = 0): number {
  return (node as Node | null | undefined)?.range?.[0] ?? otherwise;
}
