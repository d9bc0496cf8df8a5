import { inject } from "vitest";

declare module "vitest" {
  interface ProvidedContext {
    /** How many times as often as usual properties are tried: more where nobody waits for the tests (`npm run test:long`). */
    thoroughness: number;
  }
}

/**
 * How often a property is tried, or how many milliseconds that may take.
 * @param usual while somebody waits
 * @param often what is multiplied where nobody does: more than the usual where each try is costly
 */
export function runs(usual: number, often = usual): number {
  const thoroughness = inject("thoroughness");
  return thoroughness > 1 ? often * thoroughness : usual;
}
