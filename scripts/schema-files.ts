import type { NewFile } from "../src/init/wish.ts";
import { CONTENT_FILES, jsonSchemaFor } from "../src/json-schemas/list.ts";
import { editorSettings, SCHEMAS } from "../src/json-schemas/vscode.ts";
import type { Newsroom } from "../src/model/newsroom.ts";

/** The schemas of a newsroom's files, where its editors find them. @param folder below that of the newsroom */
export function schemaFiles(newsroom: Newsroom, folder: string = SCHEMAS): NewFile[] {
  return CONTENT_FILES.map((file) => ({
    path: `${folder}/${file.name}.json`,
    text: `${JSON.stringify(jsonSchemaFor(file, newsroom), null, 2)}\n`,
  }));
}

/** What tells VS Code which schema is for which files. */
export function editorFile(): NewFile {
  return { path: ".vscode/settings.json", text: `${JSON.stringify(editorSettings(), null, 2)}\n` };
}
