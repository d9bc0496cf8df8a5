import { OWN_RULES } from "../../blocks/own-rules.ts";
import { overlayHere } from "../../kit/overlay.ts";
import { problemOf } from "../../kit/own-fault.ts";
import { faultOfLoading } from "../../kit/own-load.ts";
import type { Problems } from "../../kit/problems.ts";
import { findOverlay } from "../../overlay/find.ts";
import { changedSince } from "../../overlay/replaced.ts";
import { checkOwnLanguages } from "./own-languages.ts";

/**
 * Tells what is wrong with the newsroom's own code: found when it was laid over the program, or when it is loaded. Each of
 * its files is.
 */
export async function checkOwnCode(content: string, problems: Problems): Promise<void> {
  const overlay = overlayHere();
  if (overlay === undefined) return tellIfAny(content, problems);
  problems.addAll(overlay.faults.map(problemOf));
  for (const path of overlay.files) {
    const fault = await faultOfLoading(overlay.folder, path);
    if (fault !== undefined && !isTold(problems, fault.file)) problems.addAll([problemOf(fault)]);
  }
  await tellClashes(problems);
  (await import("./own-style.ts")).checkSheetsOfCode(content, problems);
  checkOwnLanguages(problems);
  for (const { file, line, message, hint } of changedSince(overlay)) problems.warn(file, line, message, hint);
}

/** A block by a name that is the program's would leave one of both unseen. */
async function tellClashes(problems: Problems): Promise<void> {
  if (OWN_RULES.length === 0) return;
  const { BLOCKS } = await import("../../blocks/list.ts");
  const { isHouseBox } = await import("../../blocks/rules.ts");
  for (const { name, part } of OWN_RULES) {
    const taken = Object.keys(part.boxes ?? {}).find(isHouseBox);
    const isBlock = BLOCKS.filter((block) => block.name === name).length > 1;
    if (taken === undefined && !isBlock) continue;
    const message = `is a block named "${taken ?? name}", which the program has itself`;
    problems.error(`theme/blocks/${name}.ts`, undefined, message, "Give it another name.");
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
