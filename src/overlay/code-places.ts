/** Where the newsroom's look lies in the content. */
export const THEME = "theme";

/** The files of it that are code; `lib` holds what the others share. */
export const CODE = "{{parts,blocks,pages,lib}/*,languages/**/*}.ts";
