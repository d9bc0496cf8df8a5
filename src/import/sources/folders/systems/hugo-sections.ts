import { partFile } from "../front-matter.ts";
import { folderOf, nameOf, type SiteFiles } from "../site-files.ts";
import { Keys, listOf, textOf, type Values, valuesOf } from "../values.ts";

/** What the pages of folders say: their titles, and what holds for the texts below them. */
export class Sections {
  readonly #byFolder = new Map<string, { title: string | undefined; cascade: Values }>();

  constructor(files: SiteFiles, isSection: (name: string) => boolean) {
    for (const path of files.paths) {
      if (!isSection(nameOf(path))) continue;
      const { data } = partFile(files.read(path) ?? "");
      const keys = new Keys(data);
      const cascade = Object.assign({}, ...listOf(keys.get("cascade")).map(untargeted)) as Values;
      const folder = folderOf(path);
      const before = this.#byFolder.get(folder);
      this.#byFolder.set(folder, {
        title: before?.title ?? keys.text("title"),
        cascade: before?.cascade ?? cascade,
      });
    }
  }

  titleOf(folder: string): string | undefined {
    return this.#byFolder.get(folder)?.title;
  }

  /** What the folders above a text say about it; the nearest wins. */
  cascadeFor(path: string): Values {
    const parts = path.split("/").slice(0, -1);
    const all = parts.map((_, at) => this.#byFolder.get(parts.slice(0, at + 1).join("/"))?.cascade ?? {});
    return Object.assign({}, ...all) as Values;
  }
}

/** What holds for some texts only is not for the rest. */
function untargeted(cascade: unknown): Values {
  const { _target, target, params, ...values } = valuesOf(cascade);
  if (_target !== undefined || textOf(target) !== undefined || Object.keys(valuesOf(target)).length > 0)
    return {};
  return { ...values, ...valuesOf(params) };
}
