import type { Remark } from "./archive.ts";
import type { Entry } from "./catalogue.ts";
import type { Run } from "./run.ts";

/** The file, beside the content folder, of what a text could not carry. Plain text: nothing in it runs when it is opened. */
export function leftOverOf({ kind, id, lang }: Pick<Entry, "kind" | "id" | "lang">): string {
  return `left-over/${kind === "page" ? `pages/${id}` : id}.${lang}.txt`;
}

/** Keeps the original of what a text could not carry. */
export function keepLeftOver(entry: Entry, remarks: readonly Remark[], { kept }: Run): void {
  const parts = remarks.flatMap(({ what, detail, line, original }) => {
    if (original === undefined || original.trim() === "") return [];
    const place = line === undefined ? entry.file : `${entry.file}:${line}`;
    return `==== ${place}: ${what}${detail === undefined ? "" : ` (${detail})`}\n${original.trim()}\n`;
  });
  if (parts.length > 0) kept.replace(leftOverOf(entry), parts.join("\n"));
}
