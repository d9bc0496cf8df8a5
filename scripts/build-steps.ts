import { parseArgs } from "node:util";
import { UsageError } from "../src/kit/problems.ts";
import { settingsFrom } from "../src/session/settings.ts";
import { isToBeConfined, runConfined } from "./confined.ts";

/**
 * What `npm run build` does.
 * @param args its options, as they were given
 * @returns the exit code
 * @throws whatever keeps it from building; `command.ts` says it in a sentence
 */
export async function build(args: readonly string[], environment: NodeJS.ProcessEnv): Promise<number> {
  const { values } = parseArgs({
    args: withValues(args, ["--shard", "--merge"]),
    options: {
      why: { type: "boolean" },
      verify: { type: "boolean" },
      report: { type: "boolean" },
      next: { type: "boolean" },
      changes: { type: "string" },
      purge: { type: "boolean" },
      published: { type: "string" },
      confined: { type: "boolean" },
      shard: { type: "string" },
      photos: { type: "boolean" },
      merge: { type: "string" },
      alone: { type: "boolean" },
    },
  });
  checkPrinted(values);
  const settings = settingsFrom(environment, values);
  if (isToBeConfined(values.confined)) return runConfined("build", settings);
  // The library for photos may fail to load; that is reported in a sentence, too.
  const { BuildDesk } = await import("../src/eleventy/build-desk.ts");
  const { runBuild } = await import("../src/eleventy/run.ts");
  const desk = new BuildDesk(settings);
  const code = await runBuild(desk);
  const { nextDue: due, changes } = desk;
  if (values.next && due !== undefined) process.stdout.write(`${due}\n`);
  if (values.changes && changes !== undefined) process.stdout.write(`${JSON.stringify(changes)}\n`);
  return code;
}

interface Printed {
  changes?: string;
  next?: boolean;
  report?: boolean;
  shard?: string;
}

/** What is printed is read by programs, so it is one thing; a share has nothing to say of the site. */
function checkPrinted({ changes, next, report, shard }: Printed): void {
  if (shard !== undefined && (changes !== undefined || next || report))
    throw new UsageError(
      "A share publishes nothing, so it has no --changes, no --next and no --report. Ask the run that joins shares.",
    );
  if (changes !== undefined && changes !== "json")
    throw new UsageError(`--changes: "${changes}" is not a form of the list. Write --changes json.`);
  if (changes !== undefined && next)
    throw new UsageError("--changes and --next print different things. Ask for one of them.");
}

/** Options that may stand without a value get an empty one, which `parseArgs` asks for. */
function withValues(given: readonly string[], options: readonly string[]): string[] {
  return given.map((text, i) => {
    const next = given[i + 1];
    return options.includes(text) && (next === undefined || next.startsWith("-")) ? `${text}=` : text;
  });
}
