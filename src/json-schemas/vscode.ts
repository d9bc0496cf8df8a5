import type { NamedSchema } from "./list.ts";

/** Where editors find the schemas, below the folder of the newsroom. */
export const SCHEMAS = ".vscode/schemas";

/**
 * The settings of VS Code for a newsroom: which schema belongs to which files, as the extension YAML by Red Hat reads it, and
 * what is not to be searched.
 */
export function editorSettings(schemas: readonly Omit<NamedSchema, "schema">[]): object {
  const wired = schemas.flatMap(({ name, files }) =>
    files === undefined ? [] : [[`${SCHEMAS}/${name}.json`, `content/${files}`]],
  );
  return {
    "yaml.schemas": Object.fromEntries(wired),
    "search.exclude": { _site: true, ".cache": true },
    "files.watcherExclude": { "**/_site/**": true, "**/.cache/**": true },
  };
}
