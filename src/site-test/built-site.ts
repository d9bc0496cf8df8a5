import { readFileSync } from "node:fs";
import { join } from "node:path";
import { walk } from "../kit/files.ts";
import type { Problems } from "../kit/problems.ts";
import { fileOfPath, type SitePath } from "../model/address.ts";
import { type PageFacts, pageFacts } from "./page-facts.ts";

/** A site in its folder, with what was found in its pages, each of which is parsed once. */
export interface BuiltSite {
  folder: string;
  /** Ends with a slash. */
  baseUrl: string;
  /** Paths of its files, with slashes. */
  files: ReadonlySet<string>;
  pages: ReadonlyMap<string, PageFacts>;
}

/** Reads every page. @param problems gets what is wrong with their HTML */
export function readSite(folder: string, baseUrl: string, problems: Problems): BuiltSite {
  const files = walk(folder).map(({ path }) => path);
  const pages = new Map<string, PageFacts>();
  for (const file of files)
    if (file.endsWith(".html")) pages.set(file, pageFacts(readFileSync(join(folder, file)), file, problems));
  return { folder, baseUrl, files: new Set(files), pages };
}

/** The address of a file of the site, as pages and feeds write it in full. */
export function addressOf(site: Pick<BuiltSite, "baseUrl">, file: string): string {
  return new URL(file.replace(/(^|\/)index\.html$/, "$1"), site.baseUrl).href;
}

/** The file that an address leads to; `undefined` for what lies elsewhere. It need not be there. */
export function fileAt(site: Pick<BuiltSite, "baseUrl">, url: URL): string | undefined {
  const base = new URL(site.baseUrl);
  if (url.origin !== base.origin || !url.pathname.startsWith(base.pathname)) return undefined;
  const path = `/${url.pathname.slice(base.pathname.length)}`;
  try {
    return fileOfPath(decodeURIComponent(path) as SitePath);
  } catch {
    return path;
  }
}
