import { globSync, readFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { bundleAsync, transform } from "lightningcss";
import { BLOCKS_FOLDER, blocksWith } from "../blocks/list.ts";
import type { CodeMap } from "../kit/code-map.ts";
import { OF_THEME } from "../kit/overlay.ts";
import type { SitePath } from "../model/address.ts";
import { OWN_PAGES } from "../model/own-page-list.ts";
import type { Site } from "../model/site.ts";
import type { Theme } from "../model/theme.ts";
import type { ThemePictures } from "../model/theme-picture.ts";
import { besideBlock, inTheme, sheetOfPage } from "./beside-blocks.ts";
import type { AssetCache } from "./cache.ts";
import { ENGINES } from "./engines.ts";
import { feedLanguageRules } from "./feed-languages.ts";
import { fontFacesFor } from "./fonts.ts";
import { accentSheet, lookRules, ownRules } from "./look.ts";

const CSS_FOLDER = "templates/assets/css";

/** Stylesheets that only pages load which need them. */
export interface SheetAddresses {
  /** For pages that show a block with a stylesheet of its own, by the block's name. */
  blockSheets: Readonly<Record<string, SitePath>>;
  /** Those of `css/sheets`, for pages that show what few do, by their names. */
  sheets: Readonly<Record<string, SitePath>>;
}

/** What stylesheets are made with. */
interface StyleTools {
  /** The folder of the program. */
  program: string;
  cache: AssetCache;
  code: CodeMap;
}

/** What a site decides of a stylesheet. */
interface StyleChoices extends Pick<Site, "languages" | "look" | "links">, Pick<ThemePictures, "logo"> {
  theme: Theme;
  /** Whether the site's texts and headlines are both set in other fonts than the program's. */
  isTypefaceReplaced?: boolean;
}

/** A stylesheet and what it imports as one small file. Its import of "blocks" is replaced by the styles of all blocks. */
export async function bundledCss(
  program: string,
  name: string,
  { languages, look, logo, links, theme, isTypefaceReplaced = false }: StyleChoices,
): Promise<Uint8Array> {
  const made: Readonly<Record<string, () => string>> = {
    blocks: () => stylesOfBlocks(program),
    fonts: () => (isTypefaceReplaced ? "" : fontFacesFor(languages)),
    languages: () => feedLanguageRules(languages, theme),
    look: () => lookRules(look),
    ...(isTypefaceReplaced && { [join(program, CSS_FOLDER, "fonts.css")]: () => "" }),
    accent: () => accentSheet(look, program),
    own: () => ownRules({ logo, links }, program),
  };
  const { code } = await bundleAsync({
    filename: join(program, CSS_FOLDER, name),
    resolver: {
      resolve: (specifier, from) => (specifier in made ? specifier : resolve(dirname(from), specifier)),
      read: (file) => made[file]?.() ?? readFileSync(file, "utf8"),
    },
    minify: true,
    targets: ENGINES,
  });
  return code;
}

function stylesOfBlocks(program: string): string {
  const files = blocksWith("style").map((block) => join(program, BLOCKS_FOLDER, block, "style.css"));
  return files.map((file) => `@import ${JSON.stringify(file)};`).join("\n");
}

/** Makes the stylesheets that few pages load. They are in the layer of components, as the styles of blocks are. */
export async function sheetsOf(
  tools: StyleTools,
  add: (name: string, content: Uint8Array) => SitePath,
): Promise<SheetAddresses> {
  const blockSheets: Record<string, SitePath> = {};
  for (const block of blocksWith("sheet"))
    blockSheets[block] = add(`${block}.css`, await sheet(tools, besideBlock(block, "sheet")));
  for (const { name, sheet: hasSheet } of OWN_PAGES)
    if (hasSheet)
      blockSheets[sheetOfPage(name)] = add(`${name}.css`, await sheet(tools, `${OF_THEME}pages/${name}.css`));
  const sheets: Record<string, SitePath> = {};
  for (const file of globSync("*.css", { cwd: join(tools.program, CSS_FOLDER, "sheets") }).sort())
    sheets[file.slice(0, -".css".length)] = add(file, await sheet(tools, `${CSS_FOLDER}/sheets/${file}`));
  return { blockSheets, sheets };
}

function sheet({ program, cache, code }: StyleTools, file: string): Promise<Uint8Array> {
  const css = readFileSync(resolve(program, inTheme(file)), "utf8");
  return cache.get([css, code.partsOf("src/assets/styles.ts")], () => {
    const layered = Buffer.from(`@layer components {${css}}`);
    return transform({ filename: file, code: layered, minify: true, targets: ENGINES }).code;
  });
}
