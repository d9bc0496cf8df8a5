import type { ArchiveEntry } from "../../archive.ts";
import type { OpenSite } from "./system.ts";

/** What is published as it is: each file by the path of its address. */
export function* staticFiles({ files, roots, base }: OpenSite): Generator<ArchiveEntry> {
  const given = new Set<string>();
  const path = URL.parse(base)?.pathname ?? base;
  for (const root of roots) {
    if (root.isCopied !== true) continue;
    for (const file of files.below(root.folder)) {
      if (root.copies !== undefined && !root.copies(file)) continue;
      const below = root.folder === "" ? file : file.slice(root.folder.length + 1);
      const src = `${path.replace(/\/$/, "")}${root.path}${below}`;
      if (given.has(src)) continue;
      given.add(src);
      yield { is: "file", file: { src } };
    }
  }
}
