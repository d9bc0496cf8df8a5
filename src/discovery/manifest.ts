import { type Lang, languageOf } from "../i18n/lang.ts";
import { type Addresses, type SitePath, sitePathOf } from "../model/address.ts";
import { PAPER } from "../model/palette.ts";
import type { Site } from "../model/site.ts";
import { frameColours } from "./frame-colours.ts";

export interface ManifestIcon {
  path: SitePath;
  type: string;
  /** The side in pixels; `any` for a drawing without a size. */
  size: number | "any";
  purpose?: "any" | "maskable" | undefined;
}

/** The web app manifest of one language, as JSON (W3C Web Application Manifest). */
export function renderManifest(
  site: Site,
  lang: Lang,
  addresses: Addresses,
  icons: readonly ManifestIcon[],
): string {
  const start = addresses.href(addresses.home(lang));
  const manifest = {
    id: start,
    name: site.name[lang],
    short_name: site.name[lang],
    description: site.description[lang],
    lang,
    dir: languageOf(lang).direction,
    start_url: start,
    scope: addresses.href(sitePathOf("/")),
    display: "minimal-ui",
    ...(site.look?.accent && {
      theme_color: frameColours(site.look).light,
      background_color: PAPER.light,
    }),
    icons: icons.map((icon) => ({
      src: addresses.href(icon.path),
      type: icon.type,
      sizes: icon.size === "any" ? "any" : `${icon.size}x${icon.size}`,
      ...(icon.purpose === undefined ? {} : { purpose: icon.purpose }),
    })),
  };
  return `${JSON.stringify(manifest, null, 2)}\n`;
}
