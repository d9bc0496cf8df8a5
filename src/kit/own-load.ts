import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { inspect } from "node:util";
import { type CodeFault, OF_THEME } from "./overlay.ts";
import { ownFault } from "./own-fault.ts";

/** Milliseconds within which a file is loaded, on the slowest machine. */
const LONGEST = 30_000;

/** What happens where a file is not loaded in time. */
const LATE = Symbol("late");

/**
 * Loads a file of the newsroom's own code, and says what is wrong with it if it throws (whatever that is), waits for what
 * never comes, or ends the program.
 * @param folder the folder `theme`
 * @param path of the file below it
 */
export async function faultOfLoading(
  folder: string,
  path: string,
  longest = LONGEST,
): Promise<CodeFault | undefined> {
  const late = Promise.withResolvers<typeof LATE>();
  const timer = setTimeout(late.resolve, longest, LATE);
  const tellOfEnd = () => {
    process.stderr.write(`${OF_THEME}${path}: error: ends the program while it is loaded\n`);
    process.exitCode = 1;
  };
  process.once("exit", tellOfEnd);
  try {
    const loaded = await Promise.race([import(pathToFileURL(join(folder, path)).href), late.promise]);
    return loaded === LATE ? unready(path) : undefined;
  } catch (error) {
    return ownFault(error) ?? thrown(path, error);
  } finally {
    clearTimeout(timer);
    process.off("exit", tellOfEnd);
  }
}

function unready(path: string): CodeFault {
  return {
    file: OF_THEME + path,
    line: undefined,
    message: "waits for something that does not come while it is loaded",
    hint: "Take out the await outside of functions, or let it give up after a while.",
  };
}

/** Of an error that is none, or that comes out of a package which the file imports. */
function thrown(path: string, error: unknown): CodeFault {
  const [first = ""] = (error instanceof Error ? error.message : inspect(error)).split("\n");
  return {
    file: OF_THEME + path,
    line: undefined,
    message: `throws while it is loaded: ${first}`,
    hint: "Mend it there; the site stays as it is until then.",
  };
}
