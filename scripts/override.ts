/**
 * `npm run override -- byline`: a file in `theme/parts` that stands in the place of a part of pages, for the newsroom to
 * change. `--seen` notes that it fits the part as it is now.
 */
import { relative } from "node:path";
import { parseArgs } from "node:util";
import { UsageError } from "../src/kit/problems.ts";
import { beginPart } from "../src/overlay/begin-part.ts";
import { foldersFrom } from "../src/session/folders.ts";
import { command } from "./command.ts";

await command(() => {
  const { values, positionals } = parseArgs({
    options: { seen: { type: "boolean", default: false } },
    allowPositionals: true,
  });
  const [part, ...more] = positionals;
  if (part === undefined || more.length > 0)
    throw new UsageError("Name one part of pages: npm run override -- byline.");
  const file = beginPart(foldersFrom(process.env).content, part.replace(/\.ts$/, ""), values.seen);
  process.stdout.write(`${relative(process.cwd(), file)}\n`);
  return 0;
});
