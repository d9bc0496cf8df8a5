import { splitFrontMatter } from "../../intake/front-matter.ts";
import { Problems } from "../../kit/problems.ts";

/** A change that files of the content need from a version on. */
export interface Codemod {
  /** The version that needs it. */
  version: string;
  /** What it does, as a sentence. */
  what: string;
  /** Whether it concerns a file. @param path below the content folder */
  concerns: (path: string) => boolean;
  /** The file as it is to be; the same text where there is nothing to do, and where it was done already. */
  mend: (text: string) => string;
}

/** Changes the front matter of a text and nothing else; a text without any stays as it is. */
export function inFrontMatter(mend: (yaml: string) => string): (text: string) => string {
  return (text) => {
    const yaml = splitFrontMatter(text, "", new Problems())?.yaml;
    if (yaml === undefined) return text;
    const start = text.indexOf("\n") + 1;
    return text.slice(0, start) + mend(yaml) + text.slice(start + yaml.length);
  };
}
