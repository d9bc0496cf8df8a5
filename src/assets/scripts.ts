import { join } from "node:path";
import { rolldown } from "rolldown";

/**
 * A script of pages, with all that it imports, as one small file.
 * @param format `iife` for what is not loaded as a module
 */
export async function bundleScript(
  project: string,
  entry: string,
  format: "es" | "iife" = "es",
): Promise<Uint8Array> {
  const bundle = await rolldown({ input: join(project, entry), cwd: project });
  const { output } = await bundle.generate({ format, minify: true });
  await bundle.close();
  return Buffer.from(output[0].code);
}
