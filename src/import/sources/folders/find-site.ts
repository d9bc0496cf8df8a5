import { statSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { SiteFiles } from "./site-files.ts";
import type { FolderSystem } from "./system.ts";

export interface FoundSite {
  files: SiteFiles;
  certainty: number;
  /** What begins the paths of the texts that are asked for, where only a part of the site is. */
  prefix: string;
}

/** How certain a folder must be a site before those around it are not looked at. */
const ENOUGH = 0.6;
/** Folders that are the content of a site, and not the whole. */
const CONTENT = /^(?:content|contents|posts?|_posts|blog|articles|news|src|pages|docs|source)$/i;
const seen = new WeakMap<FolderSystem, Map<string, FoundSite | undefined>>();

/**
 * The site that a folder is, that stands in one of its folders, or whose content it is: then the settings beside the content
 * are read as well.
 */
export function findSite(path: string, system: FolderSystem): FoundSite | undefined {
  const known = seen.get(system) ?? new Map<string, FoundSite | undefined>();
  seen.set(system, known);
  if (!known.has(path)) known.set(path, search(path, system));
  return known.get(path);
}

function search(path: string, system: FolderSystem): FoundSite | undefined {
  if (statSync(path, { throwIfNoEntry: false })?.isDirectory() !== true) return undefined;
  const files = new SiteFiles(path);
  const own = { files, certainty: system.recognise(files), prefix: "" };
  if (own.certainty >= ENOUGH) return own;
  const around = CONTENT.test(basename(path)) ? siteAround(path, system) : undefined;
  const found = around ?? siteWithin(files, system);
  if (found !== undefined && found.certainty > own.certainty) return found;
  return own.certainty > 0 ? own : undefined;
}

/** Two folders up at most. */
function siteAround(path: string, system: FolderSystem): FoundSite | undefined {
  let prefix = basename(path);
  let folder = dirname(path);
  for (let level = 0; level < 2 && folder !== dirname(folder); level++) {
    const files = SiteFiles.shallow(folder);
    if (system.recognise(files) >= ENOUGH) {
      const whole = new SiteFiles(folder);
      return { files: whole, certainty: system.recognise(whole), prefix: `${prefix}/` };
    }
    prefix = `${basename(folder)}/${prefix}`;
    folder = dirname(folder);
  }
  return undefined;
}

function siteWithin(files: SiteFiles, system: FolderSystem): FoundSite | undefined {
  const folders = new Set(
    files.paths.flatMap((path) => (path.includes("/") ? [path.slice(0, path.indexOf("/"))] : [])),
  );
  for (const folder of folders) {
    const path = join(files.root, folder);
    if (system.recognise(SiteFiles.shallow(path)) < ENOUGH) continue;
    return { files: new SiteFiles(path), certainty: ENOUGH, prefix: "" };
  }
  return undefined;
}
