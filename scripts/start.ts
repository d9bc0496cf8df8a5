/** `npm start`: preview with reload, drafts shown and marked. Node restarts it when the program changes. */
import { Eleventy } from "@11ty/eleventy";
import { claimPreview } from "../src/session/preview.ts";
import { settingsFrom } from "../src/session/settings.ts";
import { command } from "./command.ts";

const port = Number(process.env.PORT ?? 8080);
process.env.VISNYK_PREVIEW = "1";
process.env.VISNYK_BASE_URL ??= `http://localhost:${port}/`;

await command(async () => {
  const settings = settingsFrom(process.env);
  await claimPreview(settings);
  const { configPath } = await import("../src/eleventy/run.ts");
  const eleventy = new Eleventy(undefined, undefined, {
    configPath: configPath(),
    source: "script",
    runMode: "serve",
    quietMode: true,
  });
  await eleventy.init();
  const rebuild = await eleventy.watch();
  // Eleventy itself does not build again when a file is deleted.
  eleventy.watcher.on("unlink", (path) => void rebuild(path));
  await eleventy.serve(port);
  // What was saved after the first build, and before the watcher had seen every file.
  await rebuild(settings.content);
  return 0;
});
