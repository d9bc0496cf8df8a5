/** `npm run build`: the whole site into `_site/`; only what changed is pressed. `--why` says the reason for each page, `--verify` looks into every file of the content and of the site, `--next` prints when the next story is due. */
import { parseArgs } from "node:util";
import { command } from "./command.ts";

await command(async () => {
  const { values } = parseArgs({
    options: { why: { type: "boolean" }, verify: { type: "boolean" }, next: { type: "boolean" } },
  });
  if (values.why) process.env.VISNYK_WHY = "1";
  if (values.verify) process.env.VISNYK_VERIFY = "1";
  const { nextDue, runBuild } = await import("../src/eleventy/run.ts");
  const code = await runBuild();
  const due = nextDue();
  if (values.next && due !== undefined) process.stdout.write(`${due}\n`);
  return code;
});
