import type { ArchiveSource } from "../../archive.ts";
import { folderSource } from "./folder-source.ts";
import { ASTRO } from "./systems/astro.ts";
import { ELEVENTY } from "./systems/eleventy.ts";
import { HUGO } from "./systems/hugo.ts";
import { JEKYLL } from "./systems/jekyll.ts";
import { ZOLA } from "./systems/zola.ts";

/** Site generators whose sites are folders of markdown. */
export const FOLDERS: readonly ArchiveSource[] = [ASTRO, ELEVENTY, HUGO, JEKYLL, ZOLA].map(folderSource);
