import type { ArchiveSource } from "../archive.ts";

/** Where archives can come from. */
export const SOURCES: readonly ArchiveSource[] = [
  // By name.
];
