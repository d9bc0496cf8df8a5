import { Eleventy, type ServerOptions } from "@11ty/eleventy";
import { configureEleventy, type JobDesk } from "./configure.ts";

/**
 * An Eleventy that presses the jobs of a desk, to be initialised by the caller. It is configured here alone: it looks for
 * no configuration file, neither ours nor one in the current folder.
 * @param server of the preview
 */
export function openEleventy(
  desk: JobDesk,
  runMode: "build" | "serve" = "build",
  server: ServerOptions = {},
): Eleventy {
  return new Eleventy(undefined, undefined, {
    configPath: "",
    config: (config) => {
      configureEleventy(config, desk);
      config.setServerOptions(server);
    },
    source: "script",
    runMode,
    quietMode: true,
  });
}
