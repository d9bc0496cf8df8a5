/** `npm start`: preview with reload, drafts shown and marked. Node restarts it when the program changes. */
import { claimPreview } from "../src/session/preview.ts";
import { settingsFrom } from "../src/session/settings.ts";
import { command } from "./command.ts";

await command(async () => {
  const port = Number(process.env.PORT ?? 8080);
  const given = settingsFrom(process.env, { preview: true });
  const settings = { ...given, baseUrl: given.baseUrl ?? `http://localhost:${port}/` };
  await claimPreview(settings);
  // The library for photos may fail to load; that is reported in a sentence, too.
  const { BuildDesk } = await import("../src/eleventy/build-desk.ts");
  const { openEleventy } = await import("../src/eleventy/open-eleventy.ts");
  const eleventy = openEleventy(new BuildDesk(settings), "serve");
  await eleventy.init();
  const rebuild = await eleventy.watch();
  // Eleventy itself does not build again when a file is deleted.
  eleventy.watcher.on("unlink", (path) => void rebuild(path));
  await eleventy.serve(port);
  // Builds what was saved after the first build and before the watcher had seen every file.
  await rebuild(settings.content);
  return 0;
});
