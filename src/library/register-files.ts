/** The files of registers, such as portraits of authors: they stand among those of stories. */
import { REGISTER_FOLDERS } from "../model/register-picture.ts";
import { LANGS_SQL } from "./list-pages.ts";

/** A table of files, and that of those which are published. */
type Files = "photos" | "attachments";

/**
 * A query that finds something for a row whose entry has a page: of one that only drafts and stories of the future have,
 * nothing is known outside the newsroom.
 */
export function ofPublicEntry(table: Files): string {
  const { length } = REGISTER_FOLDERS;
  const name = `substr(${table}.story, ${length + 1})`;
  return `select 1 from list_entries where ${table}.story like '${REGISTER_FOLDERS}%'
    and list = case when ${name} like 'series/%' then 'series' else 'author' end and lang in (${LANGS_SQL})
    and key = substr(${name}, instr(${name}, '/') + 1)`;
}

/** A query for the folders of registers, now or in the published site: these are few, and looked at always. */
export function registerFolders(table: Files): string {
  return [table, `published_${table}`]
    .map(
      (each) =>
        `select story from ${each} where story >= '${REGISTER_FOLDERS}' and story < '${REGISTER_FOLDERS}\uFFFF'`,
    )
    .join(" union all ");
}
