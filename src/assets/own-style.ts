/** The newsroom's own stylesheet, `theme/style.css`: what it consists of, and what is wrong with it. */
import type { ImportDependency, UrlDependency } from "lightningcss";
import { memo } from "../kit/memo.ts";
import { Problems } from "../kit/problems.ts";
import { type AddressFault, fileAt, sheetAt, type UsedFile } from "./own-address.ts";
import { OWN_STYLE, type OwnFiles, ownFilesOf } from "./own-files.ts";
import { type CssFault, parseSheet } from "./own-sheet.ts";

export interface OwnStyle {
  /** With what it imports, small; a placeholder stands for the address of each file that it refers to. */
  css: string;
  /** The files, by their placeholders. */
  files: ReadonlyMap<string, UsedFile>;
}

/**
 * Reads the newsroom's own stylesheet.
 * @param problems gets what is wrong with it, by file and line
 * @returns nothing where there is none
 */
export function readOwnStyle(own: OwnFiles, problems = new Problems()): OwnStyle | undefined {
  if (!own.paths.includes(OWN_STYLE)) return undefined;
  const sheets = new Sheets(own, problems);
  return { css: sheets.read(OWN_STYLE), files: sheets.files };
}

/** A stylesheet with those that it imports. */
class Sheets {
  readonly #own: OwnFiles;
  readonly #problems: Problems;
  readonly #begun = new Set<string>();
  readonly files = new Map<string, UsedFile>();

  constructor(own: OwnFiles, problems: Problems) {
    this.#own = own;
    this.#problems = problems;
  }

  /** What a sheet says after its imports; empty for one that cannot be read, or that was imported before. */
  read(path: string): string {
    if (this.#begun.has(path)) return "";
    this.#begun.add(path);
    const text = this.#own.text(path);
    if (text === undefined) return "";
    const { css, dependencies, conditional, faults } = parseSheet(path, text);
    for (const fault of faults) this.#tell(path, fault);
    let whole = "";
    let own = css;
    for (const dependency of dependencies) {
      if (dependency.type === "import") whole += this.#imported(path, dependency, conditional);
      else if (dependency.type === "url") own = this.#withFile(own, path, dependency);
    }
    return whole + own;
  }

  #imported(from: string, { url, loc }: ImportDependency, conditional: ReadonlySet<string>): string {
    const { line } = loc.start;
    if (conditional.has(url)) {
      const hint =
        "Take the condition or layer out, and write it around the rules of the file: @media print { … }.";
      this.#problems.error(from, line, "an @import here has neither a condition nor a layer", hint);
      return "";
    }
    const sheet = sheetAt(url, from, this.#own.paths);
    return this.#isFault(from, line, sheet) ? "" : this.read(sheet.path);
  }

  /** Leaves the placeholder for the file, or what is no file as it was written. */
  #withFile(css: string, sheet: string, { url, placeholder, loc }: UrlDependency): string {
    if (url.startsWith("#")) return css.replace(placeholder, () => url);
    const file = fileAt(url, sheet, this.#own.paths);
    if (!this.#isFault(sheet, loc.start.line, file)) this.files.set(placeholder, file);
    return css;
  }

  #isFault(path: string, line: number, found: UsedFile | AddressFault): found is AddressFault {
    if ("path" in found) return false;
    this.#problems.error(path, line, found.message, found.hint);
    return true;
  }

  #tell(path: string, { severity, line, message, hint }: CssFault): void {
    if (severity === "error") this.#problems.error(path, line, message, hint);
    else this.#problems.warn(path, line, message, hint);
  }
}

/**
 * The newsroom's own stylesheet as the last layer of the site's, so that it wins over all others, whenever these are loaded.
 * @param addressOf publishes a file of the content and gives its address
 */
export function ownLayer(content: string, addressOf: (path: string) => string): string {
  const style = readOwnStyle(ownFilesOf(content));
  if (style === undefined) return "";
  const address = memo(addressOf);
  let { css } = style;
  for (const [placeholder, { path, fragment }] of style.files)
    css = css.replaceAll(placeholder, () => address(path) + fragment);
  return `@layer theme{${css}}`;
}
