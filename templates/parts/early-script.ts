import { hash } from "node:crypto";
import { type Html, raw } from "../../src/kit/html.ts";
import { memoPer } from "../../src/kit/memo.ts";
import { bannerScript } from "../assets/js/early-banner.ts";
import type { Frame } from "../frame.ts";
import { EARLY_THEME } from "./early-theme.ts";

/** The one inline script of a page, and the hash by which the page's policy allows it (CSP Level 3, section 2.3.1). */
export interface EarlyScript {
  source: Html;
  hash: string;
}

/**
 * Runs before anything is painted: the reader's colours and, where the site has a banner, whether it was dismissed or is
 * over, however long ago the page was built or kept. The same script dismisses it, so that no page has to load another.
 */
export const earlyScript = memoPer(({ banner }: Frame): EarlyScript => {
  const source =
    banner === undefined ? EARLY_THEME.value : EARLY_THEME.value + bannerScript(banner.key, banner.until);
  return { source: raw(source), hash: `sha256-${hash("sha256", source, "base64")}` };
});
