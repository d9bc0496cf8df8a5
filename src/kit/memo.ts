import { BoundedMap } from "./bounded-map.ts";

/** How much a memo holds. */
interface Bound {
  /** The most values held: those that have not been asked for lately are made anew. Without it all are held. */
  most?: number | undefined;
}

/** How calls of several arguments are told apart. */
interface Keyed<A extends readonly unknown[]> extends Bound {
  /** Equal for arguments that have the same value. */
  key: (...args: A) => unknown;
}

/**
 * A function that makes each of its values once, and returns that one from then on. Where making failed (`undefined`, an
 * error), it tries again. Without a key it takes one argument at most, which is its own key.
 */
export function memo<V>(make: () => V): () => V;
export function memo<K, V>(make: (key: K) => V, options?: Bound): (key: K) => V;
export function memo<A extends readonly unknown[], V>(
  make: (...args: A) => V,
  options: Keyed<A>,
): (...args: A) => V;
export function memo<A extends readonly unknown[], V>(
  make: (...args: A) => V,
  { key = first, most }: Partial<Keyed<A>> = {},
): (...args: A) => V {
  const known = most === undefined ? new Map<unknown, V>() : new BoundedMap<unknown, V>(most);
  return (...args) => {
    const name = key(...args);
    const found = known.get(name);
    if (found !== undefined) return found;
    const made = make(...args);
    if (made !== undefined) known.set(name, made);
    return made;
  };
}

/**
 * A memo for each object, such as a state of the library. It is freed with the object, which must not change while it is
 * in use.
 */
export function memoPer<O extends object, V>(make: (of: O) => V): (of: O) => V;
export function memoPer<O extends object, K, V>(
  make: (of: O, key: K) => V,
  options?: Bound,
): (of: O, key: K) => V;
export function memoPer<O extends object, A extends readonly unknown[], V>(
  make: (of: O, ...args: A) => V,
  options: Keyed<A>,
): (of: O, ...args: A) => V;
export function memoPer<O extends object, A extends readonly unknown[], V>(
  make: (of: O, ...args: A) => V,
  { key = first, most }: Partial<Keyed<A>> = {},
): (of: O, ...args: A) => V {
  const memos = new WeakMap<O, (...args: A) => V>();
  return (of, ...args) => {
    const known = memos.get(of);
    if (known !== undefined) return known(...args);
    const its = memo((...rest: A) => make(of, ...rest), { key, most });
    memos.set(of, its);
    return its(...args);
  };
}

function first(...args: readonly unknown[]): unknown {
  return args[0];
}
