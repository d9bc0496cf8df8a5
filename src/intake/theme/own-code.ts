import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { overlayHere } from "../../kit/overlay.ts";
import { ownFault, problemOf } from "../../kit/own-fault.ts";
import type { Problems } from "../../kit/problems.ts";
import { findOverlay } from "../../overlay/find.ts";

/**
 * Tells what is wrong with the newsroom's own code: found when it was laid over the program, or when it is loaded. Each of
 * its files is.
 */
export async function checkOwnCode(content: string, problems: Problems): Promise<void> {
  const overlay = overlayHere();
  if (overlay === undefined) return tellIfAny(content, problems);
  problems.addAll(overlay.faults.map(problemOf));
  for (const path of overlay.files) {
    const fault = await import(pathToFileURL(join(overlay.folder, path)).href).then(
      () => undefined,
      ownFault,
    );
    if (fault !== undefined && !isTold(problems, fault.file)) problems.addAll([problemOf(fault)]);
  }
}

/** Several files may load one that fails. */
function isTold(problems: Problems, file: string): boolean {
  return problems.filesWithErrors().has(file);
}

/** Code that nothing was laid over the program of would be left out without a word. */
async function tellIfAny(content: string, problems: Problems): Promise<void> {
  if ((await findOverlay(content)) === undefined) return;
  problems.error(
    "theme",
    undefined,
    "has code of the newsroom's own, which this command began without",
    "Run it as npm run build or npx visnyk build, not by the name of its file.",
  );
}
