import { openStore, type StorePlace } from "./open-store.ts";
import type { Say, Store } from "./store.ts";

/**
 * A store for a build that can do without. It is opened when it is first asked; the first time that it cannot be used is
 * told, and from then on it is as if there were none.
 */
export function lenientStore(place: StorePlace, say: Say, open = openStore): Store {
  let opened: Promise<Store> | undefined;
  let isLost = false;
  const attempt = async <T>(ask: (store: Store) => Promise<T>, otherwise: T): Promise<T> => {
    if (isLost) return otherwise;
    try {
      opened ??= open(place, say);
      return await ask(await opened);
    } catch (error) {
      if (!isLost) say(`The store cannot be used, and this build goes on without it: ${reasonOf(error)}`);
      isLost = true;
      return otherwise;
    }
  };
  return {
    get: (key) => attempt((store) => store.get(key), undefined),
    put: (key, content) => attempt((store) => store.put(key, content), undefined),
    has: (keys) => attempt((store) => store.has(keys), new Set<string>()),
    close: () => void opened?.then((store) => store.close()).catch(() => {}),
  };
}

function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
