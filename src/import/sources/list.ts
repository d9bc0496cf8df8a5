import type { ArchiveSource } from "../archive.ts";
import { feeds } from "./feeds/index.ts";
import { FOLDERS } from "./folders/index.ts";
import { ghost } from "./ghost/index.ts";
import { wire } from "./wire/index.ts";
import { wordpress } from "./wordpress/index.ts";

/** Where archives can come from. */
export const SOURCES: readonly ArchiveSource[] = [
  // By name.
  feeds,
  ...FOLDERS,
  ghost,
  wire,
  wordpress,
];
