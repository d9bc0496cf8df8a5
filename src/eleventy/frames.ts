import type { Frame } from "../../templates/frame.ts";
import type { AssetNames } from "../assets/assets.ts";
import { Dates } from "../i18n/dates.ts";
import { type Lang, languageOf } from "../i18n/lang.ts";
import { memoPer } from "../kit/memo.ts";
import type { Snapshot } from "../library/snapshot.ts";
import type { SitePath } from "../model/address.ts";
import { ownPageLinks } from "../model/own-page-path.ts";
import type { ShareImage } from "../model/share-image.ts";
import { wordsOf } from "../model/words.ts";
import { bannerOf } from "../outputs/banner.ts";
import { topicLink } from "../outputs/cards.ts";
import { plainPageLinks } from "../outputs/plain-page-view.ts";
import { ownershipLinks, policyAddresses } from "../outputs/policies.ts";
import { shareImageOf } from "../outputs/share-images.ts";

/** What pages are made from. */
export interface PressSource {
  context: Snapshot;
  assets: AssetNames;
  preview: boolean;
}

/** The frame of all pages of a language. */
export const frameOf = memoPer(makeFrame);

function makeFrame({ context, assets, preview }: PressSource, lang: Lang): Frame {
  const { newsroom, addresses } = context;
  const { site, theme } = newsroom;
  return {
    site,
    theme,
    lang,
    direction: languageOf(lang).direction,
    addresses,
    dates: new Dates(lang, site.timeZone),
    messages: wordsOf(newsroom, lang),
    navigation: site.navigation.map((key) => topicLink(context, key, lang)),
    pages: [
      ...plainPageLinks(context, lang),
      ...ownershipLinks(context, lang),
      ...ownPageLinks(context, lang),
    ],
    policies: policyAddresses(context, lang),
    shareImage:
      shareImageOf(context, { kind: "home", lang, key: "" }) ?? iconImage(assets.icon512, site.name[lang]),
    publisherLogo: assets.publisherLogo,
    assets: {
      stylesheet: assets.stylesheet,
      fonts: preloadsOf(assets, lang).map((path) => ({ path })),
      icon: assets.icon,
      appleTouchIcon: assets.appleTouchIcon,
      appIcons: [
        { path: assets.icon192, type: "image/png", size: 192 },
        { path: assets.icon512, type: "image/png", size: 512 },
        ...(isDrawing(assets.icon)
          ? [{ path: assets.icon, type: "image/svg+xml", size: "any" } as const]
          : []),
        ...(assets.maskableIcon
          ? [{ path: assets.maskableIcon, type: "image/png", size: 512, purpose: "maskable" } as const]
          : []),
      ],
      logo: assets.logo,
      manifest: addresses.manifest(lang),
      searchScript: assets.searchScripts[lang] as SitePath,
      offlineScript: assets.offlineScript,
      keeperScript: assets.keeperScript,
      clearingScript: assets.clearingScript,
      liveScript: assets.liveScript,
      pageScript: assets.pageScript,
      blockScripts: assets.blockScripts,
      blockSheets: assets.blockSheets,
      sheets: assets.sheets,
      deskScript: assets.deskScript,
    },
    preview,
    banner: bannerOf(context, lang),
  };
}

/** The fonts that most of a page is set in: those of the newsroom, and those of the program where it uses them. */
function preloadsOf({ fonts, ownFonts }: AssetNames, lang: Lang): SitePath[] {
  const ours = languageOf(lang)
    .typeface.map((subset) => fonts[subset])
    .filter((path) => path !== undefined);
  return [...ours, ...(ownFonts?.[lang] ?? [])];
}

function iconImage(path: SitePath, alt: string): ShareImage {
  return { path, type: "image/png", width: 512, height: 512, alt };
}

function isDrawing(icon: SitePath): boolean {
  return icon.endsWith(".svg");
}
