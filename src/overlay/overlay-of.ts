import type { CodeFault, Overlay } from "../kit/overlay.ts";
import { BROWSER_SCRIPT, readCode } from "./code-file.ts";
import { loadable } from "./imports.ts";
import { boxModules, ownBlocks } from "./own-blocks.ts";
import { ownLanguages } from "./own-languages.ts";
import { ownPages, pageModules } from "./own-pages.ts";
import { ownParts } from "./own-parts.ts";

/**
 * @param files of code, below the folder `theme`
 * @param broken those of them that are to be left out
 */
export function overlayOf(folder: string, files: readonly string[], broken: ReadonlySet<string>): Overlay {
  const faults: CodeFault[] = [];
  const read = files.flatMap((path) => readCode(folder, path, faults) ?? []);
  const found = loadable(folder, read, faults).filter(({ path }) => !broken.has(path));
  return {
    folder,
    faults,
    files: found.flatMap(({ path }) => (BROWSER_SCRIPT.test(path) ? [] : [path])),
    countedByText: new Set([...boxModules(found), ...pageModules(found)]),
    modules: new Map([
      ...ownParts(found, faults),
      ...ownBlocks(folder, found, faults),
      ...ownPages(folder, found, faults),
      ...ownLanguages(found, faults),
    ]),
  };
}
