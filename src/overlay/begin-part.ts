import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { PARTS_FOLDER } from "../kit/overlay.ts";
import { UsageError } from "../kit/problems.ts";
import { nearest, suggest } from "../kit/text.ts";
import { exportsOfProgram, partNames } from "./imports.ts";
import { noteOf, withNote } from "./replaced.ts";

/**
 * Writes a file that takes the place of a part and does what it does, for the newsroom to change.
 * @param content the folder of the content
 * @param seen a file that is there already was looked through: its note is renewed, and nothing else
 * @returns the file
 * @throws UsageError for a part that there is not, or a file that is there, or is not
 */
export function beginPart(content: string, part: string, seen: boolean): string {
  const names = exportsOfProgram(`${PARTS_FOLDER}/${part}.ts`);
  if (names === undefined)
    throw new UsageError(
      `There is no part "${part}". ${suggest(nearest(part, partNames()), part) ?? `Parts are ${partNames().join(", ")}.`}`,
    );
  const file = join(content, "theme", "parts", `${part}.ts`);
  if (seen !== existsSync(file))
    throw new UsageError(
      seen
        ? `${file} is not there yet. Begin it without --seen.`
        : `${file} is there already. To say that it fits what it takes the place of, add --seen.`,
    );
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, seen ? withNote(readFileSync(file, "utf8"), part) : starter(part, names));
  return file;
}

function starter(part: string, names: readonly string[]): string {
  const own = part.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());
  const name = names.includes(own) ? own : (names[0] ?? own);
  const others = names.filter((each) => each !== name);
  const more = others.length === 0 ? "" : ` The part also has ${others.join(", ")}.`;
  return `/** ${noteOf(part)} */
import { ${name} as original } from "visnyk/parts/${part}";

/** Stands in the place of the program's, and gets the same.${more} */
export function ${name}(...given: Parameters<typeof original>): ReturnType<typeof original> {
  return original(...given);
}
`;
}
