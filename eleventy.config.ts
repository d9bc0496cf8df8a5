import type { UserConfig } from "@11ty/eleventy";
import { configureEleventy } from "./src/eleventy/configure.ts";
import { currentSession } from "./src/eleventy/current-session.ts";

export default function (config: UserConfig): void {
  configureEleventy(config, currentSession);
}
