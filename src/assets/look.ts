import type { Look } from "../model/look.ts";

/** The newsroom's own colours as CSS, in place of those of `css/tokens.css`; nothing where it has none. */
export function lookRules(look: Look | undefined): string {
  if (look?.accent === undefined) return "";
  const accent = `light-dark(${look.accent.light}, ${look.accent.dark})`;
  return `:root { --accent: ${accent}; --accent-ink: ${accent}; }`;
}
