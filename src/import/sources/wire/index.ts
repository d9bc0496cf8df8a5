import { stat } from "node:fs/promises";
import { basename, dirname } from "node:path";
import { UsageError } from "../../../kit/problems.ts";
import type { Archive, ArchiveEntry, ArchiveOptions, ArchiveSource } from "../../archive.ts";
import { beginningOf } from "../xml.ts";
import { hasWireFiles, isNews, type WireFile, wireFileAt, wireFilesIn } from "./files.ts";
import { entriesOf } from "./text.ts";

/** Plain texts of news: as agencies send them, or as they were copied from pages. */
export const wire: ArchiveSource = {
  name: "wire",
  async recognise(path) {
    if ((await stat(path)).isDirectory()) return hasWireFiles(path) ? 0.2 : 0;
    if (!isNews(basename(path))) return 0;
    return isText(await beginningOf(path, 4096)) ? 0.5 : 0;
  },
  async open(path, { timeZone }: ArchiveOptions): Promise<Archive> {
    const isFolder = (await stat(path)).isDirectory();
    const files = isFolder ? wireFilesIn(path) : [wireFileAt(path)];
    if (files.length === 0)
      throw new UsageError(
        `${path}: there is no text in this folder. Texts are files whose names end with .txt.`,
      );
    const folder = isFolder ? path : dirname(path);
    return {
      system: "plain text",
      addresses: [],
      roots: [],
      entries: () => entriesIn(files, folder, timeZone),
    };
  },
};

/** Whether bytes are text: UTF-16 has zeros, with a mark before them. */
function isText(bytes: Uint8Array): boolean {
  const isMarked = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
  return isMarked || !bytes.includes(0);
}

async function* entriesIn(
  files: readonly WireFile[],
  folder: string,
  timeZone: string,
): AsyncGenerator<ArchiveEntry> {
  for (const file of files) yield* await entriesOf(file, folder, timeZone);
}
