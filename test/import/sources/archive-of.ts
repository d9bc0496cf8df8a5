import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { onTestFinished } from "vitest";
import type {
  Archive,
  ArchiveEntry,
  ArchiveOptions,
  ArchiveSource,
  ArchiveText,
} from "../../../src/import/archive.ts";

export const OPTIONS: ArchiveOptions = { timeZone: "Europe/Kyiv", now: Date.parse("2026-01-01T00:00:00Z") };

/** A folder with these files, by path, until the test has finished. */
export function folderWith(files: Readonly<Record<string, string | Uint8Array>>): string {
  const folder = mkdtempSync(join(tmpdir(), "archive-"));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), content);
  }
  return folder;
}

export async function entriesIn(archive: Archive): Promise<ArchiveEntry[]> {
  const entries: ArchiveEntry[] = [];
  for await (const entry of archive.entries()) entries.push(entry);
  return entries;
}

export async function textsIn(archive: Archive): Promise<ArchiveText[]> {
  return (await entriesIn(archive)).flatMap((entry) => (entry.is === "text" ? [entry.text] : []));
}

/** What a source makes of one file. */
export async function openFile(
  source: ArchiveSource,
  name: string,
  content: string | Uint8Array,
): Promise<Archive> {
  return await source.open(join(folderWith({ [name]: content }), name), OPTIONS);
}
