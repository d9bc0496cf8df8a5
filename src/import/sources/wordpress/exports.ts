/** Which files of a folder are exports, and where the pictures are that belong to them. */
import { readdir, stat } from "node:fs/promises";
import { basename, dirname, join, relative } from "node:path";
import { beginningOf } from "../xml.ts";
import { encodingOf } from "./wxr/decoding.ts";

/** How deep exports lie in a folder that WordPress.com's zip was unpacked into. */
const DEPTH = 3;
/** What shows an export of WordPress stands before its first item. */
const HEAD = 64 * 1024;

export interface ExportFile {
  /** Absolute. */
  path: string;
  /** As reports name it. */
  name: string;
}

/** The exports at a path, in the order of their numbers. */
export async function exportsIn(path: string): Promise<ExportFile[]> {
  if (!(await stat(path)).isDirectory()) {
    return (await isExport(path)) ? [{ path, name: basename(path) }] : [];
  }
  const found: ExportFile[] = [];
  for (const file of await xmlFilesIn(path, DEPTH)) {
    if (await isExport(file)) found.push({ path: file, name: relative(path, file) });
  }
  return found.sort((a, b) => a.name.localeCompare(b.name, "en", { numeric: true }));
}

async function xmlFilesIn(folder: string, depth: number): Promise<string[]> {
  const found: string[] = [];
  for (const entry of await readdir(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isFile() && /\.(?:xml|wxr)$/i.test(entry.name)) found.push(path);
    const isOther = /^(?:\..*|wp-content|wp-includes|wp-admin|uploads|node_modules|\d{4})$/.test(entry.name);
    if (entry.isDirectory() && depth > 1 && !isOther) found.push(...(await xmlFilesIn(path, depth - 1)));
  }
  return found;
}

/** Whether a file is an export of WordPress: RSS with elements of its own. */
async function isExport(file: string): Promise<boolean> {
  const bytes = await beginningOf(file, HEAD);
  const head = new TextDecoder(encodingOf(bytes)).decode(bytes);
  return (
    /<rss\b/i.test(head) &&
    /<wp:wxr_version>|xmlns:wp\s*=\s*["']https?:\/\/wordpress\.org\/export\/|<wp:(?:post_type|post_id|status)>/i.test(
      head,
    )
  );
}

/** Folders of pictures that lie beside exports, by the path that their addresses begin with. */
export async function uploadsBeside(
  exports: readonly ExportFile[],
): Promise<{ path: string; folder: string }[]> {
  const roots = new Map<string, { path: string; folder: string }>();
  const folders = new Set(exports.flatMap(({ path }) => [dirname(path), dirname(dirname(path))]));
  for (const folder of folders) {
    for (const place of ["wp-content/uploads", "uploads", "."]) {
      const uploads = join(folder, place);
      if (!(await hasFilesByYear(uploads))) continue;
      roots.set(uploads, { path: "/wp-content/uploads/", folder: uploads });
      // WordPress.com serves its files without a folder before the year.
      roots.set(`${uploads} by year`, { path: "/", folder: uploads });
    }
  }
  return [...roots.values()];
}

async function hasFilesByYear(folder: string): Promise<boolean> {
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => []);
  const isUploads = /uploads$/.test(folder);
  return entries.some(
    (entry) => (entry.isDirectory() && /^(?:19|20)\d\d$/.test(entry.name)) || (isUploads && entry.isFile()),
  );
}
