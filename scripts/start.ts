/**
 * `npm start`: preview with reload, drafts shown and marked, problems shown over the pages. Node restarts it when the program
 * changes. `--port` is where it listens, `--host` lets others in the network in, `--lang` is the language of the problems.
 */
import { join } from "node:path";
import { parseArgs } from "node:util";
import { UsageError } from "../src/kit/problems.ts";
import { PROGRAM } from "../src/kit/program.ts";
import { endWithStarter } from "../src/preview/end-with.ts";
import { restarting } from "../src/preview/own-code.ts";
import { claimPreview } from "../src/session/preview.ts";
import { type Settings, settingsFrom } from "../src/session/settings.ts";
import { command } from "./command.ts";
import { deskTongue } from "./desk-tongue.ts";

await command(
  async () => {
    const { values } = parseArgs({
      options: {
        port: { type: "string", default: process.env.PORT ?? "8080" },
        host: { type: "boolean", default: false },
        lang: { type: "string" },
      },
    });
    const port = portFrom(values.port);
    const given = settingsFrom(process.env, { preview: true });
    const settings = { ...given, baseUrl: given.baseUrl ?? `http://localhost:${port}/` };
    const tongue = deskTongue(values.lang, settings.content, process.env);
    endWithStarter({
      isWatched: process.env.WATCH_REPORT_DEPENDENCIES !== undefined,
      hasNpm: process.env.npm_lifecycle_event !== undefined,
    });
    await claimPreview(settings);
    await serve(settings, { port, isOpen: values.host, tongue });
    return 0;
  },
  { goesOn: true },
);

interface Wishes {
  port: number;
  /** Others in the network may read it. */
  isOpen: boolean;
  tongue: ReturnType<typeof deskTongue>;
}

async function serve(settings: Settings, { port, isOpen, tongue }: Wishes): Promise<void> {
  // The library for photos may fail to load; that is reported in a sentence, too.
  const { BuildDesk } = await import("../src/eleventy/build-desk.ts");
  const { openEleventy } = await import("../src/eleventy/open-eleventy.ts");
  const { fromHere } = await import("../src/eleventy/reporter.ts");
  const { DeskInPage } = await import("../src/preview/desk-in-page.ts");
  const { addressesFor, keepToOneself, refuseStrangers } = await import("../src/preview/listen.ts");
  const { bundleScript } = await import("../src/assets/scripts.ts");
  const page = new DeskInPage(
    settings.output,
    fromHere(settings.content),
    () => bundleScript(PROGRAM, "templates/assets/js/desk.ts"),
    tongue,
  );
  const desk = new BuildDesk(settings, undefined, page.tell);
  const eleventy = openEleventy(desk, "serve", {
    middleware: isOpen ? [page.middleware] : [refuseStrangers, page.middleware],
  });
  await eleventy.init();
  const rebuild = await eleventy.watch();
  // Eleventy itself does not build again when a file is deleted.
  eleventy.watcher.on("unlink", (path) => void rebuild(path));
  if (process.env.WATCH_REPORT_DEPENDENCIES !== undefined) {
    const restart = restarting(join(settings.cache, "preview"));
    for (const event of ["add", "change", "unlink"] as const) eleventy.watcher.on(event, restart);
  }
  await eleventy.eleventyServe.initServerInstance();
  const { server } = eleventy.eleventyServe;
  if (!isOpen) keepToOneself(server.server);
  page.onNews = () => server.sendUpdateNotification({ type: "eleventy.msg", message: "problems" });
  await eleventy.serve(port);
  if (isOpen) {
    await server.ready();
    sayOpen(addressesFor(server.server.address()));
  }
  // Builds what was saved after the first build and before the watcher had seen every file.
  await rebuild(settings.content);
}

function sayOpen(addresses: readonly string[]): void {
  const where = addresses.length === 0 ? "this machine has no other address" : addresses.join(" and ");
  process.stderr.write(`Everybody in the network can read this preview, drafts too: ${where}\n`);
}

/** @throws UsageError for what is no port */
function portFrom(text: string): number {
  const port = Number(text);
  if (!/^\d+$/.test(text) || port < 1 || port > 65_535)
    throw new UsageError(`--port: "${text}" is not a port. Write a number from 1 to 65535, such as 8080.`);
  return port;
}
