import fc from "fast-check";
import type { SiteFile, SiteFiles } from "../../src/deploy/site-files.ts";

/** A site as far as its order of sending goes: files that refer to others of the same site. */
export interface ModelSite {
  files: SiteFiles;
  /** What the content with a hash refers to. */
  references: ReadonlyMap<string, readonly string[]>;
}

const KINDS: Readonly<Record<string, string>> = {
  "index.html": "home",
  "en/index.html": "home",
  "2025/03/01/a/index.html": "story",
  "2025/03/02/b/index.html": "story",
  "2025/03/03/c/index.html": "story",
  "topics/ukraine/index.html": "topic",
  "topics/ukraine": "redirect",
  "feed.xml": "feed",
  "sitemap.xml": "sitemap",
  "files/list.pdf": "copy",
  "assets/style-1.css": "copy",
  "assets/style-2.css": "copy",
  "photos/one-640.jpg": "copy",
  "photos/two-640.jpg": "copy",
};
const PATHS = Object.keys(KINDS);

/** A file and a folder of one name cannot be in one site. */
const isPossible = (paths: readonly string[]) =>
  !(paths.includes("topics/ukraine") && paths.includes("topics/ukraine/index.html"));

/** Sites in which everything refers to anything; copies refer to nothing. */
export const modelSites: fc.Arbitrary<ModelSite> = fc
  .subarray(PATHS)
  .filter(isPossible)
  .chain((some) => {
    const paths = [...new Set(["index.html", ...some])];
    const references = fc.array(fc.subarray(paths), { minLength: paths.length, maxLength: paths.length });
    return fc.tuple(fc.constant(paths), references, fc.nat(1));
  })
  .map(([paths, references, version]) => {
    const site = { files: new Map<string, SiteFile>(), references: new Map<string, readonly string[]>() };
    paths.forEach((path, i) => {
      const kind = KINDS[path] as string;
      const isNamedByContent = /^(?:assets|photos)\//.test(path);
      const refers = kind === "copy" ? [] : (references[i] as string[]);
      const hash = `${path} ${isNamedByContent ? "" : version} ${refers.join()}`;
      site.files.set(path, { hash, bytes: 1, kind });
      site.references.set(hash, refers);
    });
    return site;
  });
