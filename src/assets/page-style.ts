import { readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { type Lang, languageOf } from "../i18n/lang.ts";
import type { CodeMap } from "../kit/code-map.ts";
import { memo } from "../kit/memo.ts";
import type { Addresses, SitePath } from "../model/address.ts";
import type { OwnFace, OwnFonts } from "../model/own-fonts.ts";
import type { Site } from "../model/site.ts";
import type { Theme } from "../model/theme.ts";
import type { AssetCache } from "./cache.ts";
import { type FontFace, fontFacesOf } from "./fonts.ts";
import { loadedOf, ownFontRules } from "./own-font-rules.ts";
import { ownLayer } from "./own-style.ts";
import { bundledCss } from "./styles.ts";

/** What the stylesheet of all pages is made with. */
export interface PageStyleTools {
  /** The folder of the program. */
  program: string;
  /** The folder of the content, which may have a style and fonts of its own. */
  content: string;
  cache: AssetCache;
  code: CodeMap;
}

/** The stylesheet of all pages, and the fonts that it refers to. */
export interface PageStyle {
  css: string;
  /** By the subset of the typeface that each holds. */
  fonts: Readonly<Record<string, SitePath>>;
  /** The newsroom's own fonts that pages of each language ask for at once; absent where it has none. */
  ownFonts?: Readonly<Partial<Record<Lang, readonly SitePath[]>>>;
}

/**
 * Makes the stylesheet of all pages.
 * @param add publishes a file under its name and the hash of its content
 */
export async function pageStyle(
  tools: PageStyleTools,
  { site, theme }: { site: Site; theme: Theme },
  addresses: Addresses,
  add: (name: string, content: Uint8Array) => SitePath,
): Promise<PageStyle> {
  const own = theme.fonts ?? {};
  const isReplaced = own.headline !== undefined && own.text !== undefined;
  let css = (
    await bundledCss(tools.program, "site.css", {
      theme,
      ...site,
      logo: theme.pictures?.logo,
      isTypefaceReplaced: isReplaced,
    })
  ).toString();
  const fonts: Record<string, SitePath> = {};
  for (const { url, file, subset, content } of await fontsOf(tools, css)) {
    const path = add(file, content);
    fonts[subset] = path;
    css = css.replace(url, `url("${addresses.href(path)}")`);
  }
  const faces = await ownFaces(tools, own, add);
  const addressOf = (face: OwnFace) => addresses.href(faces.get(face) as SitePath);
  const publish = memo((path: string) =>
    addresses.href(add(plainName(path), readFileSync(join(tools.content, path)))),
  );
  css += ownFontRules(own, addressOf) + ownLayer(tools.content, publish);
  return { css, fonts, ...(faces.size === 0 ? {} : { ownFonts: preloads(site.languages, faces) }) };
}

/** The fonts that a stylesheet refers to, each with its address as written there. */
async function fontsOf(
  { cache, code }: PageStyleTools,
  css: string,
): Promise<(FontFace & { content: Uint8Array })[]> {
  const parts = code.partsOf("src/assets/cut-font.ts");
  const source = code.packageParts("@fontsource-variable/source-serif-4");
  const fonts = [];
  for (const face of fontFacesOf(css)) {
    const content = await cache.get([face, parts, source], async () => {
      const { cutFont } = await import("./cut-font.ts");
      return cutFont(face);
    });
    fonts.push({ ...face, content });
  }
  return fonts;
}

/** Cuts the newsroom's own fonts, and publishes what comes of them. */
async function ownFaces(
  { content, cache, code }: PageStyleTools,
  own: OwnFonts,
  add: (name: string, content: Uint8Array) => SitePath,
): Promise<ReadonlyMap<OwnFace, SitePath>> {
  const paths = new Map<OwnFace, SitePath>();
  for (const face of loadedOf(own).flatMap(({ faces }) => faces)) {
    const { source, ranges, cut, subset } = face;
    const cutFace = await cache.get(
      [source, ranges, cut, code.partsOf("src/assets/own-cut.ts")],
      async () => {
        const { cutOwnFont } = await import("./own-cut.ts");
        return cutOwnFont(content, face);
      },
    );
    paths.set(face, add(`${plainName(source.path).replace(/\.\w+$/, "")}-${subset}.woff2`, cutFace));
  }
  return paths;
}

/** Those that most of a page is set in, in the scripts of its language. */
function preloads(
  languages: readonly Lang[],
  faces: ReadonlyMap<OwnFace, SitePath>,
): Partial<Record<Lang, readonly SitePath[]>> {
  const main = [...faces].filter(([{ isMain }]) => isMain);
  const of = (lang: Lang) =>
    languageOf(lang).typeface.flatMap((subset) =>
      main.filter(([face]) => face.subset === subset).map(([, path]) => path),
    );
  return Object.fromEntries(languages.map((lang) => [lang, of(lang)]));
}

/** The name of a file as an address has it. */
function plainName(path: string): string {
  return basename(path)
    .toLowerCase()
    .replaceAll(/[^a-z0-9.]+/g, "-")
    .replace(/^-/, "");
}
