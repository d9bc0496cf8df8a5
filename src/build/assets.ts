import { readFileSync } from "node:fs";
import { join } from "node:path";
import { bundle } from "lightningcss";
import { contentHash } from "../kit/files.ts";
import { Addresses, type SitePath, sitePathOf } from "../model/address.ts";
import type { Site } from "../model/site.ts";
import { sharp } from "../photos/sharp.ts";

/** A file that pages load; its address holds the hash of its content, so it may be kept by readers for ever. */
export interface Asset {
  path: SitePath;
  content: Uint8Array;
}

/** Addresses of the assets by what they are for. */
export interface AssetNames {
  stylesheet: SitePath;
  /** What browsers show a feed with. */
  feedStylesheet: SitePath;
  fonts: readonly SitePath[];
  /** Copies addresses. */
  copyScript: SitePath;
  icon: SitePath;
  appleTouchIcon: SitePath;
  icon192: SitePath;
  icon512: SitePath;
}

export interface SiteAssets {
  named: AssetNames;
  files: readonly Asset[];
}

/** Where the fonts of the stylesheet come from: `font:` addresses in it name files of this package. */
const FONTS = "node_modules/@fontsource-variable/source-serif-4/files";
const FONT_URL = /url\(\s*"?font:([a-z0-9.-]+)"?\s*\)/g;

/** Makes the stylesheet, the fonts that it names and the icons from `templates/assets`. */
export async function makeAssets(project: string, site: Site): Promise<SiteAssets> {
  const folder = join(project, "templates", "assets");
  const files: Asset[] = [];
  const add = (name: string, content: Uint8Array): SitePath => {
    const dot = name.lastIndexOf(".");
    const path = sitePathOf(
      `/assets/${name.slice(0, dot)}-${contentHash(content).slice(0, 10)}${name.slice(dot)}`,
    );
    files.push({ path, content });
    return path;
  };
  const addresses = new Addresses(site);
  const fonts: SitePath[] = [];
  const css = bundledCss(folder, "site.css")
    .toString()
    .replace(FONT_URL, (_, name: string) => {
      const path = add(name, readFileSync(join(project, FONTS, name)));
      fonts.push(path);
      return `url("${addresses.href(path)}")`;
    });
  const icon = readFileSync(join(folder, "icon.svg"));
  const named: AssetNames = {
    stylesheet: add("site.css", Buffer.from(css)),
    feedStylesheet: add("feed.css", bundledCss(folder, "feed.css")),
    fonts,
    copyScript: add("copy.js", readFileSync(join(folder, "js", "copy.js"))),
    icon: add("icon.svg", icon),
    appleTouchIcon: add("icon-180.png", await iconOf(icon, 180)),
    icon192: add("icon-192.png", await iconOf(icon, 192)),
    icon512: add("icon-512.png", await iconOf(icon, 512)),
  };
  return { named, files };
}

/** A stylesheet and what it imports as one small file. */
function bundledCss(folder: string, name: string): Buffer {
  const { code } = bundle({
    filename: join(folder, "css", name),
    minify: true,
    // The year in which `light-dark()` and nested rules were in all engines.
    targets: { chrome: 123 << 16, firefox: 120 << 16, safari: (17 << 16) | (5 << 8) },
  });
  return Buffer.from(code);
}

function iconOf(svg: Uint8Array, pixels: number): Promise<Uint8Array> {
  return sharp(svg, { density: (72 * pixels) / 128 })
    .resize(pixels, pixels)
    .png({ compressionLevel: 9 })
    .toBuffer();
}
