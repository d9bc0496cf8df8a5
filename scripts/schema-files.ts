import type { NewFile } from "../src/init/wish.ts";
import { schemasFor } from "../src/json-schemas/list.ts";
import { editorSettings, SCHEMAS } from "../src/json-schemas/vscode.ts";
import type { Newsroom } from "../src/model/newsroom.ts";

/** The schemas of a newsroom's files, where its editors find them. @param folder below that of the newsroom */
export function schemaFiles(newsroom: Newsroom, folder: string = SCHEMAS): NewFile[] {
  return schemasFor(newsroom).map(({ name, schema }) => ({
    path: `${folder}/${name}.json`,
    text: `${JSON.stringify(schema, null, 2)}\n`,
  }));
}

/** What tells VS Code which schema is for which files. */
export function editorFile(newsroom: Newsroom): NewFile {
  const settings = editorSettings(schemasFor(newsroom));
  return { path: ".vscode/settings.json", text: `${JSON.stringify(settings, null, 2)}\n` };
}
