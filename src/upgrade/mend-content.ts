import { isUtf8 } from "node:buffer";
import { join } from "node:path";
import { bytesIn, filesBelow } from "../kit/files.ts";
import type { Codemod } from "./codemods/codemod.ts";
import { CODEMODS } from "./codemods/index.ts";
import { isBetween } from "./versions.ts";

/** A file of the content that a new version wants changed. */
export interface Edit {
  /** Below the content folder. */
  path: string;
  before: string;
  after: string;
  /** What is done to it, as sentences. */
  what: readonly string[];
}

/** Versions that a newsroom goes from and to. */
export interface Step {
  from: string;
  to: string;
}

/** A mark at the beginning of a file stays. */
const TEXT = new TextDecoder("utf-8", { ignoreBOM: true });

/** What is to be changed in a content folder; what is no text is left alone. */
export function editsFor(content: string, { from, to }: Step, all: readonly Codemod[] = CODEMODS): Edit[] {
  const codemods = all.filter(({ version }) => isBetween(version, from, to));
  if (codemods.length === 0) return [];
  const paths = [...filesBelow(content)].flatMap(([path, isPlain]) => (isPlain ? [path] : [])).sort();
  return paths.flatMap((path) => {
    const concerned = codemods.filter(({ concerns }) => concerns(path));
    if (concerned.length === 0) return [];
    const bytes = bytesIn(join(content, path));
    return isUtf8(bytes) ? editOf(path, TEXT.decode(bytes), concerned) : [];
  });
}

function editOf(path: string, before: string, codemods: readonly Codemod[]): Edit[] {
  let after = before;
  const done = codemods.filter(({ mend }) => {
    const text = after;
    after = mend(text);
    return after !== text;
  });
  return done.length === 0 ? [] : [{ path, before, after, what: done.map(({ what }) => what) }];
}
