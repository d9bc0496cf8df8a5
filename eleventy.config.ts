/** For Eleventy's own command; our scripts open an Eleventy of their own. */
import type { UserConfig } from "@11ty/eleventy";
import { BuildDesk } from "./src/eleventy/build-desk.ts";
import { configureEleventy } from "./src/eleventy/configure.ts";
import { settingsFrom } from "./src/session/settings.ts";

export default function (config: UserConfig): void {
  const desk = new BuildDesk(settingsFrom(process.env));
  configureEleventy(config, desk);
  // The configuration is read anew when it changes, and the next desk needs the lock of a build that failed in the press.
  config.on("eleventy.reset", () => desk.abandon());
}
