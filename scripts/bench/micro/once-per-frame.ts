import type { AssetNames } from "../../../src/assets/assets.ts";
import { frameOf } from "../../../src/eleventy/frames.ts";
import { LANGS, languageOf } from "../../../src/i18n/lang.ts";
import { sitePathOf } from "../../../src/model/address.ts";
import { storyPageView } from "../../../src/outputs/story-view.ts";
import { renderStoryPage } from "../../../templates/story.ts";
import type { Trick } from "./trick.ts";

const FILE = sitePathOf("/assets/file");
export const ASSETS: AssetNames = {
  stylesheet: FILE,
  fonts: Object.fromEntries(
    LANGS.flatMap((lang) => languageOf(lang).typeface).map((subset) => [subset, FILE]),
  ),
  searchScripts: {},
  offlineScript: FILE,
  keeperScript: FILE,
  clearingScript: FILE,
  liveScript: FILE,
  pageScript: FILE,
  blockScripts: {},
  blockSheets: {},
  sheets: {},
  icon: FILE,
  appleTouchIcon: FILE,
  icon192: FILE,
  icon512: FILE,
};

export const oncePerFrame: Trick = {
  title: "parts of pages that show nothing but the frame rendered once",
  plain: "for each page",
  prepare(material) {
    const snapshot = material.snapshot();
    const [lang] = snapshot.newsroom.site.languages;
    const views = material.pages().flatMap(({ id }) => storyPageView(snapshot, id, lang) ?? []);
    const frame = frameOf({ context: snapshot, assets: ASSETS, preview: false }, lang);
    return {
      stories: views.length,
      plain: () => views.map((view) => renderStoryPage({ ...frame }, view).value),
      trick: () => views.map((view) => renderStoryPage(frame, view).value),
    };
  },
};
