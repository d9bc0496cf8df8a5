/** The newsroom's own blocks, with the files beside them that pages load; its own code takes the place of this module. */
export const OWN_BLOCKS: readonly { name: string; parts: readonly ("sheet" | "script")[] }[] = [];
