import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { parseDocument } from "yaml";
import { PHOTOS } from "../intake/articles.ts";
import { exists } from "../kit/files.ts";

/**
 * Adds what is known of a picture to the `photos.yaml` of its folder, whose other lines and comments stay. Where it has the
 * picture already, or cannot be read as YAML, it is left as it is.
 */
export function noteCredit(folder: string, picture: string, note: { credit: string; source: string }): void {
  const file = join(folder, PHOTOS);
  const notes = parseDocument(exists(file) ? readFileSync(file, "utf8") : "");
  if (notes.errors.length > 0 || notes.has(picture)) return;
  notes.set(picture, note);
  writeFileSync(file, notes.toString({ lineWidth: 0 }));
}
