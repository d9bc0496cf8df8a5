import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { brotliDecompressSync, gunzipSync, zstdDecompressSync } from "node:zlib";
import { walk } from "../../src/kit/files.ts";

const UNPACK = { br: brotliDecompressSync, gz: gunzipSync, zst: zstdDecompressSync } as const;

/** The compressed forms in a site's folder, by their paths, and those that are not what they lie beside. */
export function formsIn(site: string): { forms: string[]; wrong: string[] } {
  const forms = walk(site)
    .map(({ path }) => path)
    .filter((path) => /\.(?:br|gz|zst)$/.test(path));
  const wrong = forms.filter((form) => {
    const dot = form.lastIndexOf(".");
    const text = join(site, form.slice(0, dot));
    const unpack = UNPACK[form.slice(dot + 1) as keyof typeof UNPACK];
    return !existsSync(text) || !unpack(readFileSync(join(site, form))).equals(readFileSync(text));
  });
  return { forms, wrong };
}
