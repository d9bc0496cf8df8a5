#!/usr/bin/env node
/**
 * `visnyk <command>`: the commands of a newsroom, in its folder, which is the current one. Code of the newsroom's own is laid
 * over the program before anything of it is loaded.
 */
import { enableCompileCache } from "node:module";
import { foldersFrom } from "../src/session/folders.ts";
import { commandsInWords, helpFor, isCommand } from "./commands.ts";
import { compiledModules } from "./compiled-modules.ts";

const [name = "", ...rest] = process.argv.slice(2);
if (/^(?:-v|--version)$/.test(name)) {
  const { manifest } = await import("./program-manifest.ts");
  process.stdout.write(`${manifest().version}\n`);
} else if (/^(?:|-h|--help|help)$/.test(name)) process.stdout.write(commandsInWords(""));
else if (!isCommand(name)) {
  process.stderr.write(commandsInWords(name));
  process.exitCode = 1;
} else if (rest.some((option) => /^(?:-h|--help)$/.test(option))) process.stdout.write(helpFor(name));
else {
  process.argv.splice(2, process.argv.length, ...rest);
  const compiled = compiledModules(process.env);
  if (compiled !== undefined) enableCompileCache(compiled);
  const { layOverlay } = await import("../src/overlay/lay.ts");
  await layOverlay(foldersFrom(process.env).content);
  await import(`./${name}.ts`);
}
