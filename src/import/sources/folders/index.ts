import type { ArchiveSource } from "../../archive.ts";
import { folderSource } from "./folder-source.ts";
import { HUGO } from "./systems/hugo.ts";

/** Site generators whose sites are folders of markdown. */
export const FOLDERS: readonly ArchiveSource[] = [HUGO].map(folderSource);
