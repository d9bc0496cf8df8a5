/** For Eleventy's own command; our scripts open an Eleventy of their own. */
import type { UserConfig } from "@11ty/eleventy";
import { configureEleventy } from "./src/eleventy/configure.ts";
import { Session } from "./src/eleventy/session.ts";
import { settingsFrom } from "./src/session/settings.ts";

export default function (config: UserConfig): void {
  const session = new Session(settingsFrom(process.env));
  configureEleventy(config, session);
  // The configuration is read anew when it changes, and the next session needs the lock of a build that failed in the press.
  config.on("eleventy.reset", () => session.abandon());
}
