import { globSync } from "node:fs";
import { join } from "node:path";
import { exists, isFile } from "../kit/files.ts";
import type { Overlay } from "../kit/overlay.ts";
import { CODE, THEME } from "./code-places.ts";

/**
 * The code of the newsroom's own, as it is to be laid over the program.
 * @param content the folder of the content
 * @param broken files that are to be left out
 * @returns nothing where there is none: nothing else is loaded then
 */
export async function findOverlay(
  content: string,
  broken: ReadonlySet<string> = new Set(),
): Promise<Overlay | undefined> {
  const folder = join(content, THEME);
  if (!exists(folder)) return undefined;
  const files = globSync(CODE, { cwd: folder })
    .filter((file) => isFile(join(folder, file)))
    .map((file) => file.replaceAll("\\", "/"))
    .sort();
  if (files.length === 0) return undefined;
  const { overlayOf } = await import("./overlay-of.ts");
  return overlayOf(folder, files, broken);
}
