import { Addresses, type SitePath } from "../model/address.ts";
import type { Site } from "../model/site.ts";
import type { AddAsset } from "./logo.ts";
import type { PageStyleTools } from "./page-style.ts";

/** The editor of the desk, with the fonts that it shows its icons and words in. Its maker is loaded where there is a desk. */
export async function deskScriptOf(
  { program, cache, code }: PageStyleTools,
  site: Site,
  add: AddAsset,
): Promise<SitePath> {
  const { DESK_SCRIPT, editorFonts, editorScript } = await import("./desk.ts");
  const addresses = new Addresses(site);
  const fonts: Record<string, string> = {};
  for (const [name, content] of editorFonts()) fonts[name] = addresses.href(add(`${name}.woff2`, content));
  const parts = [DESK_SCRIPT, "src/assets/desk.ts"].map((entry) => code.partsOf(entry));
  const make = () => editorScript(program, fonts, site.languages);
  return add("desk.js", await cache.get([parts, fonts, site.languages], make));
}
