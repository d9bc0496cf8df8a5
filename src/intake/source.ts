import { join } from "node:path";
import { deniedAccess } from "../kit/denied-access.ts";
import { withLineFeeds } from "../kit/line-ends.ts";
import type { Problems } from "../kit/problems.ts";
import { FileRefusal, readTextFile, type TextFile } from "../kit/text-files.ts";

/** A text of the content that has been read. */
export interface Source {
  /** With LF for every line end. */
  text: string;
  /** Hash of the file's bytes. */
  hash: string;
}

/** Reads a text below the content folder; one that cannot be read is a problem. */
export function readSource(content: string, path: string, problems: Problems): Source | undefined {
  const file = read(content, path, problems);
  if (file === undefined) return undefined;
  const { text, hash } = file;
  if (text !== undefined) {
    warnOfSeparators(text, path, problems);
    return { text: withLineFeeds(text), hash };
  }
  problems.error(path, undefined, "is not UTF-8 text", "Save the file as UTF-8.");
  return undefined;
}

const PARAGRAPHS = "\u2029";

/** Paragraph separators come with text from other programs, but do not separate paragraphs here. */
function warnOfSeparators(text: string, path: string, problems: Problems): void {
  const at = text.indexOf(PARAGRAPHS);
  if (at < 0 || !/[\r\n]/.test(text)) return;
  const line = withLineFeeds(text.slice(0, at)).split("\n").length;
  const message =
    "an invisible paragraph separator (U+2029) stands in the line, and does not separate paragraphs here";
  problems.warn(path, line, message, "Put an empty line in its place.");
}

function read(content: string, path: string, problems: Problems): TextFile | undefined {
  try {
    // What lies directly in the content folder are lists: topics, authors, redirects.
    return readTextFile(join(content, path), !path.includes("/"));
  } catch (error) {
    reportUnreadable(path, error, problems);
    return undefined;
  }
}

/** @throws the error where it is neither the system's nor a refusal */
export function reportUnreadable(path: string, error: unknown, problems: Problems): void {
  if (error instanceof FileRefusal) {
    problems.error(path, undefined, error.reason, error.remedy);
    return;
  }
  const { code } = error as NodeJS.ErrnoException;
  if (code === undefined) throw error;
  const denied = deniedAccess(error);
  if (denied !== undefined) {
    problems.error(path === "" ? "." : path, undefined, "cannot be read", denied.message);
    return;
  }
  problems.error(
    path === "" ? "." : path,
    undefined,
    `cannot be read (${code})`,
    "Check that it is a file or folder of yours and that you may read it.",
  );
}
