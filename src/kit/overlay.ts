/** Something wrong with a file of the newsroom's own code, found before the content is read. */
export interface CodeFault {
  /** Below the content folder, with slashes. */
  file: string;
  line: number | undefined;
  message: string;
  hint: string;
}

/**
 * The newsroom's own code, laid over modules of the program. Sources name what they import as `visnyk/theme/…` (a file of the
 * folder `theme`) and `visnyk/original/…` (a module of the program, whatever lies over it), so that they are the same in
 * every place.
 */
export interface Overlay {
  /** The folder `theme`. */
  folder: string;
  /** What stands in the place of modules of the program, by their names in it, such as `templates/parts/byline.ts`. */
  modules: ReadonlyMap<string, string>;
  /** The files of code that can be loaded, below the folder. */
  files: readonly string[];
  /** Modules whose code counts with the texts that it shows, or the pages that it makes, not with all that could use it. */
  countedByText: ReadonlySet<string>;
  faults: readonly CodeFault[];
}

let laid: Overlay | undefined;

/** Notes what was laid over the program that runs in this thread. */
export function noteOverlay(overlay: Overlay): void {
  laid = overlay;
}

/** What lies over the program here; nothing where the newsroom has no code of its own. */
export function overlayHere(): Overlay | undefined {
  return laid;
}

/** How a module of the program is named that is meant as it was written. */
export const ORIGINAL = "original/";
/** The folder of parts of pages. */
export const PARTS_FOLDER = "templates/parts";
/** How a file of the folder `theme` is named. */
export const OF_THEME = "theme/";

/**
 * The name of what newsrooms' code imports from `visnyk`.
 * @param importer the name of the module that imports it
 * @returns nothing for what is not of the program
 */
export function importedFrom(specifier: string, importer: string): string | undefined {
  if (specifier === "visnyk") return "src/api/index.ts";
  if (!specifier.startsWith("visnyk/")) return undefined;
  const name = specifier.slice("visnyk/".length);
  if (name.startsWith(ORIGINAL) || name.startsWith(OF_THEME)) return name;
  const module = PUBLIC.map(([from, to]) =>
    name.startsWith(from) ? to(name.slice(from.length)) : undefined,
  ).find((found) => found !== undefined);
  if (module === undefined) return undefined;
  // Who takes the place of a module means the original by its name.
  return importer === OF_THEME + name.replace(/(?:\.ts)?$/, ".ts") ? ORIGINAL + module : module;
}

/** The modules that newsrooms' code may import, by how their names begin there. */
const PUBLIC: readonly (readonly [from: string, to: (rest: string) => string])[] = [
  ["parts/", (rest) => `${PARTS_FOLDER}/${rest.replace(/(?:\.ts)?$/, ".ts")}`],
  [
    "languages/",
    (rest) =>
      `src/i18n/languages/${rest.includes("/") ? rest.replace(/(?:\.ts)?$/, ".ts") : `${rest}/index.ts`}`,
  ],
];
