/**
 * `npm run gone -- /address/ …`: says in `redirects.yaml` that pages are gone for good; `--to /new/` leads their readers
 * elsewhere; `--all` accounts for all that a check finds to lead nowhere.
 */
import { parseArgs } from "node:util";
import { printable } from "../src/kit/printable.ts";
import { UsageError } from "../src/kit/problems.ts";
import { settingsFrom } from "../src/session/settings.ts";
import { command } from "./command.ts";

const NOTHING_LOST = "No published address is unaccounted for.\n";
const THERE_ALREADY =
  "redirects.yaml has a line for that already. Where it says something else, change it there.\n";

await command(async () => {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { to: { type: "string" }, all: { type: "boolean" }, published: { type: "string" } },
  });
  const { to, all, published } = values;
  if ((positionals.length === 0) !== (all === true))
    throw new UsageError(
      "Say which addresses are gone: npm run gone -- /2025/02/13/old-name/. Or all: --all",
    );
  if (all && to !== undefined) throw new UsageError("--all leads to where each text is now: leave --to out.");
  // The library for photos may fail to load; that is reported in a sentence, too.
  const { sayGone } = await import("../src/session/gone.ts");
  const settings = settingsFrom(process.env, { published });
  const lines = await sayGone(settings, { addresses: positionals, to, all });
  for (const { from, to } of lines) process.stdout.write(`redirects.yaml: ${printable(`${from}: ${to}`)}\n`);
  if (lines.length === 0) process.stdout.write(all ? NOTHING_LOST : THERE_ALREADY);
  return 0;
});
