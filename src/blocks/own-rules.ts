import type { BlockRule } from "./block-rule.ts";

/**
 * How the newsroom's own blocks are written, and the version of the code that shows those that are boxes; its own code takes the
 * place of this module.
 */
export const OWN_RULES: readonly { name: string; part: BlockRule; version?: string }[] = [];
