/** The newsroom's own languages, by their folders; its own code takes the place of this module. */
export const OWN_PACKS: readonly (readonly [folder: string, pack: unknown])[] = [];
