import type { CodeFault, Overlay } from "../kit/overlay.ts";
import { BROWSER_SCRIPT, readCode } from "./code-file.ts";
import { loadable } from "./imports.ts";
import { boxModules, ownBlocks } from "./own-blocks.ts";
import { ownParts } from "./own-parts.ts";

/** @param files of code, below the folder `theme` */
export function overlayOf(folder: string, files: readonly string[]): Overlay {
  const faults: CodeFault[] = [];
  const read = files.flatMap((path) => readCode(folder, path, faults) ?? []);
  const found = loadable(folder, read, faults);
  return {
    folder,
    faults,
    files: found.flatMap(({ path }) => (BROWSER_SCRIPT.test(path) ? [] : [path])),
    countedByText: boxModules(found),
    modules: new Map([...ownParts(found, faults), ...ownBlocks(folder, found, faults)]),
  };
}
