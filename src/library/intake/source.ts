import { join } from "node:path";
import { readTextFile, type TextFile } from "../../kit/files.ts";
import type { Problems } from "../../kit/problems.ts";

/** A text of the content that has been read. */
export interface Source {
  text: string;
  /** Hash of the file's bytes. */
  hash: string;
}

/** Reads a text below the content folder; one that cannot be read is a problem. */
export function readSource(content: string, path: string, problems: Problems): Source | undefined {
  const file = read(content, path, problems);
  if (file === undefined) return undefined;
  const { text, hash } = file;
  if (text !== undefined) return { text, hash };
  problems.error(path, undefined, "is not UTF-8 text", "Save the file as UTF-8.");
  return undefined;
}

function read(content: string, path: string, problems: Problems): TextFile | undefined {
  try {
    return readTextFile(join(content, path));
  } catch (error) {
    reportUnreadable(path, error, problems);
    return undefined;
  }
}

/** @throws the error where it is none of the system's */
export function reportUnreadable(path: string, error: unknown, problems: Problems): void {
  const { code } = error as NodeJS.ErrnoException;
  if (code === undefined) throw error;
  const why = code === "EFBIG" ? "it is larger than any text" : code;
  problems.error(
    path === "" ? "." : path,
    undefined,
    `cannot be read (${why})`,
    "Check that it is a file or folder of yours and that you may read it.",
  );
}
