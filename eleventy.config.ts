/** For Eleventy's own command; our scripts open an Eleventy of their own. */
import type { UserConfig } from "@11ty/eleventy";
import { layOverlay } from "./src/overlay/lay.ts";
import { foldersFrom } from "./src/session/folders.ts";

export default async function (config: UserConfig): Promise<void> {
  await layOverlay(foldersFrom(process.env).content);
  const { BuildDesk } = await import("./src/eleventy/build-desk.ts");
  const { configureEleventy } = await import("./src/eleventy/configure.ts");
  const { settingsFrom } = await import("./src/session/settings.ts");
  const desk = new BuildDesk(settingsFrom(process.env));
  configureEleventy(config, desk);
  // The configuration is read anew when it changes, and the next desk needs the lock of a build that failed in the press.
  config.on("eleventy.reset", () => desk.abandon());
}
