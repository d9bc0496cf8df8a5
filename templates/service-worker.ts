import type { SitePath } from "../src/model/address.ts";
import { DESK_PAGE } from "../src/model/desk.ts";
import type { OfflineSite } from "../src/model/offline-views.ts";
import type { Frame } from "./frame.ts";

/**
 * `/sw.js`: what the worker knows about the site, and its program. Where nothing is to be kept, and in the preview, the
 * program is one that removes what an earlier worker kept.
 * @param frame of the site's first language
 */
export function renderServiceWorker({ site, addresses, assets, preview }: Frame): string {
  const href = (path: SitePath) => addresses.href(path);
  const program = site.offline && !preview ? assets.keeperScript : assets.clearingScript;
  const fonts = assets.fonts.map(({ path }) => path);
  const known: OfflineSite = {
    // The front page's address in the first language is a prefix of all others.
    homes: site.languages.map((lang) => href(addresses.home(lang))).toReversed(),
    assets: [assets.stylesheet, assets.pageScript, assets.offlineScript, assets.icon, ...fonts].map(href),
  };
  const desk = site.admin === undefined ? "" : withoutDesk(href(DESK_PAGE));
  return `self.site = ${JSON.stringify(known)};\n${desk}importScripts("${href(program)}");\n`;
}

/** Leaves the desk, and what it loads, to the network: nobody edits without one. Comes before the program, so it is asked first. */
function withoutDesk(desk: string): string {
  return `self.addEventListener("fetch", (event) => {
  const { mode, url, referrer } = event.request;
  if (new URL(mode === "navigate" ? url : referrer || url).pathname.startsWith(${JSON.stringify(desk)})) event.stopImmediatePropagation();
});
`;
}
