/** The floor as something to be built: in turns with engines, out of what a build of ours wrote. */
import { rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { walk } from "../../../../src/kit/files.ts";
import { type Cost, measure } from "../../measure/process.ts";
import type { OwnSite } from "../../own-site.ts";
import { PROJECT } from "../../places.ts";

export const FLOOR = "the floor";

const SCRIPT = join(import.meta.dirname, "floor.ts");

/** Notes which texts a site was built from and which files it has. @param lists a folder for both */
export function noteFloor({ content, output }: OwnSite, lists: string): void {
  const articles = join(content, "articles");
  const texts = walk(articles).filter(({ path }) => path.endsWith(".md"));
  writeFileSync(textList(lists), JSON.stringify(texts.map(({ path }) => join(articles, path))));
  writeFileSync(outputList(lists), JSON.stringify(walk(output).map(({ path, size }) => [path, size])));
}

/** @param lists the folder in which both were noted; the files go beside them and are removed */
export async function measureFloor(lists: string): Promise<Cost> {
  const folder = join(lists, "site");
  try {
    return await measure({
      program: process.execPath,
      args: [SCRIPT, textList(lists), outputList(lists), folder],
      folder: PROJECT,
    });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function textList(lists: string): string {
  return join(lists, "texts.json");
}

function outputList(lists: string): string {
  return join(lists, "outputs.json");
}
