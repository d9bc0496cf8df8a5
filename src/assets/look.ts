import { join } from "node:path";
import type { Look } from "../model/look.ts";
import type { Site } from "../model/site.ts";
import type { ThemePictures } from "../model/theme-picture.ts";

/** The newsroom's own colours as CSS, in place of those of `css/tokens.css`; nothing where it has none. */
export function lookRules(look: Look | undefined): string {
  if (look?.accent === undefined) return "";
  const accent = `light-dark(${look.accent.light}, ${look.accent.dark})`;
  return `:root { --accent: ${accent}; --accent-ink: ${accent}; }`;
}

/** What an accent of one's own asks of pages besides; nothing where there is none. */
export function accentSheet(look: Look | undefined, program: string): string {
  return look?.accent === undefined ? "" : sheet("accent.css", program);
}

function sheet(name: string, program: string): string {
  return `@import ${JSON.stringify(join(program, "templates/assets/css/own", name))};\n`;
}

/** The style of what few sites have in the header: a logo, to whose shape it keeps, and links of their own. */
export function ownRules(
  { logo, links }: Pick<ThemePictures, "logo"> & Pick<Site, "links">,
  program: string,
): string {
  return [
    logo && sheet("logo.css", program),
    links && links.header.length > 0 && sheet("links.css", program),
    logo && `:root { --logo-ratio: ${(logo.width / logo.height).toFixed(3)}; }`,
  ]
    .filter((rules) => rules !== undefined && rules !== false)
    .join("");
}
