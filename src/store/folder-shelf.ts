import { randomUUID } from "node:crypto";
import { mkdir, readFile, rename, rm, stat, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { LARGEST, type Shelf } from "./store.ts";

/** A folder that several machines may share. */
export function folderShelf(folder: string): Shelf {
  const fileOf = (name: string) => join(folder, ...name.split("/"));
  return {
    read: async (name) => {
      const size = (await stat(fileOf(name)).catch(absent))?.size ?? Number.POSITIVE_INFINITY;
      return size > LARGEST ? undefined : readFile(fileOf(name)).catch(absent);
    },
    has: async (name) => (await stat(fileOf(name)).catch(absent)) !== undefined,
    write: (name, content) => replace(fileOf(name), content),
    close: () => {},
  };
}

/** A file appears complete, whoever else writes it. What a killed build leaves is beside it, and is never read. */
async function replace(file: string, content: Uint8Array): Promise<void> {
  await mkdir(dirname(file), { recursive: true });
  const beside = `${file}.${randomUUID()}.tmp`;
  try {
    await writeFile(beside, content, { flush: true });
    await rename(beside, file);
  } catch (error) {
    await rm(beside, { force: true });
    throw error;
  }
}

function absent(error: NodeJS.ErrnoException): undefined {
  if (error.code !== "ENOENT") throw error;
}
