import { isAbsolute, join } from "node:path";
import { type Plugin, rolldown } from "rolldown";
import { importedFrom, overlayHere } from "../kit/overlay.ts";
import { asItRuns } from "../kit/program.ts";

export interface ScriptOptions {
  /** `iife` for scripts that are not loaded as modules. */
  format?: "es" | "iife";
  /** The language of the pages that load it, if there is only one: other languages are left out of the bundle. */
  lang?: string;
}

/** Lists all languages that are read in browsers. */
const READINGS = "src/i18n/languages/readings.ts";

/** The file that reads text in one language. */
function readingFile(program: string, lang: string): string {
  const overlay = overlayHere();
  const own = `languages/${lang}/reading.ts`;
  return overlay?.files.includes(own)
    ? join(overlay.folder, own)
    : join(program, asItRuns(`src/i18n/languages/${lang}/reading.ts`));
}

/** A script for pages, bundled with all that it imports into one small file. */
export async function bundleScript(
  program: string,
  entry: string,
  { format = "es", lang }: ScriptOptions = {},
): Promise<Uint8Array> {
  const bundle = await rolldown({
    input: isAbsolute(entry) ? entry : join(program, asItRuns(entry)),
    cwd: program,
    plugins: lang === undefined ? [] : [onlyLanguage(program, lang)],
  });
  const { output } = await bundle.generate({ format, minify: true });
  await bundle.close();
  return Buffer.from(output[0].code);
}

function onlyLanguage(program: string, lang: string): Plugin {
  const list = join(program, asItRuns(READINGS));
  const reading = JSON.stringify(readingFile(program, lang));
  return {
    name: "only-language",
    // A language of the newsroom's own may use what the program has of others.
    resolveId: (specifier) => {
      const name = importedFrom(specifier, "");
      return name === undefined ? null : join(program, asItRuns(name));
    },
    load: (id) =>
      id === list ? `import { reading } from ${reading};\nexport const READINGS = [reading];` : null,
  };
}
