import { folderOf, type SiteFiles } from "../site-files.ts";
import { isValues, type Values } from "../values.ts";

/** What files of data say about the texts of a folder, and of one file: `posts.json`, `posts.11tydata.json`, `a.11tydata.json`. */
export class FolderData {
  readonly #files: SiteFiles;
  readonly #input: string;
  readonly #known = new Map<string, Values>();

  constructor(files: SiteFiles, input: string) {
    this.#files = files;
    this.#input = input;
  }

  /** The folders of a text below the input. */
  foldersOf(path: string): string[] {
    const folders = folderOf(path).slice(this.#input.length).split("/");
    return folders.filter((part) => part !== "");
  }

  /** The nearest wins. */
  for(path: string): Values {
    const folders = this.foldersOf(path);
    const above = folders.map((name, at) =>
      this.#of(`${this.#input}${folders.slice(0, at + 1).join("/")}/${name}`),
    );
    return Object.assign({}, ...above, this.#in(path.replace(/\.\w+$/, ""))) as Values;
  }

  #of(stem: string): Values {
    const known = this.#known.get(stem);
    if (known !== undefined) return known;
    const data = this.#in(stem);
    this.#known.set(stem, data);
    return data;
  }

  #in(stem: string): Values {
    const found = ["json", "11tydata.json", "yaml", "yml"].map((ending) => `${stem}.${ending}`);
    const all = found.map((path) => (this.#files.has(path) ? this.#files.dataIfReadable(path) : undefined));
    return Object.assign({}, ...all.filter(isValues)) as Values;
  }
}
