import { RULES } from "./rules.ts";

/**
 * Loads what blocks need to render the text; `renderMarkdown` itself waits for nothing.
 * @returns nothing where nothing is to be waited for, as with nearly all texts
 */
export function prepareBlocks(source: string): Promise<unknown> | undefined {
  const waiting = RULES.flatMap(({ part }) => part.prepare?.(source) ?? []);
  return waiting.length > 0 ? Promise.all(waiting) : undefined;
}
