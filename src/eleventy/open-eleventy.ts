import { Eleventy } from "@11ty/eleventy";
import { configureEleventy, type JobDesk } from "./configure.ts";

/**
 * An Eleventy that presses the jobs of a desk, to be initialised by the caller. It is configured here alone: it looks for
 * no configuration file, neither ours nor one in the current folder.
 */
export function openEleventy(desk: JobDesk, runMode: "build" | "serve" = "build"): Eleventy {
  return new Eleventy(undefined, undefined, {
    configPath: "",
    config: (config) => configureEleventy(config, desk),
    source: "script",
    runMode,
    quietMode: true,
  });
}
