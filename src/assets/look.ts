import { join } from "node:path";
import type { Look } from "../model/look.ts";
import type { ThemePicture } from "../model/theme-picture.ts";

/** The newsroom's own colours as CSS, in place of those of `css/tokens.css`; nothing where it has none. */
export function lookRules(look: Look | undefined): string {
  if (look?.accent === undefined) return "";
  const accent = `light-dark(${look.accent.light}, ${look.accent.dark})`;
  return `:root { --accent: ${accent}; --accent-ink: ${accent}; }`;
}

/** The style of the header with a logo, which depends on its shape; nothing where there is none. */
export function logoRules(logo: ThemePicture | undefined, program: string): string {
  if (logo === undefined) return "";
  const file = join(program, "templates/assets/css/own/logo.css");
  return `@import ${JSON.stringify(file)}; :root { --logo-ratio: ${(logo.width / logo.height).toFixed(3)}; }`;
}
