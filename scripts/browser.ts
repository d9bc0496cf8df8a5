import { type Browser, chromium as playwright } from "playwright-core";
import { fontConfiguration, PLAIN_FONTS } from "./browser-fonts.ts";
import { browserProgram } from "./browser-program.ts";

/**
 * The Chromium that comes with the npm packages; it looks nothing up on the network, and finds no fonts of the machine.
 * @param more further arguments for it
 */
export async function launchBrowser(more: readonly string[] = [], fonts = PLAIN_FONTS): Promise<Browser> {
  return playwright.launch({
    executablePath: await browserProgram(),
    env: { ...process.env, FONTCONFIG_FILE: fontConfiguration(fonts) },
    args: [
      "--no-sandbox",
      "--disable-gpu",
      "--font-render-hinting=none",
      "--disable-quic",
      "--disable-background-networking",
      "--disable-component-update",
      "--disable-sync",
      "--no-first-run",
      ...more,
    ],
  });
}
