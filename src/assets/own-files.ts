import { readFileSync } from "node:fs";
import { join } from "node:path";
import { filesBelow } from "../kit/files.ts";

/** Holds what a newsroom's site looks like. */
const THEME = "theme";

/** The newsroom's own stylesheet, below the content folder. */
export const OWN_STYLE = "theme/style.css";

/** The folder of the newsroom's own fonts. */
export const OWN_FONTS = "theme/fonts";

/** The files of the folder `theme` that a stylesheet may use. */
export interface OwnFiles {
  /** Below the content folder, in order. */
  paths: readonly string[];
  /** The text of one of them; nothing where it cannot be read. */
  text: (path: string) => string | undefined;
}

/**
 * The plain files of the folder.
 * @param content the folder of the content
 * @param text how they are read
 */
export function ownFilesOf(content: string, text: OwnFiles["text"] = textIn(content)): OwnFiles {
  return { paths: plainFiles(join(content, THEME)).map((path) => `${THEME}/${path}`), text };
}

/** None where the folder cannot be read: the scan of the content tells of that. */
function plainFiles(folder: string): string[] {
  try {
    return [...filesBelow(folder)]
      .filter(([, isPlain]) => isPlain)
      .map(([path]) => path)
      .sort();
  } catch {
    return [];
  }
}

function textIn(content: string): OwnFiles["text"] {
  return (path) => readFileSync(join(content, path), "utf8");
}
