import type { Archive, ArchiveEntry, ArchiveOptions, ArchiveSource } from "../../archive.ts";
import { entriesOf, indexOf } from "./entries.ts";
import { findSite } from "./find-site.ts";
import { resolvedPath, SiteFiles } from "./site-files.ts";
import type { FolderSystem, SiteIndex } from "./system.ts";

/** A system whose sites are folders of markdown, as a source of archives. */
export function folderSource(system: FolderSystem): ArchiveSource {
  return {
    name: system.name,
    recognise: (path) => findSite(path, system)?.certainty ?? 0,
    async open(path: string, options: ArchiveOptions): Promise<Archive> {
      const { files, prefix } = findSite(path, system) ?? { files: new SiteFiles(path), prefix: "" };
      const site = system.open(files, options);
      const basePath = URL.parse(site.base)?.pathname ?? site.base;
      let index: SiteIndex | undefined;
      return {
        system: system.title,
        addresses: /^https?:/.test(site.base) ? [site.base] : [],
        lang: site.lang,
        roots: site.roots.flatMap(({ path: below, folder }) =>
          resolvedPath("", folder) === undefined
            ? []
            : [...new Set([basePath + below.slice(1), below])].map((begins) => ({
                path: begins,
                folder: files.absolute(folder),
              })),
        ),
        async *entries(): AsyncIterable<ArchiveEntry> {
          index ??= indexOf(site);
          yield* entriesOf(site, index, prefix, options);
        },
      };
    },
  };
}
