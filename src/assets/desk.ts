import { globSync, readFileSync } from "node:fs";
import { findPackageJSON } from "node:module";
import { dirname, join } from "node:path";
import { type Plugin, rolldown } from "rolldown";
import { asItRuns } from "../kit/program.ts";
import { EDITOR } from "../model/desk.ts";
import { changedEditor } from "./desk-changes.ts";

/** The folder of the editor's package that is meant for bundlers: it loads nothing from elsewhere. */
function editorFolder(): string {
  return join(dirname(findPackageJSON(EDITOR.name, import.meta.url) as string), "npm");
}

/** The fonts of the editor, by the names that its styles know. */
export function editorFonts(): ReadonlyMap<string, Uint8Array> {
  const folder = join(editorFolder(), "assets");
  const files = globSync("*.woff2", { cwd: folder }).sort();
  return new Map(
    files.map((file) => [file.replace(/-latin-.*$/, ""), readFileSync(join(folder, file))] as const),
  );
}

/** What of the editor's own modules is loaded beside its program: words of the interface are, what draws maps is not. */
const WANTED = /^\.\/chunks\/react-[^d][^/]*$/;
/** Packages that it cannot do without: data of photos, states, pasted texts. */
const PACKAGES = /^(?:exifr|immutable|turndown)(?:\/|$)/;

/** Stands for what is left out: highlighting of code, maps, converters of pictures, other languages. */
const NOTHING = "\0nothing";

/**
 * The editor as one script.
 * @param program the folder of the program
 * @param fonts addresses of its fonts, by their names
 * @param languages codes of the languages whose interface it has, besides English
 */
export async function editorScript(
  program: string,
  fonts: Readonly<Record<string, string>>,
  languages: readonly string[],
): Promise<Uint8Array> {
  const bundle = await rolldown({
    input: join(program, asItRuns(DESK_SCRIPT)),
    cwd: program,
    plugins: [editor(fonts, languages)],
  });
  const { output } = await bundle.generate({ format: "es", minify: true, codeSplitting: false });
  await bundle.close();
  return Buffer.from(output[0].code);
}

/** Starts the editor. */
export const DESK_SCRIPT = "templates/assets/js/editor.ts";

function editor(fonts: Readonly<Record<string, string>>, languages: readonly string[]): Plugin {
  const program = join(editorFolder(), "index.js");
  const words = new Set(languages.map((lang) => `../locales/${lang}.json`));
  return {
    name: "editor",
    resolveId(id, importer) {
      if (id === EDITOR.name) return program;
      if (importer !== program) return null;
      return WANTED.test(id) || PACKAGES.test(id) || words.has(id) ? null : NOTHING;
    },
    load: (id) => (id === NOTHING ? "export default {};" : null),
    transform: (code, id) => (id === program ? changedEditor(code, fonts) : null),
  };
}
