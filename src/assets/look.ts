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

/** The style of what few sites have in the header: a logo, to whose shape it keeps, and links of their own. */
export function ownRules(
  { logo, links }: Pick<ThemePictures, "logo"> & Pick<Site, "links">,
  program: string,
): string {
  const sheet = (name: string) =>
    `@import ${JSON.stringify(join(program, "templates/assets/css/own", name))};\n`;
  return [
    logo && sheet("logo.css"),
    links && links.header.length > 0 && sheet("links.css"),
    logo && `:root { --logo-ratio: ${(logo.width / logo.height).toFixed(3)}; }`,
  ]
    .filter((rules) => rules !== undefined && rules !== false)
    .join("");
}
