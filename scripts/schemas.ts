/**
 * `npm run schemas`: JSON Schemas of the content's files for editors, with the topics, authors and series of this newsroom,
 * in `.vscode/schemas/`, and VS Code's settings for them where it has none; `-- folder` writes the schemas elsewhere.
 */
import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join, relative, resolve } from "node:path";
import { parseArgs } from "node:util";
import type { NewFile } from "../src/init/wish.ts";
import { exists } from "../src/kit/files.ts";
import { printable } from "../src/kit/printable.ts";
import { settingsFrom } from "../src/session/settings.ts";
import { command } from "./command.ts";
import { newsroomOrReport } from "./newsroom.ts";
import { editorFile, schemaFiles } from "./schema-files.ts";

await command(() => {
  const { positionals } = parseArgs({ allowPositionals: true });
  const settings = settingsFrom(process.env);
  const newsroom = newsroomOrReport(settings);
  if (newsroom === undefined) return 1;
  const [folder] = positionals;
  if (folder === undefined) {
    for (const file of schemaFiles(newsroom)) write(settings.project, file);
    const editor = editorFile(newsroom);
    if (!exists(join(settings.project, editor.path))) write(settings.project, editor);
  } else for (const file of schemaFiles(newsroom, ".")) write(resolve(folder), file);
  return 0;
});

function write(root: string, { path, text }: NewFile): void {
  const file = join(root, path);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
  process.stdout.write(`${printable(relative(process.cwd(), file))}\n`);
}
