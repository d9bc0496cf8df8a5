import { blocksWith } from "../blocks/list.ts";
import type { Lang } from "../i18n/lang.ts";
import { contentHash } from "../kit/files.ts";
import { Addresses, FEED_ASSETS, type SitePath, sitePathOf } from "../model/address.ts";
import type { Logo, LogoFile } from "../model/logo.ts";
import type { Newsroom } from "../model/newsroom.ts";
import { ASSETS_FOLDER } from "../model/own-paths.ts";
import type { ThemePictures } from "../model/theme-picture.ts";
import { besideBlock, inTheme } from "./beside-blocks.ts";
import { deskScriptOf } from "./desk-script.ts";
import type { AddAsset } from "./logo.ts";
import type { IconForms } from "./own-icon.ts";
import { type PageStyle, type PageStyleTools, pageStyle } from "./page-style.ts";
import { programIcon } from "./program-icon.ts";
import type { ScriptOptions } from "./scripts.ts";
import { bundledCss, type SheetAddresses, sheetsOf } from "./styles.ts";

/** A file that pages load, whose address has the hash of its content so that it is cached for ever; or one for feeds. */
export interface Asset {
  path: SitePath;
  content: Uint8Array;
}

/** Addresses of what pages load, by purpose. */
export interface AssetNames extends SheetAddresses, Omit<PageStyle, "css"> {
  stylesheet: SitePath;
  /** Scripts that search the archive, by the language of the page. */
  searchScripts: Readonly<Partial<Record<Lang, SitePath>>>;
  /** For the page that is shown when there is no network. */
  offlineScript: SitePath;
  /** Keeps pages on the reader's device. */
  keeperScript: SitePath;
  /** Removes them again. */
  clearingScript: SitePath;
  /** For pages that show live reports, or cards of them. */
  liveScript: SitePath;
  /** For every page. */
  pageScript: SitePath;
  /** For pages that show a block with a script of its own, by the block's name. */
  blockScripts: Readonly<Record<string, SitePath>>;
  /** The editor, of a site that has a desk in the browser. */
  deskScript?: SitePath | undefined;
  /** SVG where there is one, else PNG. */
  icon: SitePath;
  appleTouchIcon: SitePath;
  icon192: SitePath;
  icon512: SitePath;
  maskableIcon?: SitePath | undefined;
  /** The newsroom's own, in the header and for search engines. */
  logo?: Logo | undefined;
  publisherLogo?: LogoFile | undefined;
}

export interface SiteAssets {
  named: AssetNames;
  files: readonly Asset[];
}

const FOLDER = "templates/assets";

/** Makes the stylesheets, the fonts that they refer to, the scripts and the icons from `templates/assets`. */
export async function makeAssets(
  tools: PageStyleTools,
  { site, theme }: Pick<Newsroom, "site" | "theme">,
): Promise<SiteAssets> {
  const files: Asset[] = [];
  const add = (name: string, content: Uint8Array): SitePath => {
    const dot = name.lastIndexOf(".");
    const path = sitePathOf(
      `/${ASSETS_FOLDER}${name.slice(0, dot)}-${contentHash(content).slice(0, 10)}${name.slice(dot)}`,
    );
    files.push({ path, content });
    return path;
  };
  const addresses = new Addresses(site);
  const { css, ...fonts } = await pageStyle(tools, { site, theme }, addresses, add);
  const own = theme.pictures && (await picturesOf(tools, theme.pictures, add));
  const icon = own?.icon ?? (await programIcon(tools));
  const blockScripts: Record<string, SitePath> = {};
  for (const block of blocksWith("script")) {
    blockScripts[block] = add(`${block}.js`, await scriptFrom(tools, besideBlock(block, "script")));
  }
  const sheets = await sheetsOf(tools, add);
  const searchScripts: Partial<Record<Lang, SitePath>> = {};
  for (const lang of site.languages)
    searchScripts[lang] = add(`search-${lang}.js`, await scriptOf(tools, "search.ts", { lang }));
  const named: AssetNames = {
    stylesheet: add("site.css", Buffer.from(css)),
    ...fonts,
    searchScripts,
    offlineScript: add("offline-page.js", await scriptOf(tools, "offline-page.ts")),
    keeperScript: add("service-worker.js", await scriptOf(tools, "service-worker.ts", { format: "iife" })),
    clearingScript: add(
      "no-service-worker.js",
      await scriptOf(tools, "no-service-worker.ts", { format: "iife" }),
    ),
    liveScript: add("live.js", await scriptOf(tools, "live.ts")),
    pageScript: add("page.js", await scriptOf(tools, "page.ts")),
    blockScripts,
    ...sheets,
    ...(site.admin && { deskScript: await deskScriptOf(tools, site, add) }),
    ...(await iconNames(icon, add)),
    ...own?.named,
  };
  const unused = new Set([
    theme.slots === undefined && sheets.sheets.slots,
    site.ownership === undefined && sheets.sheets.ownership,
  ]);
  const loaded = files.filter(({ path }) => !unused.has(path));
  const forFeeds = [...(await feedAssets(tools.program, icon, { site, theme })), ...(own?.forFeeds ?? [])];
  return { named, files: [...loaded, ...forFeeds] };
}

/** An icon of one's own stands for the publisher, too, where there is no logo. */
async function iconNames(icon: IconForms, add: AddAsset) {
  const icon192 = add("icon-192.png", await icon.pixels(192));
  const icon512 = add("icon-512.png", await icon.pixels(512));
  return {
    icon: icon.drawing ? add("icon.svg", icon.drawing) : icon192,
    appleTouchIcon: add("icon-180.png", icon.touch),
    icon192,
    icon512,
    ...(icon.maskable && {
      maskableIcon: add("icon-maskable.png", icon.maskable),
      publisherLogo: { path: icon512, width: 512, height: 512 },
    }),
  };
}

async function feedAssets(
  program: string,
  icon: IconForms,
  { site, theme }: Pick<Newsroom, "site" | "theme">,
): Promise<Asset[]> {
  return [
    { path: FEED_ASSETS.stylesheet, content: await bundledCss(program, "feed.css", { ...site, theme }) },
    { path: FEED_ASSETS.icon144, content: await icon.pixels(144) },
    { path: FEED_ASSETS.icon192, content: await icon.pixels(192) },
    { path: FEED_ASSETS.icon512, content: await icon.pixels(512) },
  ];
}

/** What is made of logo and icon; the code for that is loaded where there are some. */
async function picturesOf(tools: PageStyleTools, pictures: ThemePictures, add: AddAsset) {
  const { makePictures } = await import("./own-pictures.ts");
  return makePictures(tools, pictures, add);
}

function scriptOf(tools: PageStyleTools, name: string, options?: ScriptOptions): Promise<Uint8Array> {
  return scriptFrom(tools, `${FOLDER}/js/${name}`, options);
}

function scriptFrom(
  { program, cache, code }: PageStyleTools,
  entry: string,
  options: ScriptOptions = {},
): Promise<Uint8Array> {
  const parts = [code.partsOf(entry), code.partsOf("src/assets/scripts.ts"), options];
  return cache.get(parts, async () => {
    const { bundleScript } = await import("./scripts.ts");
    return bundleScript(program, inTheme(entry), options);
  });
}
