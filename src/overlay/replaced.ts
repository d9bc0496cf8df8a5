import { readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { hashOfModule } from "../kit/code-map.ts";
import { type CodeFault, OF_THEME, type Overlay, PARTS_FOLDER } from "../kit/overlay.ts";
import { PROGRAM } from "../kit/program.ts";

/** How a file says what it takes the place of, as it was then, in a comment: `replaces parts/byline 1a2b3c4d`. */
const NOTE = /\breplaces parts\/([\w-]+)(?:\.ts)? ([0-9a-f]{8})\b/;

/** The note for a part as it is now. */
export function noteOf(part: string): string {
  return `replaces parts/${part} ${hashOfPart(part)}`;
}

function hashOfPart(part: string): string {
  return hashOfModule(PROGRAM, `${PARTS_FOLDER}/${part}.ts`).slice(0, 8);
}

/** The source with the note of what it replaces as that is now; at its beginning where it had none. */
export function withNote(source: string, part: string): string {
  return NOTE.test(source) ? source.replace(NOTE, noteOf(part)) : `/** ${noteOf(part)} */\n${source}`;
}

/** Parts of the newsroom's own whose originals are others than when they were written, and those that do not say. */
export function changedSince({ folder, files }: Pick<Overlay, "folder" | "files">): CodeFault[] {
  return files.flatMap((path): CodeFault[] => {
    if (!path.startsWith("parts/")) return [];
    const part = basename(path, ".ts");
    const source = readFileSync(join(folder, path), "utf8");
    const note = NOTE.exec(source);
    if (note?.[2] === hashOfPart(part)) return [];
    const line = note === null ? undefined : source.slice(0, note.index).split("\n").length;
    return [{ file: OF_THEME + path, line, ...(note === null ? unsaid(part) : changed(part)) }];
  });
}

function changed(part: string): Pick<CodeFault, "message" | "hint"> {
  return {
    message: `takes the place of the part "${part}", which is another since this was written`,
    hint: `Look at what is new in it, and whether this still fits. Then say that you did: npm run override -- ${part} --seen.`,
  };
}

function unsaid(part: string): Pick<CodeFault, "message" | "hint"> {
  return {
    message: `does not say which version of the part "${part}" it takes the place of, so that nothing can tell when that changes`,
    hint: `Write it down: npm run override -- ${part} --seen.`,
  };
}
