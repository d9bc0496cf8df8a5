import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { chainOf } from "./error-chain.ts";
import { type CodeFault, OF_THEME, overlayHere } from "./overlay.ts";
import type { Problem } from "./problems.ts";

/** What is thrown while an output is pressed, with its address as the message. */
const PRESSED = "PressError";

/**
 * What an error says of the newsroom's own code, if it came out of that: the place where it did, and the error's own words.
 * @param error also from another thread, or as Eleventy wraps it
 */
export function ownFault(error: unknown): CodeFault | undefined {
  const overlay = overlayHere();
  if (overlay === undefined) return undefined;
  const chain = [...chainOf(error)];
  const address = chain.find(({ name }) => name === PRESSED)?.message;
  for (const { message, stack = "" } of chain.reverse()) {
    const place = placeIn(stack, overlay.folder);
    if (place === undefined) continue;
    const [first = ""] = message.split("\n");
    return {
      ...place,
      message:
        address === undefined
          ? `throws while it is loaded: ${first}`
          : `throws while ${address} is pressed: ${first}`,
      hint: "Mend it there; the site stays as it is until then.",
    };
  }
  return undefined;
}

/** Runs what may be the newsroom's own code, which does not know what it is used for. @throws Error that says for which address */
export function inOwnCode<T>(path: string, run: () => T): T {
  if (overlayHere() === undefined) return run();
  try {
    return run();
  } catch (cause) {
    throw Object.assign(new Error(path, { cause }), { name: PRESSED });
  }
}

/** A fault as it is told among the problems of the content. */
export function problemOf({ file, line, message, hint }: CodeFault): Problem {
  return { file, ...(line === undefined ? {} : { line }), severity: "error", message, hint };
}

/** The first file of the folder that a trace names. */
function placeIn(stack: string, folder: string): Pick<CodeFault, "file" | "line"> | undefined {
  for (const base of [`${pathToFileURL(folder).href}/`, join(folder, "/")]) {
    const at = stack.indexOf(base);
    const [, file, line] =
      at < 0 ? [] : (/^([^\s:?)]+)(?:\?[^\s:)]*)?:(\d+)/.exec(stack.slice(at + base.length)) ?? []);
    if (file !== undefined) return { file: OF_THEME + decodeURI(file), line: Number(line) };
  }
  return undefined;
}
