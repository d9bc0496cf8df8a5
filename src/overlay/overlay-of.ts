import type { CodeFault, Overlay } from "../kit/overlay.ts";
import { readCode } from "./code-file.ts";
import { loadable } from "./imports.ts";
import { ownParts } from "./own-parts.ts";

/** @param files of code, below the folder `theme` */
export function overlayOf(folder: string, files: readonly string[]): Overlay {
  const faults: CodeFault[] = [];
  const read = files.flatMap((path) => readCode(folder, path, faults) ?? []);
  const found = loadable(folder, read, faults);
  return {
    folder,
    faults,
    files: found.map(({ path }) => path),
    modules: new Map([...ownParts(found, faults)]),
  };
}
