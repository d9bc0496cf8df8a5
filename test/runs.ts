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
 */
export function runs(usual: number): number {
  return usual * inject("thoroughness");
}
