import type { Say, Store } from "./store.ts";

/**
 * The same store for a build that can do without: the first time that it cannot be asked is told, and from then on it is as
 * if there were none.
 */
export function lenient(store: Store, say: Say): Store {
  let isLost = false;
  const attempt = async <T>(ask: () => Promise<T>, otherwise: T): Promise<T> => {
    if (isLost) return otherwise;
    try {
      return await ask();
    } catch (error) {
      if (!isLost) say(`The store cannot be used, and this build goes on without it: ${reasonOf(error)}`);
      isLost = true;
      return otherwise;
    }
  };
  return {
    get: (key) => attempt(() => store.get(key), undefined),
    put: (key, content) => attempt(() => store.put(key, content), undefined),
    has: (keys) => attempt(() => store.has(keys), new Set<string>()),
    close: () => store.close(),
  };
}

function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
